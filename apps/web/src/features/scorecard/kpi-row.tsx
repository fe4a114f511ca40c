import { memo } from 'react';
import { saidOf } from '#domain/status';
import { Sparkline } from '../../charts/sparkline.tsx';
import delta from '../../ui/delta.module.css';
import fresh from '../../ui/freshness.module.css';
import { shownVerdict } from '../../ui/shown-verdict.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import mark from '../../ui/status-mark.module.css';
import table from '../../ui/table.module.css';
import classes from './kpi-table.module.css';
import { ProcessCell } from './process-cell.tsx';
import { statusKey } from './status-key.ts';
import type { CellProps, ValueDraft } from './row-types.ts';
import type { Behaviour } from './use-behaviours.ts';
import { ValueCell } from './value-cell.tsx';

interface Props extends CellProps {
  readonly isActive: boolean;
  /** Null where nothing can be said; undefined as long as nobody knows. */
  readonly behaviour: Behaviour | null | undefined;
  /** What is being typed in place of the value. */
  readonly draft?: ValueDraft | undefined;
  readonly canEdit?: boolean;
  /** Where the row stands among all, when not all are in the page. */
  readonly position?: number;
}

/** Plain cells: no component of the kit stands in a row. */
export const KpiRow = memo(function KpiRow({
  kpi,
  context,
  isActive,
  behaviour,
  draft,
  canEdit = false,
  position,
}: Props) {
  const { t, hrefOf, columns } = context;
  return (
    <tr data-kpi={kpi.key} data-active={isActive || undefined} aria-rowindex={position}>
      <th scope="row" className={classes.name} data-column="name">
        <a href={hrefOf('kpis', kpi.key)} data-row={kpi.key} title={kpi.name}>
          {kpi.name}
        </a>
        {kpi.isKey && (
          <span className={classes.key} title={t('scorecard.keyKpi')}>
            {' ★'}
            <span className="visually-hidden"> {t('scorecard.keyKpi')}</span>
          </span>
        )}
      </th>
      {columns.area && (
        <td className={classes.area}>
          {kpi.area && (
            <a href={hrefOf('areas', kpi.area.key)} title={kpi.area.name}>
              {kpi.area.name}
            </a>
          )}
        </td>
      )}
      <ValueCell kpi={kpi} context={context} draft={draft} canEdit={canEdit} />
      <td className={table.right}>
        <Target kpi={kpi} context={context} />
      </td>
      <td className={table.right}>
        <Difference kpi={kpi} context={context} />
      </td>
      <td className={classes.trend}>
        <Trend kpi={kpi} context={context} />
      </td>
      <ProcessCell t={t} behaviour={behaviour} />
      <td data-column="status">
        <span className={`${mark.label} ${classes.status}`}>
          <StatusMark status={kpi.status} />
          {t(statusKey(kpi))}
        </span>
        <Said kpi={kpi} context={context} />
      </td>
      <td>
        <span className={fresh.freshness} data-freshness={kpi.freshness}>
          {t(`freshness.${kpi.freshness}`)}
        </span>
      </td>
      {columns.recorded && <Recorded kpi={kpi} context={context} />}
    </tr>
  );
});

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

function Trend({ kpi, context: { t, formats, trendOf } }: CellProps) {
  const values = trendOf(kpi);
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
  const value = formats.figure(reference.value, kpi);
  const title =
    reference.percent === null
      ? value
      : t('scorecard.against', { value, share: signedShare(reference.percent / 100) });
  const text = formats.difference(reference.absolute, 0, kpi);
  const verdict = shownVerdict(text, reference.verdict);
  return (
    <span className={delta.delta} data-verdict={verdict ?? 'same'} title={title}>
      {text}
      {verdict && <span className="visually-hidden"> {t(`verdict.${verdict}`)}</span>}
    </span>
  );
}

/** What people say where it differs: no hook, because it stands in hundreds of rows. */
function Said({ kpi, context: { t } }: CellProps) {
  const said = saidOf(kpi);
  if (!said) return null;
  const words = t('status.said', { status: t(`status.${said}`) });
  return (
    <span className={mark.said} title={words}>
      <StatusMark status={said} size={12} />
      <span className={mark.saidWords}>{words}</span>
    </span>
  );
}

function Recorded({ kpi: { recordedAt }, context: { formats, now } }: CellProps) {
  if (recordedAt === null) return <td className="mute">–</td>;
  return (
    <td className={classes.recorded} title={formats.instant(recordedAt)}>
      {formats.ago(recordedAt, now)}
    </td>
  );
}
