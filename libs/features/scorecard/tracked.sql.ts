import { extend } from './pipeline.sql.ts';
import {
  ALL_TAKEN,
  AS_OF,
  DAY,
  ORGANIZATION,
  UNTIL,
  WINDOWS,
  among,
  known,
  live,
  ofProducts,
  versionsOf,
  type Sources,
} from './sources.sql.ts';

/** One row for each cadence: which of its periods make the figure that is asked for, and what that is compared with. */
const windows = `
  windows AS MATERIALIZED (
    SELECT * FROM json_to_recordset(${WINDOWS}) AS w(
      cadence text, kind text, is_longer boolean, year smallint, year_before smallint, reach integer, asked_key text,
      from_day date, to_day date, starts_on date, trend_from date, previous_on date, last_year_on date,
      owed_key text, owed_on date, owed_freshness text, told_from timestamptz, told_on date, told_freshness text)
    WHERE ${ALL_TAKEN})`;

const COLUMNS =
  'id, key, area_id, weight, is_key, is_critical, is_confidential, position, tracked_from, archived_at';

const columns = ({ isOfProducts = false }: Sources): string =>
  isOfProducts ? `${COLUMNS}, product_id, segment, template_key` : COLUMNS;

/** KPIs with the definition of the day; the first one holds for the time before it, too. */
const tracked = (sources: Sources): string => `
  tracked AS (
    SELECT k.*, d.name, d.unit, d.decimals, d.direction, d.roll_up, d.baseline, d.baseline_on, w.*
    FROM ${versionsOf('kpis', columns(sources), sources)} k
    CROSS JOIN LATERAL (
      SELECT x.name, x.unit, x.decimals, x.direction, x.roll_up, x.cadence, x.baseline, x.baseline_on
      FROM kpi_definitions x
      WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = k.id AND (x.effective_from <= ${DAY} OR x.number = 1)
        ${known('x', sources)}
      ORDER BY x.number DESC LIMIT 1) d
    JOIN windows w ON w.cadence = d.cadence
    WHERE ${live('k', sources)} ${among('k.area_id', sources)} ${ofProducts('k', sources)}
    )`;

const keyOf = (alias: string, year: string): string =>
  `x.organization_id = ${ORGANIZATION} AND x.kpi_id = ${alias}.id AND x.kind = ${alias}.kind AND x.year = ${year}`;

const ARRAYS = ['ends_on', 'newest_on', 'values', 'to_dates', 'states', 'points', 'details'];

/** What is kept of a timeline is what was known then, unless it changed since or holds values of later periods. */
const isReady = ({ isAsOf, isUnfinished }: Sources): string =>
  [
    ...(isAsOf ? [`x.changed_at <= ${AS_OF}`] : []),
    ...(isUnfinished ? [`x.newest_on[cardinality(x.newest_on)] <= ${UNTIL}`] : []),
  ].join(' AND ') || 'true';

/** The timelines as they were, made anew from the record where they are not ready. */
const remade = (sources: Sources): string => `
  remade AS MATERIALIZED (
    SELECT l.* FROM (
      SELECT array_agg(t.id) AS ids, array_agg(t.kind) AS kinds, array_agg(t.year) AS years FROM (
        SELECT id, kind, year FROM tracked UNION ALL
        SELECT id, kind, year_before FROM tracked WHERE year_before IS NOT NULL) t
      CROSS JOIN LATERAL (SELECT (${isReady(sources)}) IS TRUE AS is_ready FROM kpi_timelines x WHERE ${keyOf('t', 't.year')} LIMIT 1) x
      WHERE NOT x.is_ready) a
    CROSS JOIN LATERAL remit.timelines(${ORGANIZATION}, a.ids, a.kinds, a.years, coalesce(${AS_OF}, 'infinity'), ${UNTIL}) l)`;

const isRemade = ({ isAsOf, isUnfinished }: Sources): boolean => isAsOf || isUnfinished;

/** What every statement begins with. */
export const groundwork = (sources: Sources): string =>
  [windows, tracked(sources), ...(isRemade(sources) ? [remade(sources)] : [])].join(',');

/** KPIs with the timelines of the figure's fiscal year (`c_`) and of the one before (`o_`). */
export const trackedKpis = (sources: Sources): string =>
  extend(
    'SELECT * FROM tracked',
    ['c', 'o'].flatMap((alias) =>
      ARRAYS.map((array) => `${found(alias, array, sources)} AS ${alias}_${array}`),
    ),
    timeline('c', 'p.year', sources) + timeline('o', 'p.year_before', sources),
  );

const found = (alias: string, array: string, sources: Sources): string =>
  isRemade(sources) ? `coalesce(${alias}_remade.${array}, ${alias}.${array})` : `${alias}.${array}`;

/** `LIMIT 1` has each row looked up, because a scan would read those of all other years. */
const timeline = (alias: string, year: string, sources: Sources): string => `
    LEFT JOIN LATERAL (
      SELECT ${ARRAYS.map((array) => `x.${array}`).join(', ')} FROM kpi_timelines x
      WHERE ${keyOf('p', year)} AND ${isReady(sources)} LIMIT 1) ${alias} ON true
    ${isRemade(sources) ? made(alias, year) : ''}`;

const made = (alias: string, year: string): string =>
  `LEFT JOIN remade ${alias}_remade ON ${alias}_remade.kpi_id = p.id AND ${alias}_remade.kind = p.kind AND ${alias}_remade.year = ${year}`;
