import { chain, extend } from './pipeline.sql.ts';
import { DAY, ORGANIZATION, known, type Sources } from './sources.sql.ts';
import { VALUE, YEAR_TO_DATE, arrayOf, isPart, stretches } from './stretches.sql.ts';
import { trackedKpis } from './tracked.sql.ts';

const LINES = ['target', 'green_low', 'green_high', 'red_low', 'red_high'];

/** KPIs with their figures, their lines and what the lines say of the figures: `status` and `score`. */
export const judgedKpis = (sources: Sources): string =>
  chain(stretches(trackedKpis(sources), [VALUE, YEAR_TO_DATE]), [
    (before) => extend(before, END),
    (before) => extend(before, GOAL, goal(sources)),
    (before) => extend(before, [IS_SUMMED]),
    (before) => extend(before, HELD, parts(sources)),
    (before) => extend(before, [PATH]),
    (before) => extend(before, EDGES),
    (before) => extend(before, VERDICT),
  ]);

/** The day on which the figure ends; where there is none, the last day asked for. And the newest value up to then. */
const END = [
  `coalesce(${arrayOf('value', 'ends_on')}[p.value_newest], p.to_day) AS end_day`,
  `coalesce(p.c_ends_on[nullif(p.value_cb, 0)], p.o_ends_on[nullif(p.value_ob, 0)]) AS newest_day`,
  `${isPart(VALUE)} AS is_part`,
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

const covering = (day: string, sources: Sources): string => `
      SELECT ${LINES.map((line) => `x.${line}`).join(', ')}, x.basis, x.shape, x.due_on, x.starts_on, x.ends_on, x.withdrawn
      FROM targets x
      WHERE x.organization_id = ${ORGANIZATION} AND x.kpi_id = p.id AND x.ends_on >= ${day} AND x.starts_on <= ${day}
        ${known('x', sources)}
      ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1`;

const IS_SUMMED = `(p.rolled AND p.roll_up = 'sum' AND p.basis = 'period' AND NOT p.is_part) IS TRUE AS is_summed`;

/** A sum is held against the sum of what its parts should have been, and against nothing when one of them has no target. */
const parts = (sources: Sources): string => `
    LEFT JOIN LATERAL (
      SELECT ${LINES.map((line) => `CASE WHEN count(part.${line}) = count(*) THEN sum(part.${line}) END AS ${line}`).join(', ')}
      FROM unnest(${arrayOf('value', 'ends_on')}[p.value_a + 1 : p.value_b]) AS e(ends_on)
      LEFT JOIN LATERAL (${covering('e.ends_on', sources)}) part ON NOT part.withdrawn
      WHERE p.is_summed
    ) parts ON true`;

const HELD = [
  ...LINES.map(
    (line) => `CASE WHEN p.is_summed THEN parts.${line} ELSE p.goal_${line} END AS ${line}`,
  ),
  `CASE WHEN p.basis = 'cumulative' THEN p.to_date_value ELSE p.value_shown END AS held`,
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

const side = (green: string, red: string, better: string): string => `
      CASE WHEN p.held IS NULL OR p.${green} IS NULL OR p.${red} IS NULL THEN NULL
        WHEN p.held = p.${green} THEN 20::float8 / 3
        WHEN p.${green} = p.${red} THEN CASE WHEN p.held ${better} p.${green} THEN 10 ELSE 0 END
        ELSE least(greatest(10::float8 / 3 + 10::float8 / 3
          * ((p.held::float8 - p.${red}::float8) / (p.${green}::float8 - p.${red}::float8)), 0), 10) END`;

/** #domain/lines, statusOf, and #domain/score. */
const VERDICT = [
  `CASE
      WHEN p.held IS NULL OR coalesce(p.green_low_now, p.green_high_now, p.red_low_now, p.red_high_now) IS NULL THEN 'unknown'
      WHEN p.held < p.red_low_now OR p.held > p.red_high_now THEN 'off_track'
      WHEN p.held < p.green_low_now OR p.held > p.green_high_now THEN 'at_risk'
      ELSE 'on_track' END AS status`,
  `least(${side('green_low_now', 'red_low_now', '>')},${side('green_high_now', 'red_high_now', '<')}) AS score`,
];
