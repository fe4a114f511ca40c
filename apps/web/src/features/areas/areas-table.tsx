import { Link } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import { Freshness } from '../../ui/freshness.tsx';
import { saidCounts } from '../../ui/said-status.ts';
import { StatusCell, StatusLabel } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import type { Area } from './areas.ts';
import classes from './areas.module.css';
import { Counts } from './counts.tsx';
import { Mismatch } from './mismatch.tsx';
import { declaredOf, type Row } from './rows.ts';
import { useAreaRows } from './use-area-rows.ts';

type Deputies = ReadonlyMap<string, Area['deputies']>;

interface Props {
  readonly rows: readonly Row[];
  /** Who stands in, by the id of the area. */
  readonly deputies: Deputies;
}

/** Areas as a table with keys; it scrolls inside of what holds it. */
export function AreasTable({ rows, deputies }: Props) {
  const t = useText();
  const element = useRef<HTMLTableElement>(null);
  const keys = useMemo(() => rows.map(({ area }) => area.key), [rows]);
  const { active, handlers } = useAreaRows(keys, element);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it have the focus
    <table ref={element} className={table.table} aria-label={t('areas.title')} {...handlers}>
      <thead>
        <tr>
          <th scope="col">{t('areas.area')}</th>
          <th scope="col" className={table.second}>
            {t('areas.owner')}
          </th>
          <th scope="col">{t('areas.declared')}</th>
          <th scope="col">{t('areas.was')}</th>
          <th scope="col">{t('areas.computed')}</th>
          <th scope="col">{t('areas.kpis')}</th>
          <th scope="col" className={table.right}>
            {t('areas.coverage')}
          </th>
          <th scope="col" className={table.right}>
            {t('areas.confidence')}
          </th>
          <th scope="col">{t('areas.lastWord')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AreaRow
            key={row.area.id}
            row={row}
            deputies={deputies}
            isActive={row.area.key === active}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: Row;
  readonly deputies: Deputies;
  readonly isActive: boolean;
}

function AreaRow({ row: { area, depth }, deputies, isActive }: RowProps) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  const { declared, coverage } = area;
  const said = saidCounts(area.kpis);
  return (
    <tr className={classes.row} data-active={isActive || undefined}>
      <th scope="row">
        <Link
          to="/areas/$key"
          params={{ key: area.key }}
          data-row={area.key}
          className={classes.name}
          data-depth={Math.min(depth, 4)}
        >
          {area.name}
        </Link>
      </th>
      <td className={`${table.fold} ${table.second}`}>
        <Owner area={area} deputies={deputies.get(area.id) ?? []} />
      </td>
      <td className={`${table.fold} ${classes.declared}`}>
        <StatusLabel status={declaredOf(area)} />{' '}
        {declared?.mismatch && <Mismatch reason={declared.mismatchReason} />}
      </td>
      <td>
        {declared?.before ? (
          <StatusCell status={declared.before} />
        ) : (
          <span className="mute">–</span>
        )}
      </td>
      <td>
        <StatusLabel status={area.computed.status} />
      </td>
      <td>
        <Counts counts={area.counts} />
        {said && (
          <span className={classes.said}>
            {t('areas.saidCounts')} <Counts counts={said} />
          </span>
        )}
      </td>
      <td className={table.right}>{t('areas.coverageOf', { ...coverage })}</td>
      <td className={table.right}>{declared?.confidence ?? <span className="mute">–</span>}</td>
      <td title={declared ? formats.instant(declared.datedAt) : undefined}>
        {declared ? (
          formats.ago(declared.datedAt, moment)
        ) : (
          <span className="mute">{t('areas.never')}</span>
        )}
        {(declared !== null || area.freshness !== 'current') && (
          <span className={classes.fresh}>
            <Freshness freshness={area.freshness} />
          </span>
        )}
      </td>
    </tr>
  );
}

interface OwnerProps {
  readonly area: Pick<Row['area'], 'owner'>;
  readonly deputies: Area['deputies'];
}

function Owner({ area: { owner }, deputies }: OwnerProps) {
  const t = useText();
  return (
    <>
      {owner ? owner.name : <span className={classes.open}>{t('areas.open')}</span>}
      {owner?.acting && <span className="mute"> {t('areas.acting')}</span>}
      {deputies.length > 0 && (
        <span className={classes.deputy}>
          {t('areas.deputyIs', { names: deputies.map(({ name }) => name).join(', ') })}
        </span>
      )}
    </>
  );
}
