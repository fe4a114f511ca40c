import { Link } from '@tanstack/react-router';
import { STATUSES, type Status } from '#domain/status';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { StatusCell, StatusLabel, StatusMark } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import classes from './briefing.module.css';
import type { StripRow } from './strip.ts';
import { useRowFocus } from './use-row-focus.ts';

interface Props {
  readonly title: string;
  readonly rows: readonly StripRow[];
}

const COUNTED = [
  'on_track',
  'at_risk',
  'off_track',
  'unknown',
] as const satisfies readonly (typeof STATUSES)[number][];

/** One row for each area, worst first: what is said, what the figures say, and what both were at the last look. */
export function AreaStrip({ title, rows }: Props) {
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
            <th scope="col">{t('briefing.lastWord')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.area.key} row={row} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ row: { area, declared, computed, before } }: { readonly row: StripRow }) {
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

function LastWord({ area }: Pick<StripRow, 'area'>) {
  const t = useText();
  const formats = useFormats();
  const { declared, freshness } = area;
  return (
    <>
      {declared ? (
        <span title={formats.instant(declared.datedAt)}>{formats.ago(declared.datedAt)}</span>
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
