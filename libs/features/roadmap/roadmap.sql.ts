import {
  array,
  bare,
  count,
  flag,
  made,
  members,
  object,
  sure,
  text,
  when,
  word,
  type Json,
} from '#platform/database/json.sql';
import { roadmapFacts } from './roadmap-items.sql.ts';
import { FRESHNESS, IS_BETTER, told } from './roadmap-told.sql.ts';
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

const OWNS = `(f.owner_id IS NOT DISTINCT FROM ${READER} AND f.area_id = ANY (${REACHED}))`;
const HELPS = `(${READER} = ANY (f.contributor_ids) AND f.area_id = ANY (${REACHED}))`;

/** The rights of items.policy, by areas that the policy was asked about. */
const CAN = object({
  update: flag(`f.area_id = ANY (${ANSWERED}) OR ${OWNS}`),
  progress: flag(`f.area_id = ANY (${CONTRIBUTED}) OR ${OWNS} OR ${HELPS}`),
  decide: flag(`f.area_id = ANY (${ANSWERED})`),
});

const DEFAULT_MODEL = `(SELECT x.id FROM scoring_models x WHERE x.organization_id = ${ORGANIZATION} AND x.is_default AND x.archived_at IS NULL)`;

/** In the organization's default model. */
const scored = (sources: Sources): string => `scored AS MATERIALIZED (
  SELECT DISTINCT ON (s.item_id) s.item_id, s.score, s.scored_on FROM scores s
  WHERE s.organization_id = ${ORGANIZATION} AND s.model_id = ${DEFAULT_MODEL} ${happened('s', 'scored_on', sources)}
  ORDER BY s.item_id, s.scored_on DESC, s.id DESC)`;

const day = (expression: string): Json => word(`(${expression})::text`);
const id = (expression: string): Json => word(`(${expression})::text`);

const WHAT = {
  id: sure('f.id'),
  key: sure('f.key'),
  name: text('f.name'),
  areaId: sure('f.area_id'),
  productId: id('f.product_id'),
  objectiveId: id('f.objective_id'),
  outcomeKpiId: id('f.outcome_kpi_id'),
  ownerId: id('f.owner_id'),
  contributorIds: made(
    `CASE WHEN f.contributor_ids = '{}' THEN '[]' ELSE to_json(f.contributor_ids)::text END`,
  ),
  horizon: sure('f.horizon'),
  stage: sure('f.stage'),
  confidence: bare('f.confidence'),
  effort: bare('f.effort'),
  category: word('f.category'),
  beneficiary: word('f.beneficiary'),
  score: bare('s.score'),
  scoredOn: day('s.scored_on'),
  version: count('f.version'),
};

const WHEN = {
  startsOn: day('f.starts_on'),
  targetOn: day('f.target_on'),
  precision: sure('f.precision'),
  baseline: when(
    'f.committed_on IS NOT NULL',
    object({
      startsOn: day('f.baseline_starts_on'),
      targetOn: day('f.baseline_target_on'),
      precision: sure('f.baseline_precision'),
    }),
  ),
  enteredOn: day('f.entered_on'),
  committedOn: day('f.committed_on'),
  beganOn: day('f.began_on'),
  doneOn: day('f.done_on'),
  droppedOn: day('f.dropped_on'),
};

const HOW = {
  status: sure('f.status'),
  slipDays: bare('f.slip_days'),
  moves: count('f.moves'),
  movedOn: day('f.moved_on'),
  scopeChanges: count('f.scope_changes'),
  overdueMilestones: count('f.overdue_milestones'),
  milestones: array('f.milestones'),
  heldUp: when(
    'f.held_up_by IS NOT NULL',
    object({ byId: sure('f.held_up_by'), days: bare('f.held_up_days') }),
  ),
  declared: when(
    'said.id IS NOT NULL',
    object({
      checkInId: sure('said.id'),
      status: sure('said.status'),
      confidence: bare('said.confidence'),
      datedAt: text('said.dated_at'),
      isMismatch: flag(IS_BETTER),
    }),
  ),
  freshness: word(FRESHNESS),
  can: CAN,
};

const FACE = `concat('{', ${members(WHAT)}, ',', ${members(WHEN)}, ',', ${members(HOW)}, '}')`;

const DEPENDENCY = object({
  id: sure('d.id'),
  blockerId: sure('d.blocker_id'),
  blockedId: sure('d.blocked_id'),
  neededBy: day('d.needed_by'),
  state: sure('d.state'),
  escalatedOn: day('d.escalated_on'),
  lateDays: bare('l.days'),
  version: count('d.version'),
});

/** A confidential KPI is named to those alone who may know of it. */
const KPIS = `SELECT string_agg(${object({ id: sure('k.id'), key: sure('k.key'), name: text('n.name'), unit: sure('n.unit') })}, ',' ORDER BY n.name, k.id)
  FROM kpis k CROSS JOIN LATERAL (SELECT d.name, d.unit FROM kpi_definitions d
    WHERE d.organization_id = ${ORGANIZATION} AND d.kpi_id = k.id ORDER BY d.number DESC LIMIT 1) n
  WHERE k.organization_id = ${ORGANIZATION} AND k.id IN (SELECT outcome_kpi_id FROM shown)
    AND (NOT k.is_confidential OR ${SEES_CONFIDENTIAL} OR k.owner_id = ${READER} OR k.area_id = ANY (${CONTRIBUTED}))`;

const things = (table: string, column: string): Json =>
  array(`(SELECT string_agg(${object({ id: sure('x.id'), key: sure('x.key'), name: text('x.name') })}, ',' ORDER BY x.name, x.id)
    FROM ${table} x WHERE x.organization_id = ${ORGANIZATION} AND x.id IN (SELECT ${column} FROM shown))`);

const PEOPLE = `SELECT string_agg(${object({ id: sure('p.id'), name: text('p.name') })}, ',' ORDER BY p.name, p.id) FROM people p
  WHERE p.organization_id = ${ORGANIZATION}
    AND p.id IN (SELECT owner_id FROM shown UNION SELECT unnest(contributor_ids) FROM shown)`;

/** $10 to $15 narrow the items, $16 and $17 are the days of a period that they touch, $18 is what the answer repeats of the question, $19 which check-ins were due last. */
const FILTERS = `($10::uuid IS NULL OR f.area_id = $10) AND ($11::uuid IS NULL OR f.product_id = $11)
  AND ($12::uuid IS NULL OR f.objective_id = $12) AND ($13::uuid IS NULL OR f.owner_id = $13)
  AND ($14::text IS NULL OR f.horizon = $14) AND ($15::text[] IS NULL OR f.stage = ANY ($15))
  AND ($16::date IS NULL OR least(f.starts_on, f.target_on, f.baseline_starts_on, f.baseline_target_on, f.done_on) <= $17::date
    AND greatest(f.starts_on, f.target_on, f.baseline_starts_on, f.baseline_target_on, f.done_on) >= $16::date)`;

const PAGE = (sources: Sources): Json =>
  object({
    day: sure('$2::date'),
    question: made('$18::json'),
    items: array(
      `(SELECT string_agg(${FACE}, ',' ORDER BY f.place) FROM shown f LEFT JOIN scored s ON s.item_id = f.id ${told(sources, '$19')})`,
    ),
    dependencies:
      array(`(SELECT string_agg(${DEPENDENCY}, ',' ORDER BY d.id) FROM dependencies_now d LEFT JOIN late_by l ON l.id = d.id
      WHERE d.blocker_id IN (SELECT id FROM shown) OR d.blocked_id IN (SELECT id FROM shown))`),
    areas: things('areas', 'area_id'),
    products: things('products', 'product_id'),
    objectives: things('objectives', 'objective_id'),
    kpis: array(`(${KPIS})`),
    people: array(`(${PEOPLE})`),
  });

/** The whole page as one JSON text. */
export const roadmap = (sources: Sources): string => `${roadmapFacts(sources)},
  shown AS MATERIALIZED (SELECT f.*, row_number() OVER (ORDER BY array_position('{now,next,later}', f.horizon), f.position, f.id) AS place
    FROM facts f WHERE ${FILTERS}),
  ${scored(sources)}
  SELECT ${PAGE(sources)} AS text`;

/** One item, $10 its id, also when it is archived; $11 as $19 above. */
export const itemFace = (sources: Sources): string => `${roadmapFacts(sources)},
  ${scored(sources)}
  SELECT (${FACE})::json AS face FROM facts f LEFT JOIN scored s ON s.item_id = f.id
  ${told(sources, '$11')} WHERE f.id = $10::uuid`;
