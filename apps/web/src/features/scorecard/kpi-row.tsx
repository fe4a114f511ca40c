import { memo } from 'react';
import { Sparkline } from '../../charts/sparkline.tsx';
import type { Schema } from '../../app/api.ts';
import type { Formats } from '../../app/i18n/use-formats.ts';
import type { Text } from '../../app/i18n/use-text.ts';
import delta from '../../ui/delta.module.css';
import fresh from '../../ui/freshness.module.css';
import { StatusMark } from '../../ui/status-mark.tsx';
import mark from '../../ui/status-mark.module.css';
import table from '../../ui/table.module.css';
import classes from './kpi-table.module.css';

export type ScorecardKpi = Schema<'ScorecardKpi'>;

/** A KPI with where it belongs, for tables across areas. */
export interface ShownKpi extends ScorecardKpi {
  readonly area?: { readonly key: string; readonly name: string };
}

/** What every row of a table shares, made once: hundreds of rows ask no hook. */
export interface RowContext {
  readonly t: Text;
  readonly formats: Formats;
  /** Of the period that is looked at; a figure of another one says so. */
  readonly periodKey: string | undefined;
  readonly periodText: (key: string) => string;
  /** `+12.3 %` of 0.123. */
  readonly signedShare: (share: number) => string;
  readonly hrefOf: (kind: 'kpis' | 'areas', key: string) => string;
  readonly showArea: boolean;
}

interface Props {
  readonly kpi: ShownKpi;
  readonly context: RowContext;
  readonly isActive: boolean;
}

/** Plain cells: no component of the kit stands in a row. */
export const KpiRow = memo(function KpiRow({ kpi, context, isActive }: Props) {
  const { t, formats, hrefOf, showArea } = context;
  return (
    <tr data-kpi={kpi.key} data-active={isActive || undefined}>
      <th scope="row" className={classes.name}>
        <a href={hrefOf('kpis', kpi.key)} data-row={kpi.key}>
          {kpi.name}
        </a>
        {kpi.isKey && (
          <span className={classes.key} title={t('scorecard.keyKpi')}>
            {' ★'}
            <span className="visually-hidden"> {t('scorecard.keyKpi')}</span>
          </span>
        )}
      </th>
      {showArea && (
        <td className={table.wrap}>
          {kpi.area && <a href={hrefOf('areas', kpi.area.key)}>{kpi.area.name}</a>}
        </td>
      )}
      <td className={table.right}>
        <Value kpi={kpi} context={context} />
      </td>
      <td className={table.right}>
        <Target kpi={kpi} context={context} />
      </td>
      <td className={table.right}>
        <Difference kpi={kpi} context={context} />
      </td>
      <td className={classes.trend}>
        <Trend kpi={kpi} context={context} />
      </td>
      <td>
        <span className={`${mark.label} ${classes.status}`}>
          <StatusMark status={kpi.status} />
          {t(`status.${kpi.status}`)}
        </span>
      </td>
      <td>
        <span
          className={fresh.freshness}
          data-freshness={kpi.freshness}
          title={kpi.recordedAt ? formats.instant(kpi.recordedAt) : undefined}
        >
          {t(`freshness.${kpi.freshness}`)}
        </span>
      </td>
    </tr>
  );
});

type CellProps = Pick<Props, 'kpi' | 'context'>;

function Value({ kpi, context: { t, formats, periodKey, periodText } }: CellProps) {
  const isOther = kpi.value !== null && periodKey !== undefined && kpi.periodKey !== periodKey;
  const isMarked = kpi.state !== null && kpi.state !== 'final';
  return (
    <>
      {isOther && <span className={classes.note}>{periodText(kpi.periodKey)}</span>}
      {isMarked && <span className={classes.note}>{t(`scorecard.state.${kpi.state}`)}</span>}
      <span className={kpi.value === null ? 'mute' : undefined}>
        {kpi.state === 'not_applicable' ? '–' : formats.figure(kpi.value, kpi)}
      </span>
    </>
  );
}

function Target({ kpi, context: { t, formats } }: CellProps) {
  if (kpi.target === null) return <span className="mute">–</span>;
  return (
    <>
      {kpi.targetBasis === 'cumulative' && (
        <span className={classes.note} title={t('scorecard.cumulativeText')}>
          {t('scorecard.cumulative')}
        </span>
      )}
      {formats.figure(kpi.target, kpi)}
    </>
  );
}

function Trend({ kpi, context: { t, formats } }: CellProps) {
  const values = kpi.trend.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const label = t('scorecard.trendLabel', {
    count: known.length,
    first: formats.figure(first, kpi),
    last: formats.figure(last, kpi),
  });
  const target = kpi.targetBasis === 'cumulative' ? null : kpi.target;
  return <Sparkline values={values} target={target} status={kpi.status} label={label} />;
}

function Difference({ kpi, context: { t, formats, signedShare } }: CellProps) {
  const { reference } = kpi;
  if (!reference || reference.absolute === null) return <span className="mute">–</span>;
  const title =
    reference.percent === null
      ? formats.figure(reference.value, kpi)
      : t('scorecard.against', {
          value: formats.figure(reference.value, kpi),
          share: signedShare(reference.percent / 100),
        });
  return (
    <span className={delta.delta} data-verdict={reference.verdict ?? 'same'} title={title}>
      {formats.difference(reference.absolute, 0, kpi)}
      {reference.verdict && (
        <span className="visually-hidden"> {t(`verdict.${reference.verdict}`)}</span>
      )}
    </span>
  );
}
