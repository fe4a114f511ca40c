import { bare, count, object, sure, text, word, type Json } from '#platform/database/json.sql';
import {
  ALL_TAKEN,
  DAY,
  INSTANT,
  ORGANIZATION,
  dayBy,
  happened,
  known,
  live,
  versionsOf,
  type Sources,
} from './roadmap-sources.sql.ts';

const COLUMNS = `id, key, name, area_id, product_id, objective_id, outcome_kpi_id, owner_id, contributor_ids, horizon, stage, starts_on,
  target_on, precision, baseline_starts_on, baseline_target_on, baseline_precision, entered_on, committed_on, began_on, done_on, dropped_on,
  confidence, effort, category, beneficiary, position, archived_at, version`;

/** Items as they stood on the day; on another day than today the moves that followed are taken back. */
const items = (sources: Sources): string =>
  sources.isAt
    ? `SELECT ${window('starts_on')}, ${window('target_on')}, ${window('precision')},
        CASE WHEN i.done_on <= ${DAY} THEN 'done' WHEN i.dropped_on <= ${DAY} THEN 'dropped' WHEN i.began_on <= ${DAY} THEN 'in_progress'
          WHEN i.committed_on <= ${DAY} THEN 'committed' WHEN i.stage = 'idea' THEN 'idea' ELSE 'planned' END AS stage,
        ${['done_on', 'dropped_on', 'began_on', 'committed_on'].map((day) => `${dayBy(`i.${day}`, sources)} AS ${day}`).join(', ')},
        ${['baseline_starts_on', 'baseline_target_on', 'baseline_precision'].map((column) => `CASE WHEN i.committed_on <= ${DAY} THEN i.${column} END AS ${column}`).join(', ')},
        ${PLAIN}
      FROM ${versionsOf('roadmap_items', COLUMNS, sources)} i
      LEFT JOIN LATERAL (
        SELECT x.id, x.from_starts_on, x.from_target_on, x.from_precision FROM item_moves x
        WHERE x.organization_id = ${ORGANIZATION} AND x.item_id = i.id AND x.moved_on > ${DAY} ${known('x', sources)}
        ORDER BY x.moved_on, x.id LIMIT 1) m ON true
      WHERE i.entered_on <= ${DAY} AND ${shown(sources)}`
    : `SELECT ${COLUMNS} FROM ${versionsOf('roadmap_items', COLUMNS, sources)} i WHERE ${shown(sources)}`;

const shown = (sources: Sources): string =>
  sources.isOne ? `(${live('i', sources)} OR i.id = $10::uuid)` : live('i', sources);

const PLAIN = [
  'id',
  'key',
  'name',
  'area_id',
  'product_id',
  'objective_id',
  'outcome_kpi_id',
  'owner_id',
  'contributor_ids',
  'horizon',
  'entered_on',
  'confidence',
  'effort',
  'category',
  'beneficiary',
  'position',
  'archived_at',
  'version',
]
  .map((column) => `i.${column}`)
  .join(', ');

const window = (column: string): string =>
  `CASE WHEN m.id IS NULL THEN i.${column} ELSE m.from_${column} END AS ${column}`;

const moves = (sources: Sources): string => `
  SELECT m.item_id, count(*) FILTER (WHERE m.is_committed) AS moves, max(m.moved_on) AS moved_on FROM item_moves m
  WHERE m.organization_id = ${ORGANIZATION} ${happened('m', 'moved_on', sources)} GROUP BY m.item_id`;

const scopes = (sources: Sources): string => `
  SELECT s.item_id, count(*) AS changes FROM scope_changes s
  WHERE s.organization_id = ${ORGANIZATION} ${happened('s', 'changed_on', sources)} GROUP BY s.item_id`;

const day = (expression: string): Json => word(`(${expression})::text`);

const MILESTONE = object({
  id: sure('d.id'),
  name: text('d.name'),
  dueOn: sure('d.due_on'),
  baselineOn: day('d.baseline_on'),
  metOn: day('d.met_on'),
  slipDays: bare('coalesce(d.met_on, d.due_on) - d.baseline_on'),
  ownerId: day('d.owner_id'),
  version: count('d.version'),
});

const milestonesNow = (sources: Sources): string => {
  const rows = versionsOf(
    'milestones',
    'id, item_id, name, due_on, baseline_on, met_on, owner_id, archived_at, version',
    sources,
  );
  const due = sources.isAt
    ? `coalesce((SELECT x.from_on FROM milestone_moves x WHERE x.organization_id = ${ORGANIZATION} AND x.milestone_id = m.id
        AND x.moved_on > ${DAY} ${known('x', sources)} ORDER BY x.moved_on, x.id LIMIT 1), m.due_on)`
    : 'm.due_on';
  return `SELECT m.id, m.item_id, m.name, m.owner_id, m.version, m.baseline_on, ${due} AS due_on, ${dayBy('m.met_on', sources)} AS met_on
    FROM ${rows} m WHERE ${live('m', sources)}`;
};

const MILESTONES_OF = `
  SELECT d.item_id, count(*) FILTER (WHERE d.due_on < ${DAY} AND d.met_on IS NULL) AS overdue,
    string_agg(${MILESTONE}, ',' ORDER BY d.due_on, d.id) AS list
  FROM milestones_now d GROUP BY d.item_id`;

const dependencies = (sources: Sources): string => {
  const rows = versionsOf(
    'dependencies',
    'id, blocker_id, blocked_id, needed_by, state, resolved_on, escalated_on, archived_at, version, created_at',
    sources,
  );
  const state = sources.isAt
    ? `CASE WHEN d.state = 'resolved' AND d.resolved_on > ${DAY} THEN 'accepted' ELSE d.state END`
    : 'd.state';
  return `SELECT d.id, d.blocker_id, d.blocked_id, d.needed_by, ${state} AS state, ${dayBy('d.resolved_on', sources)} AS resolved_on,
      ${dayBy('d.escalated_on', sources)} AS escalated_on, d.version,
      b.stage AS blocker_stage, b.target_on AS blocker_target_on, w.stage AS blocked_stage, coalesce(d.needed_by, w.starts_on) AS due_on
    FROM ${rows} d
    JOIN items b ON b.id = d.blocker_id
    JOIN items w ON w.id = d.blocked_id
    WHERE ${live('d', sources)} ${sources.isAt ? `AND d.created_at <= ${INSTANT}` : ''}`;
};

/** #domain/dependency: a blocker is expected on its target, or on the day once that has passed, and later when it is held up itself. */
const HELD_UP = `
  edges AS MATERIALIZED (
    SELECT d.id, d.blocker_id, d.blocked_id, d.due_on, d.blocker_stage = 'dropped' AS never,
      CASE WHEN d.blocker_stage NOT IN ('done', 'dropped') AND d.blocker_target_on IS NOT NULL
        THEN greatest(d.blocker_target_on, ${DAY}) END AS expected_on
    FROM dependencies_now d
    WHERE d.state IN ('proposed', 'accepted') AND d.blocked_stage NOT IN ('done', 'dropped')),
  late AS (
    SELECT e.id, e.blocked_id, e.blocker_id, e.expected_on - e.due_on AS days FROM edges e WHERE e.expected_on > e.due_on
    UNION
    SELECT e.id, e.blocked_id, e.blocker_id, e.expected_on + l.days - e.due_on FROM late l JOIN edges e ON e.blocker_id = l.blocked_id
    WHERE e.expected_on + l.days > e.due_on),
  late_by AS (SELECT l.id, max(l.days) AS days FROM late l GROUP BY l.id),
  held_up AS MATERIALIZED (
    SELECT DISTINCT ON (x.blocked_id) x.blocked_id, x.blocker_id, x.days
    FROM (SELECT blocked_id, blocker_id, days FROM late UNION ALL SELECT blocked_id, blocker_id, NULL FROM edges WHERE never) x
    ORDER BY x.blocked_id, x.days DESC NULLS LAST, x.blocker_id)`;

/** #domain/item-status. */
const STATUS = `CASE WHEN i.stage = 'done' THEN 'done' WHEN i.stage = 'dropped' THEN 'cancelled' WHEN i.target_on IS NULL THEN 'unknown'
    WHEN i.committed_on IS NULL AND i.stage <> 'in_progress' THEN 'not_started' WHEN i.target_on < ${DAY} THEN 'off_track'
    WHEN i.target_on > i.baseline_target_on OR coalesce(m.overdue, 0) > 0 OR h.blocked_id IS NOT NULL THEN 'at_risk' ELSE 'on_track' END`;

/**
 * What every statement begins with: `facts` has a row for each item on the roadmap on that day. Each part is made once, because
 * the planner takes a narrowed roadmap for a single item and would make the parts again for each of five hundred.
 */
export const roadmapFacts = (sources: Sources): string => `
  WITH RECURSIVE items AS MATERIALIZED (${items(sources)} AND ${ALL_TAKEN}),
  dependencies_now AS MATERIALIZED (${dependencies(sources)}),
  ${HELD_UP},
  moved AS MATERIALIZED (${moves(sources)}),
  rescoped AS MATERIALIZED (${scopes(sources)}),
  milestones_now AS MATERIALIZED (${milestonesNow(sources)}),
  milestones_of AS MATERIALIZED (${MILESTONES_OF}),
  facts AS MATERIALIZED (
    SELECT i.*, ${STATUS} AS status, coalesce(i.done_on, i.target_on) - i.baseline_target_on AS slip_days,
      coalesce(v.moves, 0) AS moves, v.moved_on, coalesce(s.changes, 0) AS scope_changes,
      m.list AS milestones, coalesce(m.overdue, 0) AS overdue_milestones, h.blocker_id AS held_up_by, h.days AS held_up_days
    FROM items i
    LEFT JOIN moved v ON v.item_id = i.id
    LEFT JOIN rescoped s ON s.item_id = i.id
    LEFT JOIN milestones_of m ON m.item_id = i.id
    LEFT JOIN held_up h ON h.blocked_id = i.id)`;
