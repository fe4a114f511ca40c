import type { EditionArea, EditionContent } from '#domain/edition';
import { useText } from '../../../app/i18n/use-text.ts';
import { Freshness } from '../../../ui/freshness.tsx';
import { StatusBadge, StatusCell, StatusLabel, StatusMark } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import { Wide } from '../../../ui/wide.tsx';
import classes from './document.module.css';
import areasSection from './areas-section.module.css';
import { lineMark } from '../loop/ask-context.ts';
import { LineQuestions } from '../loop/line-questions.tsx';
import { Section } from './section.tsx';
import { SubjectLink } from './subject-link.tsx';

/** One line for each area: what its owner says, what its figures say, and what both said before. */
export function AreasSection({ content }: { readonly content: EditionContent }) {
  const t = useText();
  return (
    <Section id="areas" title={t('reports.areas')} aside={<AreaCounts areas={content.scorecard} />}>
      <Wide label={t('reports.areas')}>
        <table className={`${table.table} ${areasSection.areas}`}>
          <thead>
            <tr>
              <th scope="col">{t('reports.area')}</th>
              <th scope="col">{t('reports.declared')}</th>
              <th scope="col">{t('reports.was')}</th>
              <th scope="col">{t('reports.computed')}</th>
              <th scope="col">{t('reports.kpiCounts')}</th>
              <th scope="col" className={table.right}>
                {t('reports.coverage')}
              </th>
              <th scope="col" className={table.right}>
                {t('reports.confidence')}
              </th>
            </tr>
          </thead>
          <tbody>
            {content.scorecard.map((area) => (
              <AreaRow key={area.key} area={area} />
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

function AreaRow({ area }: { readonly area: EditionArea }) {
  const t = useText();
  const { key, name, owner, declared, computed, since, coverage, confidence } = area;
  return (
    <tr {...lineMark('areas', key)}>
      <th scope="row">
        <SubjectLink section="areas" subjectKey={key}>
          {name}
        </SubjectLink>
        <LineQuestions section="areas" subjectKey={key} />
        <span className={classes.below}>
          {owner === null
            ? t('reports.noOwner')
            : t(owner.acting ? 'reports.actingOwner' : 'reports.owner', { name: owner.name })}
        </span>
      </th>
      <td>
        {declared === null ? (
          <span className="mute">{t('reports.notDeclared')}</span>
        ) : (
          <StatusBadge status={declared} />
        )}
        {area.mismatchReason !== null && (
          <span className={classes.below}>
            <span className={classes.mismatch} title={area.mismatchReason}>
              {t('reports.mismatch')}
            </span>
          </span>
        )}
      </td>
      <td>
        {since === null ? (
          <span className="mute">–</span>
        ) : (
          <StatusCell status={since.declared ?? since.computed} />
        )}
      </td>
      <td>
        <StatusLabel status={computed} />
      </td>
      <td>
        <KpiCounts counts={area.counts} />
      </td>
      <td className={table.right}>
        {t('reports.coverageOf', { current: coverage.current, total: coverage.total })}
      </td>
      <td className={table.right}>
        {confidence ?? '–'}
        {area.freshness !== 'current' && (
          <span className={classes.below}>
            <Freshness freshness={area.freshness} />
          </span>
        )}
      </td>
    </tr>
  );
}

const COUNTED = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;

function KpiCounts({ counts }: Pick<EditionArea, 'counts'>) {
  const t = useText();
  return (
    <span className={areasSection.counts}>
      {COUNTED.map((status) => (
        <span key={status} data-none={counts[status] === 0} title={t(`status.${status}`)}>
          <StatusMark status={status} size={13} />
          <span className="visually-hidden">{t(`status.${status}`)}: </span>
          {counts[status]}
        </span>
      ))}
    </span>
  );
}

/** How many areas declare what; silence counts as no data. */
function AreaCounts({ areas }: { readonly areas: readonly EditionArea[] }) {
  const counts = { on_track: 0, at_risk: 0, off_track: 0, unknown: 0 };
  for (const { declared } of areas)
    counts[COUNTED.find((one) => one === declared) ?? 'unknown'] += 1;
  return <KpiCounts counts={counts} />;
}
