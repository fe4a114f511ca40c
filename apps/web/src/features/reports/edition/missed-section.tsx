import type { EditionContent, MissedObligation } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import table from '../../../ui/table.module.css';
import { Wide } from '../../../ui/wide.tsx';
import { lineMark } from '../loop/ask-context.ts';
import { LineQuestions } from '../loop/line-questions.tsx';
import { Section } from './section.tsx';

/** What was due in the period and passed its grace unanswered. */
export function MissedSection({ content }: { readonly content: EditionContent }) {
  const t = useText();
  const { missedObligations: missed, scorecard } = content;
  if (missed.length === 0) return null;
  const areas = new Map(scorecard.map(({ key, name }) => [key, name]));
  return (
    <Section id="missed" title={t('reports.missed')} aside={missed.length}>
      <Wide label={t('reports.missed')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('reports.what')}</th>
              <th scope="col">{t('reports.area')}</th>
              <th scope="col">{t('reports.ownerHead')}</th>
              <th scope="col">{t('reports.dueOn')}</th>
            </tr>
          </thead>
          <tbody>
            {missed.map((one) => (
              <MissedRow
                key={`${one.areaKey} ${one.kind} ${one.what} ${one.dueAt}`}
                one={one}
                area={one.areaKey === null ? '' : (areas.get(one.areaKey) ?? one.areaKey)}
              />
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

interface RowProps {
  readonly one: MissedObligation;
  readonly area: string;
}

function MissedRow({ one, area }: RowProps) {
  const t = useText();
  const formats = useFormats();
  const kind = one.kind === 'check_in' ? 'reports.missedCheckIn' : 'reports.missedValue';
  return (
    <tr {...lineMark('missed', one.what)}>
      <th scope="row" className={table.wrap}>
        {t(kind, { what: one.what })}
        <LineQuestions section="missed" subjectKey={one.what} />
      </th>
      <td>{area}</td>
      <td>{one.owner?.name ?? t('reports.noOwner')}</td>
      <td className="figure">{one.dueOn ? formats.day(one.dueOn) : formats.dayOf(one.dueAt)}</td>
    </tr>
  );
}
