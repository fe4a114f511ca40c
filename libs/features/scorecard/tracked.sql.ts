import { extend } from './pipeline.sql.ts';
import {
  ALL_TAKEN,
  AS_OF,
  DAY,
  ORGANIZATION,
  WINDOWS,
  among,
  known,
  live,
  versionsOf,
  type Sources,
} from './sources.sql.ts';
import { ARRAYS } from './stretches.sql.ts';

/** One row for each cadence: which of its periods make the figure that is asked for, and what that is compared with. */
export const windows = `
  windows AS MATERIALIZED (
    SELECT * FROM json_to_recordset(${WINDOWS}) AS w(
      cadence text, kind text, rolled boolean, year smallint, year_before smallint, reach integer,
      asked_key text, from_day date, to_day date, whole integer, trend_from date,
      previous_key text, previous_from date, previous_to date, previous_whole integer,
      last_year_key text, last_year_from date, last_year_to date, last_year_whole integer,
      to_date_from date, to_date_whole integer, owed_key text, owed_on date, owed_freshness text,
      told_from timestamptz, told_on date, told_freshness text)
    WHERE ${ALL_TAKEN})`;

const COLUMNS =
  'id, key, area_id, weight, is_key, is_critical, is_confidential, position, tracked_from, archived_at';

/** KPIs with the definition of the day; the first one holds for the time before it, too. */
const tracked = (sources: Sources): string => `
    SELECT k.*, d.name, d.unit, d.decimals, d.direction, d.roll_up, d.baseline, d.baseline_on,
      CASE WHEN d.unit IN ('percent', 'points') THEN 100 ELSE 1 END AS scale, w.*
    FROM ${versionsOf('kpis', COLUMNS, sources)} k
    CROSS JOIN LATERAL (
      SELECT x.name, x.unit, x.decimals, x.direction, x.roll_up, x.cadence, x.baseline, x.baseline_on
      FROM kpi_definitions x
      WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = k.id AND (x.effective_from <= ${DAY} OR x.number = 1)
        ${known('x', sources)}
      ORDER BY x.number DESC LIMIT 1) d
    JOIN windows w ON w.cadence = d.cadence
    WHERE ${live('k', sources)} ${among('k.area_id', sources)}
    OFFSET 0`;

/** KPIs with the timelines of the figure's fiscal year (`c_`) and of the one before (`o_`). */
export const trackedKpis = (sources: Sources): string =>
  extend(
    tracked(sources),
    ['c', 'o'].flatMap((alias) => ARRAYS.map((array) => `${alias}.${array} AS ${alias}_${array}`)),
    timeline('c', 'p.year', sources) + timeline('o', 'p.year_before', sources),
  );

const timeline = (alias: string, year: string, { isAsOf }: Sources): string =>
  isAsOf
    ? `
    LEFT JOIN LATERAL remit.timelines(${ORGANIZATION}, ARRAY[p.id], ARRAY[p.kind], ARRAY[${year}], ${AS_OF}) ${alias} ON true`
    : `
    LEFT JOIN LATERAL (SELECT ${ARRAYS.map((a) => 'x.' + a).join(', ')} FROM kpi_timelines x WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = p.id
      AND x.kind = p.kind AND x.year = ${year} LIMIT 1) ${alias} ON true`;
