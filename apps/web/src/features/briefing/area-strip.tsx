import { Link } from '@tanstack/react-router';
import { STATUSES, type Status } from '#domain/status';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { StatusCell, StatusLabel, StatusMark } from '../../ui/status-mark.tsx';
import type { AreaSpend } from '../budget/spent-by-area.ts';
import { useMoneyText } from '../budget/money.ts';
import table from '../../ui/table.module.css';
import classes from './briefing.module.css';
import type { StripRow } from './strip.ts';
import { useRowFocus } from './use-row-focus.ts';

interface Props {
  readonly title: string;
  readonly rows: readonly StripRow[];
  /** By the id of the area; without any there is no column. */
  readonly spend: ReadonlyMap<string, AreaSpend>;
}

const COUNTED = [
  'on_track',
  'at_risk',
  'off_track',
  'unknown',
] as const satisfies readonly (typeof STATUSES)[number][];

/** One row for each area, worst first: what is said, what the figures say, and what both were at the last look. */
export function AreaStrip({ title, rows, spend }: Props) {
  const t = useText();
  const { table: element, onKeyDown } = useRowFocus();
  return (
    <Card title={title} isFlush>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves between the links inside */}
      <table ref={element} className={`${table.table} ${classes.strip}`} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t('briefing.area')}</th>
            <th scope="col" className={classes.owner}>
              {t('briefing.owner')}
            </th>
            <th scope="col">{t('briefing.declared')}</th>
            <th scope="col">{t('briefing.computed')}</th>
            {COUNTED.map((status) => (
              <th key={status} scope="col" className={classes.count}>
                <StatusCell status={status} />
                <span className="visually-hidden"> {t('briefing.kpis')}</span>
              </th>
            ))}
            {spend.size > 0 && (
              <th scope="col" className={classes.spend}>
                {t('briefing.budget')}
              </th>
            )}
            <th scope="col">{t('briefing.lastWord')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.area.key} row={row} spend={spend} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface RowProps extends Pick<Props, 'spend'> {
  readonly row: StripRow;
}

function Row({ row: { area, declared, computed, before }, spend }: RowProps) {
  const t = useText();
  const { key, name, owner, counts } = area;
  const ownerName = owner?.name ?? t('briefing.nobody');
  return (
    <tr>
      <th scope="row" className={classes.area}>
        <Link to="/areas/$key" params={{ key }}>
          {name}
        </Link>
        <span className={classes.below}>{ownerName}</span>
      </th>
      <td className={`${classes.owner} ${owner ? '' : 'mute'}`}>{ownerName}</td>
      <td>
        <Status now={declared} before={before?.declared} />
        {area.declared?.mismatch && (
          <span className={classes.mismatch} title={area.declared.mismatchReason}>
            {t('briefing.mismatch')}
          </span>
        )}
      </td>
      <td>
        <Status now={computed} before={before?.computed} />
      </td>
      {COUNTED.map((status) => (
        <td key={status} className={classes.count} data-none={counts[status] === 0}>
          {counts[status]}
        </td>
      ))}
      {spend.size > 0 && (
        <td className={classes.spend}>
          <Spend spend={spend.get(area.id)} />
        </td>
      )}
      <td>
        <LastWord area={area} />
      </td>
    </tr>
  );
}

/** The status now, and what it was where that is something else. */
function Status({ now, before }: { readonly now: Status; readonly before: Status | undefined }) {
  const t = useText();
  return (
    <>
      <StatusLabel status={now} />
      {before !== undefined && before !== now && (
        <span className={classes.was} title={t('briefing.was', { status: t(`status.${before}`) })}>
          <span aria-hidden>← </span>
          <StatusMark status={before} size={13} />
          <span className="visually-hidden">
            {t('briefing.was', { status: t(`status.${before}`) })}
          </span>
        </span>
      )}
    </>
  );
}

/** How far the costs of the year so far stand from their plan; in the title, both. */
function Spend({ spend }: { readonly spend: AreaSpend | undefined }) {
  const t = useText();
  const money = useMoneyText();
  const formats = useFormats();
  if (spend === undefined) return <span className="mute">–</span>;
  const { variance, status, currency } = spend;
  const { amount, percent, reference, value } = variance;
  const side = percent !== null && Math.abs(percent) < UNSEEN ? 'none' : variance.side;
  const size = Math.abs(amount ?? 0);
  return (
    <span
      className={classes.far}
      title={t('briefing.spent', {
        spent: money.whole(value, currency),
        plan: money.whole(reference, currency),
      })}
    >
      {SHOUTED.has(status) && <StatusCell status={status} size={13} />}
      {t(`briefing.far.${side ?? 'none'}`, {
        amount:
          percent === null ? money.short(size, currency) : formats.share(Math.abs(percent) / 100),
      })}
    </span>
  );
}

/** Per cent that would be written as 0. */
const UNSEEN = 0.05;

/** Beyond the tolerance; within it the figure is enough. */
const SHOUTED: ReadonlySet<Status> = new Set(['at_risk', 'off_track']);

function LastWord({ area }: Pick<StripRow, 'area'>) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  const { declared, freshness } = area;
  return (
    <>
      {declared ? (
        <span title={formats.instant(declared.datedAt)}>
          {formats.ago(declared.datedAt, moment)}
        </span>
      ) : (
        <span className="mute">{t('briefing.neverSaid')}</span>
      )}
      {freshness !== 'current' && (
        <>
          {' '}
          <Freshness freshness={freshness} />
        </>
      )}
    </>
  );
}
