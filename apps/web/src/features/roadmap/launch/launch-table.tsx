import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { useOpenPanel } from '../../../app/view.ts';
import table from '../../../ui/table.module.css';
import { shortSlip } from '../window-text.ts';
import classes from './launch.module.css';
import { nextReview, type Launch } from './launches.ts';
import { Readiness } from './readiness.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly launches: readonly Launch[];
  readonly label: string;
}

const COLUMNS = [
  'name',
  'item',
  'owner',
  'day',
  'slip',
  'readiness',
  'decision',
  'review',
] as const;

/** On a phone the launch itself says what it is of and whose. */
const classOf = (column: (typeof COLUMNS)[number]): string | undefined => {
  if (column === 'item' || column === 'owner') return table.second;
  return column === 'slip' ? table.right : undefined;
};

export function LaunchTable({ launches, label }: Props) {
  const t = useText();
  return (
    <div className={classes.scroll}>
      <table className={`${table.table} ${classes.table}`} aria-label={label}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classOf(column)}>
                {t(`launches.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {launches.map((launch) => (
            <Row key={launch.id} launch={launch} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ launch }: { readonly launch: Launch }) {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const { key, name, item, owner, slipDays, readiness, decisions } = launch;
  return (
    <tr>
      <th scope="row" className={table.wrap}>
        <button
          type="button"
          className={classes.name}
          data-row={key}
          onClick={() => openPanel(`launch:${key}`)}
        >
          {name}
        </button>
      </th>
      <td className={`${table.fold} ${table.second}`}>
        <Link to="/roadmap/$key" params={{ key: item.key }}>
          {item.name}
        </Link>
      </td>
      <td className={`${table.fold} ${table.second}`}>
        {owner?.name ?? <span className={classes.open}>{t('roadmap.ownerOpen')}</span>}
      </td>
      <td className={table.fold}>
        <Day launch={launch} />
      </td>
      <td className={`${table.right} ${slipDays > 0 ? classes.late : ''}`}>
        {shortSlip({ t, formats }, slipDays)}
      </td>
      <td>
        <Readiness readiness={readiness} />
      </td>
      <td>
        <Verdict decision={decisions[0]?.decision} />
      </td>
      <td className={table.fold}>
        <NextReview launch={launch} />
      </td>
    </tr>
  );
}

function Day({ launch: { launchedOn, hardOn, softOn } }: { readonly launch: Launch }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const isLate = launchedOn === null && hardOn < today;
  return (
    <>
      <span className={isLate ? classes.late : undefined}>{formats.day(launchedOn ?? hardOn)}</span>
      {softOn !== null && launchedOn === null && (
        <span className={classes.second}>
          {t('launches.softFrom', { day: formats.shortDay(softOn) })}
        </span>
      )}
    </>
  );
}

function NextReview({ launch }: { readonly launch: Launch }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const next = nextReview(launch);
  if (!next || next.dueOn === null) {
    const count = launch.reviews.length;
    return <span className="mute">{count > 0 ? t('launches.allHeld') : '–'}</span>;
  }
  return (
    <span className={next.dueOn <= today ? classes.late : undefined}>
      {t('launches.nextReview', { days: next.days, day: formats.shortDay(next.dueOn) })}
    </span>
  );
}
