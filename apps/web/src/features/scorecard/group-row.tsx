import { memo } from 'react';
import { StatusMark } from '../../ui/status-mark.tsx';
import mark from '../../ui/status-mark.module.css';
import { NOBODY, type RowGroup, type ScorecardArea } from './arrange.ts';
import type { RowContext } from './row-types.ts';
import type { Group } from './search.ts';
import classes from './sheet.module.css';

interface Props {
  readonly group: RowGroup;
  readonly by: Group;
  readonly context: RowContext;
  readonly width: number;
}

/** The heading of some rows. */
export const GroupRow = memo(function GroupRow({ group, by, context, width }: Props) {
  const { t } = context;
  return (
    <tr className={classes.group}>
      <th colSpan={width} scope="colgroup">
        <span className={classes.heading}>
          {group.area ? (
            <AreaHeading area={group.area} context={context} />
          ) : (
            <strong>{headingOf(group, by, context)}</strong>
          )}
          <span className={classes.count}>
            {t('scorecard.rowCount', { count: group.rows.length })}
          </span>
        </span>
      </th>
    </tr>
  );
});

function headingOf({ key, rows }: RowGroup, by: Group, { t }: RowContext): string {
  if (by === 'status') return t(`status.${key}`);
  if (by === 'cadence') return t(`scorecard.cadence.${key}`);
  return key === NOBODY ? t('scorecard.nobody') : (rows[0]?.area.owner?.name ?? '');
}

interface HeadingProps {
  readonly area: ScorecardArea;
  readonly context: RowContext;
}

function AreaHeading({ area, context: { t, hrefOf } }: HeadingProps) {
  const { owner, declared, computed, coverage, withheld } = area;
  const status = declared?.status ?? computed.status;
  return (
    <>
      <a href={hrefOf('areas', area.key)} className={classes.area}>
        {area.name}
      </a>
      <span className={mark.label}>
        <StatusMark status={status} size={14} />
        {t(`status.${status}`)}
        {declared?.mismatch && (
          <span className={classes.mismatch}>
            {t('scorecard.mismatch', { status: t(`status.${computed.status}`) })}
          </span>
        )}
      </span>
      <span className={classes.meta}>
        {owner ? owner.name : t('scorecard.nobody')}
        {owner?.acting && ` (${t('scorecard.acting')})`}
      </span>
      <span className={classes.meta}>
        {t('scorecard.coverage', { current: coverage.current, total: coverage.total })}
      </span>
      {withheld > 0 && (
        <span className={classes.meta}>{t('scorecard.withheld', { count: withheld })}</span>
      )}
    </>
  );
}
