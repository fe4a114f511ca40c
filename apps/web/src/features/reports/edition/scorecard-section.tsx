import { memo } from 'react';
import type { EditionArea, EditionContent, EditionKpi, EditionReference } from '#domain/edition';
import { useText } from '../../../app/i18n/use-text.ts';
import { Sparkline } from '../../../charts/sparkline.tsx';
import { Delta } from '../../../ui/delta.tsx';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import { Wide } from '../../../ui/wide.tsx';
import classes from './document.module.css';
import scorecardSection from './scorecard-section.module.css';
import { lineMark } from '../loop/ask-context.ts';
import { LineQuestions } from '../loop/line-questions.tsx';
import { useRestated } from './restated-context.ts';
import { Section } from './section.tsx';
import { SubjectLink } from './subject-link.tsx';
import { useEditionFormats, type EditionFormats } from './use-edition-formats.ts';

const COLUMNS = ['actual', 'target', 'vsTarget', 'vsPrevious', 'vsLastYear', 'yearToDate'] as const;

/** Every figure with what it is measured against, grouped by area so that all columns stand in line. */
export function ScorecardSection({ content }: { readonly content: EditionContent }) {
  const t = useText();
  const formats = useEditionFormats(content);
  const areas = content.scorecard.filter(({ kpis }) => kpis.length > 0);
  return (
    <Section id="scorecard" title={t('reports.scorecard')}>
      <Wide label={t('reports.scorecard')}>
        <table className={`${table.table} ${scorecardSection.scorecard}`}>
          <thead>
            <tr>
              <th scope="col">{t('reports.kpi')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={table.right} data-column={column}>
                  {t(`reports.${column}`)}
                </th>
              ))}
              <th scope="col" data-column="trend">
                {t('reports.trend')}
              </th>
              <th scope="col">{t('reports.status')}</th>
            </tr>
          </thead>
          {areas.map((area) => (
            <AreaRows key={area.key} area={area} formats={formats} />
          ))}
        </table>
      </Wide>
    </Section>
  );
}

interface AreaRowsProps {
  readonly area: EditionArea;
  readonly formats: EditionFormats;
}

const AreaRows = memo(function AreaRows({ area, formats }: AreaRowsProps) {
  const t = useText();
  return (
    <tbody>
      <tr className={scorecardSection.group}>
        <th scope="rowgroup" colSpan={9}>
          <span className={scorecardSection.groupName}>{area.name}</span>
          {area.mismatchReason !== null && (
            <span className={scorecardSection.groupNote}>
              {area.mismatchReason === ''
                ? t('reports.mismatchWithout')
                : t('reports.mismatchBecause', { reason: area.mismatchReason })}
            </span>
          )}
        </th>
      </tr>
      {area.kpis.map((kpi) => (
        <KpiRow key={kpi.key} kpi={kpi} formats={formats} />
      ))}
    </tbody>
  );
});

interface KpiRowProps {
  readonly kpi: EditionKpi;
  readonly formats: EditionFormats;
}

function KpiRow({ kpi, formats }: KpiRowProps) {
  const t = useText();
  const { figure, difference } = formats;
  const optional = (value: number | null) => (value === null ? '' : figure(value, kpi));
  return (
    <tr {...lineMark('kpis', kpi.key)}>
      <th scope="row">
        <SubjectLink section="kpis" subjectKey={kpi.key}>
          {kpi.name}
        </SubjectLink>
        <LineQuestions section="kpis" subjectKey={kpi.key} />
        <KpiRemarks kpi={kpi} />
        <Restated kpi={kpi} formats={formats} />
      </th>
      <td className={`${table.right} ${kpi.value === null ? 'mute' : scorecardSection.actual}`}>
        {figure(kpi.value, kpi)}
      </td>
      <td className={table.right} data-column="target">
        {optional(kpi.target)}
      </td>
      <td className={table.right} data-column="vsTarget">
        <Delta text={difference(kpi.value, kpi.target, kpi)} verdict={formats.againstTarget(kpi)} />
      </td>
      <Reference kpi={kpi} reference={kpi.previous} formats={formats} column="vsPrevious" />
      <Reference kpi={kpi} reference={kpi.lastYear} formats={formats} column="vsLastYear" />
      <td className={table.right} data-column="yearToDate">
        {optional(kpi.yearToDate)}
      </td>
      <td data-column="trend">
        <Sparkline
          values={kpi.trend.map(({ value }) => value)}
          target={kpi.target}
          status={kpi.status}
          label={t('reports.trendOf', { name: kpi.name })}
          width={84}
        />
      </td>
      <td>
        {kpi.status === 'unknown' && kpi.value !== null && kpi.target === null ? (
          <span className="mute">{t('reports.noTarget')}</span>
        ) : (
          <StatusLabel status={kpi.status} />
        )}
      </td>
    </tr>
  );
}

interface ReferenceProps extends KpiRowProps {
  readonly reference: EditionReference;
  readonly column: string;
}

/** The difference; where there is nothing to compare with, which value is missing. */
function Reference({ kpi, reference, formats, column }: ReferenceProps) {
  const t = useText();
  const { periodKey, value, verdict } = reference;
  const period = periodKey === null ? '' : formats.period(periodKey);
  const said =
    value === null
      ? t('reports.noValueOf', { period })
      : `${period}: ${formats.figure(value, kpi)}`;
  return (
    <td className={table.right} data-column={column} title={period && said}>
      <Delta text={formats.difference(kpi.value, value, kpi)} verdict={verdict} />
      {value === null && period && <span className="visually-hidden">{said}</span>}
    </td>
  );
}

/** What the process says about itself, and what is special about the figure. */
function KpiRemarks({ kpi }: { readonly kpi: EditionKpi }) {
  const t = useText();
  const { critical, state, stateReason, variation, assurance } = kpi;
  const isSpecial = state !== null && state !== 'final';
  const remarks = [
    critical && t('reports.critical'),
    isSpecial && t(`reports.state.${state}`),
    isSpecial && stateReason,
    variation && variation !== 'common_cause' && t(`reports.variation.${variation}`),
    assurance && t(`reports.assurance.${assurance}`),
  ].filter((remark) => typeof remark === 'string' && remark !== '');
  if (remarks.length === 0) return null;
  return <span className={classes.below}>{remarks.join(' · ')}</span>;
}

/** The sealed figure stands as it was; whoever reads it later learns that it is another one now. */
function Restated({ kpi, formats }: KpiRowProps) {
  const t = useText();
  const restated = useRestated();
  const now = restated.get(kpi.key);
  if (now === undefined) return null;
  const value = formats.figure(now, kpi);
  // A difference below what is shown would look like a mistake of the page.
  if (value === formats.figure(kpi.value, kpi)) return null;
  return <span className={scorecardSection.restated}>{t('reports.restatedSince', { value })}</span>;
}
