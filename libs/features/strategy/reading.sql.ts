import type { Reading } from './readings.ts';

export const ORGANIZATION = '$1::uuid';
export const READER = '$2::uuid';
/** The day by which rights are judged, whatever day is read. */
const TODAY = '$3::date';
export const SEES_ALL = '$4::boolean';
const AS_OF = '$5::timestamptz';
export const DAY = '$6::date';
export const INSTANT = '$7::timestamptz';
const IS_PAST_DAY = '$8::boolean';
/** What a statement asks for besides comes behind these. */
export const FIRST_FREE = 9;

/** Names every parameter, because PostgreSQL takes none that a statement does not use. */
export const ASKED = `WITH asked AS (
  SELECT num_nonnulls(${[ORGANIZATION, READER, TODAY, SEES_ALL, AS_OF, DAY, INSTANT, IS_PAST_DAY].join(', ')}))`;

/** The rows of a mutable table, in the versions that the reading sees. */
export const versionsOf = (table: string, columns: string, { isAsOf }: Reading): string =>
  isAsOf
    ? `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION} AND updated_at <= ${AS_OF}
        UNION ALL
        SELECT ${columns} FROM ${table}_history WHERE organization_id = ${ORGANIZATION} AND valid @> ${AS_OF})`
    : `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION})`;

/** For rows of a ledger. */
export const known = (alias: string, { isAsOf }: Reading, column = 'recorded_at'): string =>
  isAsOf ? `AND ${alias}.${column} <= ${AS_OF}` : '';

export const isArchived = (alias: string): string =>
  `coalesce(${alias}.archived_at <= ${INSTANT}, false)`;

/** Of the reader, in an area. */
export const rolesIn = (areaId: string): string => `ARRAY(SELECT DISTINCT o.role FROM ownerships o
    WHERE o.organization_id = ${ORGANIZATION} AND o.area_id = ${areaId} AND o.person_id = ${READER}
      AND o.starts_on <= ${TODAY} AND (o.ends_on IS NULL OR o.ends_on >= ${TODAY}))`;

/** A person as views show one. */
export const personOf = (
  id: string,
): string => `(SELECT json_build_object('personId', p.id, 'name', p.name)
    FROM people p WHERE p.organization_id = ${ORGANIZATION} AND p.id = ${id})`;

/** Whether the reader may know of a KPI: the rule of the KPI slice. */
export const seesKpi = (
  kpi: string,
): string => `(NOT ${kpi}.is_confidential OR ${SEES_ALL} OR ${kpi}.owner_id IS NOT DISTINCT FROM ${READER} OR EXISTS (
    SELECT FROM ownerships o WHERE o.organization_id = ${ORGANIZATION} AND o.area_id = ${kpi}.area_id AND o.person_id = ${READER}
      AND o.role IN ('accountable', 'deputy', 'contributor', 'reviewer')
      AND o.starts_on <= ${TODAY} AND (o.ends_on IS NULL OR o.ends_on >= ${TODAY})))`;

/** The definition of a KPI on the day; the first one holds for the time before it, too. */
export const definitionOf = (kpiId: string, reading: Reading): string => `(
    SELECT x.name, x.unit, x.decimals, x.direction FROM kpi_definitions x
    WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = ${kpiId} AND (x.effective_from <= ${DAY} OR x.number = 1)
      ${known('x', reading)}
    ORDER BY x.number DESC LIMIT 1)`;

/**
 * The newest actual value of a KPI. On a day that is past it is of a period that had ended by then; at present also of one that has
 * begun, because whoever recorded it so early meant it.
 */
export const valueOf = (kpiId: string, reading: Reading): string => `(
    SELECT m.value, m.period_key, m.ends_on, m.recorded_at FROM (
      SELECT DISTINCT ON (x.ends_on, x.period_key) x.ends_on, x.period_key, x.state, x.value, x.recorded_at
      FROM measurements x
      WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = ${kpiId} AND x.series = 'actual'
        AND CASE WHEN ${IS_PAST_DAY} THEN x.ends_on ELSE x.starts_on END <= ${DAY} ${known('x', reading)}
      ORDER BY x.ends_on DESC, x.period_key, x.recorded_at DESC, x.id DESC) m
    WHERE m.value IS NOT NULL ORDER BY m.ends_on DESC LIMIT 1)`;
