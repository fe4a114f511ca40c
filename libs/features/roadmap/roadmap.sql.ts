import { roadmapFacts } from './roadmap-items.sql.ts';
import {
  ANSWERED,
  CONTRIBUTED,
  ORGANIZATION,
  REACHED,
  READER,
  SEES_CONFIDENTIAL,
  happened,
  type Sources,
} from './roadmap-sources.sql.ts';

const OWNS = `f.owner_id = ${READER} AND f.area_id = ANY (${REACHED})`;
const HELPS = `${READER} = ANY (f.contributor_ids) AND f.area_id = ANY (${REACHED})`;

/** The rights of #features/roadmap/items.policy, by areas that the policy was asked about. */
const CAN = `json_build_object('update', f.area_id = ANY (${ANSWERED}) OR coalesce(${OWNS}, false),
  'progress', f.area_id = ANY (${CONTRIBUTED}) OR coalesce(${OWNS}, false) OR ${HELPS}, 'decide', f.area_id = ANY (${ANSWERED}))`;

const DEFAULT_MODEL = `(SELECT x.id FROM scoring_models x WHERE x.organization_id = ${ORGANIZATION} AND x.is_default AND x.archived_at IS NULL)`;

/** In the organization's default model. */
const SCORES = (sources: Sources): string => `
  SELECT DISTINCT ON (s.item_id) s.item_id, s.score, s.scored_on FROM scores s
  WHERE s.organization_id = ${ORGANIZATION} AND s.model_id = ${DEFAULT_MODEL} ${happened('s', 'scored_on', sources)}
  ORDER BY s.item_id, s.scored_on DESC, s.id DESC`;

const FACE = `json_build_object('id', f.id, 'key', f.key, 'name', f.name, 'areaId', f.area_id, 'productId', f.product_id,
  'objectiveId', f.objective_id, 'outcomeKpiId', f.outcome_kpi_id, 'ownerId', f.owner_id, 'contributorIds', f.contributor_ids,
  'horizon', f.horizon, 'stage', f.stage, 'startsOn', f.starts_on, 'targetOn', f.target_on, 'precision', f.precision,
  'baseline', CASE WHEN f.committed_on IS NOT NULL THEN json_build_object('startsOn', f.baseline_starts_on,
    'targetOn', f.baseline_target_on, 'precision', f.baseline_precision) END,
  'enteredOn', f.entered_on, 'committedOn', f.committed_on, 'beganOn', f.began_on, 'doneOn', f.done_on, 'droppedOn', f.dropped_on,
  'status', f.status, 'slipDays', f.slip_days, 'moves', f.moves, 'movedOn', f.moved_on, 'scopeChanges', f.scope_changes,
  'overdueMilestones', f.overdue_milestones, 'milestones', coalesce(f.milestones, '[]'),
  'heldUp', CASE WHEN f.held_up_by IS NOT NULL THEN json_build_object('byId', f.held_up_by, 'days', f.held_up_days) END,
  'confidence', f.confidence, 'effort', f.effort, 'category', f.category, 'beneficiary', f.beneficiary,
  'score', s.score, 'scoredOn', s.scored_on, 'version', f.version, 'can', ${CAN})`;

const DEPENDENCY = `json_build_object('id', d.id, 'blockerId', d.blocker_id, 'blockedId', d.blocked_id, 'neededBy', d.needed_by,
  'state', d.state, 'escalatedOn', d.escalated_on, 'version', d.version,
  'lateDays', l.days)`;

/** A confidential KPI is named to those alone who may know of it. */
const KPI_NAMES = `SELECT json_agg(json_build_object('id', k.id, 'key', k.key, 'name', n.name, 'unit', n.unit) ORDER BY n.name, k.id)
  FROM kpis k CROSS JOIN LATERAL (SELECT d.name, d.unit FROM kpi_definitions d
    WHERE d.organization_id = ${ORGANIZATION} AND d.kpi_id = k.id ORDER BY d.number DESC LIMIT 1) n
  WHERE k.organization_id = ${ORGANIZATION} AND k.id IN (SELECT outcome_kpi_id FROM shown)
    AND (NOT k.is_confidential OR ${SEES_CONFIDENTIAL} OR k.owner_id = ${READER} OR k.area_id = ANY (${CONTRIBUTED}))`;

const named = (table: string, column: string): string => `(
  SELECT json_agg(json_build_object('id', x.id, 'key', x.key, 'name', x.name) ORDER BY x.name, x.id) FROM ${table} x
  WHERE x.organization_id = ${ORGANIZATION} AND x.id IN (SELECT ${column} FROM shown))`;

const PEOPLE = `(SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id) FROM people p
  WHERE p.organization_id = ${ORGANIZATION} AND p.id IN (SELECT owner_id FROM shown UNION SELECT unnest(contributor_ids) FROM shown))`;

/** $10 to $15 narrow the items, $16 and $17 are the days of a period that they touch, $18 is what the answer repeats of the question. */
const FILTERS = `($10::uuid IS NULL OR f.area_id = $10) AND ($11::uuid IS NULL OR f.product_id = $11)
  AND ($12::uuid IS NULL OR f.objective_id = $12) AND ($13::uuid IS NULL OR f.owner_id = $13)
  AND ($14::text IS NULL OR f.horizon = $14) AND ($15::text[] IS NULL OR f.stage = ANY ($15))
  AND ($16::date IS NULL OR least(f.starts_on, f.target_on, f.baseline_starts_on, f.baseline_target_on, f.done_on) <= $17::date
    AND greatest(f.starts_on, f.target_on, f.baseline_starts_on, f.baseline_target_on, f.done_on) >= $16::date)`;

/** The whole page as one JSON text. */
export const roadmap = (sources: Sources): string => `${roadmapFacts(sources)},
  shown AS MATERIALIZED (SELECT f.*, row_number() OVER (ORDER BY array_position('{now,next,later}', f.horizon), f.position, f.id) AS place
    FROM facts f WHERE ${FILTERS})
  SELECT json_build_object('day', $2::date, 'question', $18::json,
    'items', coalesce((SELECT json_agg(${FACE} ORDER BY f.place) FROM shown f LEFT JOIN (${SCORES(sources)}) s ON s.item_id = f.id), '[]'),
    'dependencies', coalesce((SELECT json_agg(${DEPENDENCY} ORDER BY d.id) FROM dependencies_now d LEFT JOIN late_by l ON l.id = d.id
      WHERE d.blocker_id IN (SELECT id FROM shown) OR d.blocked_id IN (SELECT id FROM shown)), '[]'),
    'areas', coalesce(${named('areas', 'area_id')}, '[]'), 'products', coalesce(${named('products', 'product_id')}, '[]'),
    'objectives', coalesce(${named('objectives', 'objective_id')}, '[]'), 'kpis', coalesce((${KPI_NAMES}), '[]'),
    'people', coalesce(${PEOPLE}, '[]'))::text AS text`;

/** One item, $10 its id, also when it is archived. */
export const itemFace = (sources: Sources): string => `${roadmapFacts(sources)}
  SELECT ${FACE} AS face FROM facts f LEFT JOIN (${SCORES(sources)}) s ON s.item_id = f.id WHERE f.id = $10::uuid`;
