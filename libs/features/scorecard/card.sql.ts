import { chain, extend, object } from './pipeline.sql.ts';
import { COMPARE, INSTANT, ORGANIZATION, known, versionsOf, type Sources } from './sources.sql.ts';
import { LAST_YEAR, PREVIOUS, arrayOf, stretches, within } from './stretches.sql.ts';

/** Judged KPIs with what they are compared with, how fresh they are, and the `card` that goes out. */
export const cards = (judged: string, sources: Sources): string =>
  chain(stretches(judged, [PREVIOUS, LAST_YEAR]), [
    (before) => extend(before, MEASURED),
    (before) => extend(before, DIFFERENCES),
    (before) =>
      extend(before, [...FACTS, 'said.status AS declared'], duty(sources) + said(sources)),
    (before) => extend(before, [`(SELECT row_to_json(x) FROM (SELECT ${CARD}) x) AS card`]),
  ]);

const MEASURED = [
  `CASE ${COMPARE} WHEN 'previous' THEN p.previous_shown WHEN 'last_year' THEN p.last_year_shown
      WHEN 'target' THEN p.target ELSE p.baseline END AS reference`,
  `CASE ${COMPARE} WHEN 'target' THEN p.held ELSE p.value_shown END AS measured`,
];

/** How far a figure lies outside of the inner band. */
const distance = (figure: string): string =>
  `greatest(p.green_low - ${figure}, ${figure} - p.green_high, 0)`;

/** #domain/compare. */
const DIFFERENCES = [
  '(p.measured - p.reference)::float8::numeric AS absolute',
  `CASE WHEN p.unit <> 'percent' AND p.reference <> 0 AND sign(p.measured) * sign(p.reference) >= 0
      THEN (100 * (p.measured - p.reference)::float8 / abs(p.reference)::float8)::numeric END AS percent`,
  `CASE sign(CASE p.direction WHEN 'higher' THEN p.measured - p.reference WHEN 'lower' THEN p.reference - p.measured
        ELSE CASE WHEN p.green_low IS NOT NULL AND p.green_high IS NOT NULL AND p.measured IS NOT NULL AND p.reference IS NOT NULL
          THEN ${distance('p.reference')} - ${distance('p.measured')} END END)
      WHEN 1 THEN 'better' WHEN -1 THEN 'worse' WHEN 0 THEN 'same' END AS verdict`,
];

const FACTS = [
  `CASE WHEN p.newest_day >= p.owed_on OR p.tracked_from > p.owed_on THEN 'current'
      ELSE coalesce(duty.freshness, p.owed_freshness) END AS freshness`,
  `CASE WHEN p.value_b > p.value_a THEN CASE
      WHEN p.value_newest IS NULL THEN 'not_applicable'
      WHEN ${within('value', 'provisional')} > 0 OR (p.rolled AND NOT p.is_part AND p.value_recorded < p.whole) THEN 'provisional'
      WHEN ${within('value', 'restated')} > 0 THEN 'restated'
      ELSE 'final' END END AS state`,
  `(p.value_divisible = p.value_recorded AND p.value_divisible > 0 AND NOT p.is_part
      AND (p.value_recorded = 1 OR p.roll_up IN ('ratio_of_sums', 'weighted_mean'))) AS has_parts`,
];

/** Asked only for a value that is missing: it may have been waived, or be due on another day than the calendar says. */
const duty = (sources: Sources): string => `
    LEFT JOIN LATERAL (
      SELECT CASE WHEN x.waived_at <= ${INSTANT} OR x.met_at <= ${INSTANT} OR x.due_at > ${INSTANT} THEN 'current'
        WHEN x.grace_until > ${INSTANT} THEN 'due' ELSE 'overdue' END AS freshness
      FROM obligations x
      WHERE x.organization_id = ${ORGANIZATION} AND x.kind = 'value' AND x.subject_id = p.id AND x.period_key = p.owed_key
        AND (p.newest_day < p.owed_on OR p.newest_day IS NULL) ${known('x', sources, 'created_at')}
      LIMIT 1) duty ON true`;

const said = (sources: Sources): string => `
    LEFT JOIN LATERAL (
      SELECT x.status FROM ${versionsOf('check_ins', 'id, kpi_id, status, state, dated_at, withdrawn_at', sources)} x
      WHERE x.kpi_id = p.id AND x.state = 'published' AND x.dated_at <= ${INSTANT} AND x.withdrawn_at IS NULL
      ORDER BY x.dated_at DESC, x.id DESC LIMIT 1) said ON true`;

const point = (name: string): string =>
  `CASE WHEN p.${name}_shown IS NOT NULL THEN ${object({ periodKey: `p.${name}_shown_key`, value: `p.${name}_shown` })} END`;

const recent = (timeline: string): string =>
  `coalesce(p.${timeline}_points[width_bucket(p.trend_from - 1, p.${timeline}_ends_on) + 1 : p.value_${timeline}b], '{}')`;

const CARD = `
      p.id, p.key, p.name, p.unit, p.decimals, p.direction, p.cadence, p.is_key AS "isKey", p.is_critical AS "isCritical", p.weight,
      p.value_shown_key AS "periodKey", p.value_shown AS value, p.state,
      CASE WHEN p.has_parts THEN ${within('value', 'numerator_sums')} END AS numerator,
      CASE WHEN p.has_parts THEN ${within('value', 'denominator_sums')} END AS denominator,
      p.target, p.basis AS "targetBasis",
      CASE WHEN coalesce(p.green_low, p.green_high, p.red_low, p.red_high) IS NOT NULL THEN ${object(
        {
          greenLow: 'p.green_low',
          greenHigh: 'p.green_high',
          redLow: 'p.red_low',
          redHigh: 'p.red_high',
        },
      )} END AS lines,
      p.status, p.score, ${point('previous')} AS previous, ${point('last_year')} AS "lastYear", p.to_date_value AS "yearToDate",
      CASE WHEN p.reference IS NOT NULL THEN ${object({
        kind: COMPARE,
        value: 'p.reference',
        absolute: 'p.absolute',
        percent: 'p.percent',
        verdict: 'p.verdict',
      })} END AS reference,
      array_to_json(${recent('o')} || ${recent('c')}) AS trend,
      p.freshness, ${arrayOf('value', 'recorded_at')}[p.value_newest] AS "recordedAt", p.declared AS "declaredStatus"`;
