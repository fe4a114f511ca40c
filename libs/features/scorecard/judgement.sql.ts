import { chain, extend } from './pipeline.sql.ts';
import { DAY, ORGANIZATION, known, type Sources } from './sources.sql.ts';
import { VALUE, counts, pick, positions } from './places.sql.ts';
import { trackedKpis } from './tracked.sql.ts';

const LINES = ['target', 'green_low', 'green_high', 'red_low', 'red_high'];

/** KPIs with their figures, their lines and what the lines say of the figures: `status` and `score`. */
export const judgedKpis = (sources: Sources): string =>
  chain(trackedKpis(sources), [
    (before) => extend(before, counts(VALUE)),
    (before) => extend(before, positions(VALUE)),
    (before) => extend(before, FIGURE),
    (before) => extend(before, GOAL, goal(sources)),
    (before) => extend(before, [summed(sources)]),
    (before) => extend(before, HELD),
    (before) => extend(before, [PATH]),
    (before) => extend(before, EDGES),
    (before) => extend(before, VERDICT),
  ]);

/** `end_day` is when the newest of what makes the figure ends, `newest_day` when the newest value up to then does. */
const FIGURE = [
  `${pick('value', 'values')} AS value`,
  `${pick('value', 'to_dates')} AS year_to_date`,
  `coalesce(${pick('value', 'ends_on')}, p.to_day) AS period_end`,
  `coalesce(${pick('value', 'newest_on')}, p.to_day) AS end_day`,
  `coalesce(p.c_newest_on[nullif(p.value_c, 0)], p.o_newest_on[nullif(p.value_o, 0)]) AS newest_day`,
];

const GOAL = [
  ...LINES.map((line) => `goal.${line} AS goal_${line}`),
  'goal.basis, goal.shape',
  `coalesce(goal.due_on, goal.starts_on) > ${DAY} AS is_ahead`,
  'coalesce(goal.due_on, goal.ends_on) AS due_on',
];

/** The newest target that covers the day on which the figure ends. */
const goal = (sources: Sources): string =>
  `LEFT JOIN LATERAL (${covering('p.end_day', sources)}) goal ON NOT goal.withdrawn`;

/** Most targets end with the period that they cover; the few longer ones have an index of their own. */
const covering = (day: string, sources: Sources): string => `
      SELECT x.* FROM (
        ${targets(`x.ends_on = ${day} AND x.starts_on <= ${day}`, sources)}
        UNION ALL ${targets(`x.ends_on > ${day} AND x.starts_on <= ${day} AND x.ends_on - x.starts_on > 6`, sources)}) x
      ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1`;

const targets = (condition: string, sources: Sources): string => `
        SELECT ${[...LINES, 'basis', 'shape', 'due_on', 'starts_on', 'ends_on', 'withdrawn', 'recorded_at', 'id'].map((column) => `x.${column}`).join(', ')}
        FROM targets x
        WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = p.id AND ${condition}
          ${known('x', sources)}`;

const IS_SUMMED = `(p.is_longer AND p.roll_up = 'sum' AND p.basis = 'period' AND p.unit <> 'percent')`;

/** A sum is held against the sum of what its parts should have been, and against nothing when one of them has no target. */
const summed = (sources: Sources): string => `CASE WHEN ${IS_SUMMED} THEN (
      SELECT ARRAY[${LINES.map((line) => `CASE WHEN count(part.${line}) = count(*) THEN sum(part.${line}) END`).join(', ')}]
      FROM (
        SELECT DISTINCT x.ends_on FROM measurements x
        WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = p.id AND x.series = 'actual' AND x.value IS NOT NULL
          AND x.ends_on >= p.starts_on AND x.ends_on <= p.end_day ${known('x', sources)}) e
      LEFT JOIN LATERAL (${covering('e.ends_on', sources)}) part ON NOT part.withdrawn) END AS summed`;

const HELD = [
  ...LINES.map(
    (line, index) =>
      `CASE WHEN ${IS_SUMMED} THEN p.summed[${index + 1}] ELSE p.goal_${line} END AS ${line}`,
  ),
  `CASE WHEN p.basis = 'cumulative' THEN p.year_to_date ELSE p.value END AS held`,
];

/** #domain/glide, from the baseline to the day on which the target is due. */
const PATH = `CASE WHEN p.is_ahead AND p.shape = 'glide' AND p.baseline_on < p.due_on THEN
      (p.baseline::float8 + (p.target::float8 - p.baseline::float8)
        * (greatest(${DAY} - p.baseline_on, 0)::float8 / (p.due_on - p.baseline_on)))::numeric END AS path`;

const TENTH = '(abs(p.path)::float8 * 0.1::float8)::numeric';
const edge = (line: string, when: string, ahead: string): string =>
  `CASE WHEN p.is_ahead IS NOT TRUE THEN p.${line} WHEN p.direction = '${when}' THEN ${ahead} END AS ${line}_now`;

/** Until a target is due the path judges, or nobody can: #domain/targets, statusAt. */
const EDGES = [
  edge('green_low', 'higher', 'p.path'),
  edge('green_high', 'lower', 'p.path'),
  edge('red_low', 'higher', `p.path - ${TENTH}`),
  edge('red_high', 'lower', `p.path + ${TENTH}`),
];

/** Fine enough to roll up: casting between decimals and doubles costs more than all the rest. */
const SCORE_DECIMALS = 14;

const side = (green: string, red: string, better: string): string => `
      CASE WHEN p.held IS NULL OR p.${green} IS NULL OR p.${red} IS NULL THEN NULL
        WHEN p.held = p.${green} THEN 20.0 / 3
        WHEN p.${green} = p.${red} THEN CASE WHEN p.held ${better} p.${green} THEN 10 ELSE 0 END
        ELSE least(greatest(10.0 / 3 + 10 * (p.held - p.${red}) / (3 * (p.${green} - p.${red})), 0), 10) END`;

/** #domain/lines, statusOf, and #domain/score. */
const VERDICT = [
  `CASE
      WHEN p.held IS NULL OR coalesce(p.green_low_now, p.green_high_now, p.red_low_now, p.red_high_now) IS NULL THEN 'unknown'
      WHEN p.held < p.red_low_now OR p.held > p.red_high_now THEN 'off_track'
      WHEN p.held < p.green_low_now OR p.held > p.green_high_now THEN 'at_risk'
      ELSE 'on_track' END AS status`,
  `round(least(${side('green_low_now', 'red_low_now', '>')},${side('green_high_now', 'red_high_now', '<')}), ${SCORE_DECIMALS}) AS score`,
];
