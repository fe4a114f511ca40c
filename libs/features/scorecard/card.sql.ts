import {
  array,
  bare,
  count,
  fields,
  flag,
  made,
  object,
  sure,
  text,
  when,
  word,
  type Json,
} from '#platform/database/json.sql';
import { chain, extend } from './pipeline.sql.ts';
import { COMPARE, INSTANT, ORGANIZATION, known, versionsOf, type Sources } from './sources.sql.ts';
import { LAST_YEAR, PREVIOUS, counts, pick, positions } from './places.sql.ts';

/** Judged KPIs with what they are compared with, how fresh they are, and the `card` that goes out. */
export const cards = (judged: string, sources: Sources): string =>
  chain(judged, [
    (before) => extend(before, NEIGHBOURS.flatMap(counts)),
    (before) => extend(before, NEIGHBOURS.flatMap(positions)),
    (before) =>
      extend(
        before,
        NEIGHBOURS.map(({ name }) => `${pick(name, 'values')} AS ${name}`),
      ),
    (before) => extend(before, MEASURED),
    (before) => extend(before, DIFFERENCES),
    (before) => extend(before, facts(sources)),
    (before) => extend(before, [`${CARD} AS card`]),
  ]);

const NEIGHBOURS = [PREVIOUS, LAST_YEAR];

const MEASURED = [
  `CASE ${COMPARE} WHEN 'previous' THEN p.previous WHEN 'last_year' THEN p.last_year
      WHEN 'target' THEN p.target ELSE p.baseline END AS reference`,
  `CASE ${COMPARE} WHEN 'target' THEN p.held ELSE p.value END AS measured`,
];

/** How far a figure lies outside of the inner band. */
const distance = (figure: string): string =>
  `greatest(p.green_low - ${figure}, ${figure} - p.green_high, 0)`;

/** #domain/compare. */
const DIFFERENCES = [
  'p.measured - p.reference AS absolute',
  `CASE WHEN p.unit <> 'percent' AND p.reference <> 0 AND sign(p.measured) * sign(p.reference) >= 0
      THEN round(100 * (p.measured - p.reference) / abs(p.reference), 14) END AS percent`,
  `CASE sign(CASE p.direction WHEN 'higher' THEN p.measured - p.reference WHEN 'lower' THEN p.reference - p.measured
        ELSE CASE WHEN p.green_low IS NOT NULL AND p.green_high IS NOT NULL AND p.measured IS NOT NULL AND p.reference IS NOT NULL
          THEN ${distance('p.reference')} - ${distance('p.measured')} END END)
      WHEN 1 THEN 'better' WHEN -1 THEN 'worse' WHEN 0 THEN 'same' END AS verdict`,
];

const facts = (sources: Sources): string[] => [
  `CASE WHEN p.newest_day >= p.owed_on OR p.tracked_from > p.owed_on THEN 'current'
      ELSE coalesce(${duty(sources)}, p.owed_freshness) END AS freshness`,
  `${said(sources)} AS declared`,
  `${pick('value', 'states')} AS state`,
];

/** Of a missing value: it may have been waived, or be due on another day than the calendar says. */
const duty = (sources: Sources): string => `(
      SELECT CASE WHEN x.waived_at <= ${INSTANT} OR x.met_at <= ${INSTANT} OR x.due_at > ${INSTANT} THEN 'current'
        WHEN x.grace_until > ${INSTANT} THEN 'due' ELSE 'overdue' END
      FROM obligations x
      WHERE x.organization_id = ${ORGANIZATION} AND x.kind = 'value' AND x.subject_id = p.id AND x.period_key = p.owed_key
        ${known('x', sources, 'created_at')})`;

const said = (sources: Sources): string => `(
      SELECT x.status FROM ${versionsOf('check_ins', 'id, kpi_id, status, state, dated_at, withdrawn_at', sources)} x
      WHERE x.kpi_id = p.id AND x.state = 'published' AND x.dated_at <= ${INSTANT} AND x.withdrawn_at IS NULL
      ORDER BY x.dated_at DESC, x.id DESC LIMIT 1)`;

const point = (name: string): Json => made(pick(name, 'points'));

/** Points of one timeline, from the first of the trend to the figure itself. */
const recent = (timeline: string): string =>
  `nullif(array_to_string(p.${timeline}_points[width_bucket(p.trend_from - 1, p.${timeline}_ends_on) + 1 : p.value_${timeline}], ','), '')`;

const LINES = object({
  greenLow: bare('p.green_low'),
  greenHigh: bare('p.green_high'),
  redLow: bare('p.red_low'),
  redHigh: bare('p.red_high'),
});

const REFERENCE = object({
  kind: sure(COMPARE),
  value: count('p.reference'),
  absolute: bare('p.absolute'),
  percent: bare('p.percent'),
  verdict: word('p.verdict'),
});

/** What is ready in the timeline, or the same of nothing. */
const FIGURE = fields(
  pick('value', 'details'),
  `concat('"periodKey":"', p.asked_key, '","value":null,"state":null,"numerator":null,"denominator":null,"yearToDate":null,"recordedAt":null')`,
);

const CARD = object(
  {
    id: sure('p.id'),
    key: text('p.key'),
    name: text('p.name'),
    unit: sure('p.unit'),
    decimals: count('p.decimals'),
    direction: sure('p.direction'),
    cadence: sure('p.cadence'),
    isKey: flag('p.is_key'),
    isCritical: flag('p.is_critical'),
    weight: count('p.weight'),
    target: bare('p.target'),
    targetBasis: word('p.basis'),
    lines: when('coalesce(p.green_low, p.green_high, p.red_low, p.red_high) IS NOT NULL', LINES),
    status: sure('p.status'),
    score: bare('p.score'),
    previous: point('previous'),
    lastYear: point('last_year'),
    reference: when('p.reference IS NOT NULL', REFERENCE),
    trend: array(`concat_ws(',', ${recent('o')}, ${recent('c')})`),
    freshness: sure('p.freshness'),
    declaredStatus: word('p.declared'),
  },
  FIGURE,
);
