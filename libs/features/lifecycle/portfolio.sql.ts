import { productStatuses, scorecardSql, type ScorecardSources } from '#features/scorecard/index';
import { portfolioMoney } from './portfolio-money.sql.ts';
import { plansOf, stageNow, type Moments } from './stage.sql.ts';

const { ORGANIZATION, DAY, AS_OF, QUESTION, live, versionsOf } = scorecardSql;

const momentsOf = ({ isAsOf }: ScorecardSources): Moments => ({
  organization: ORGANIZATION,
  day: DAY,
  known: isAsOf ? AS_OF : `'infinity'::timestamptz`,
});

const PRODUCT_COLUMNS =
  'id, key, kind, name, line_id, area_id, owner_id, launched_on, position, archived_at';
const REVIEW_COLUMNS =
  'id, product_id, gate_id, kind, requested_on, decision, decided_on, next_review_on, withdrawn_at';
const RETIREMENT_COLUMNS = 'id, product_id, state, end_of_life_on, proposed_on, replacement_id';

/** The newest decision about the product, of a gate or after its launch. */
const lastReview = (sources: ScorecardSources): string => `
  LEFT JOIN LATERAL (
    SELECT x.* FROM (
      SELECT r.decision, r.decided_on, r.next_review_on, r.id
      FROM ${versionsOf('gate_reviews', REVIEW_COLUMNS, sources)} r
      WHERE r.product_id = p.id AND r.decided_on <= ${DAY}
      UNION ALL
      SELECT l.decision, l.held_on, l.next_review_on, l.id
      FROM ${versionsOf('post_launch_reviews', 'id, product_id, decision, held_on, next_review_on, archived_at', sources)} l
      WHERE l.product_id = p.id AND l.held_on <= ${DAY} AND l.archived_at IS NULL) x
    ORDER BY x.decided_on DESC, x.id DESC LIMIT 1) reviewed ON true`;

const openReview = (sources: ScorecardSources): string => `
  LEFT JOIN LATERAL (
    SELECT r.id, g.name, r.requested_on
    FROM ${versionsOf('gate_reviews', REVIEW_COLUMNS, sources)} r
    JOIN gates g ON g.organization_id = ${ORGANIZATION} AND g.id = r.gate_id
    WHERE r.product_id = p.id AND r.requested_on <= ${DAY} AND (r.decided_on IS NULL OR r.decided_on > ${DAY}) AND r.withdrawn_at IS NULL
    ORDER BY r.requested_on DESC, r.id DESC LIMIT 1) asked ON true`;

const conditions = (sources: ScorecardSources): string => `
  CROSS JOIN LATERAL (
    SELECT count(*) AS open, count(*) FILTER (WHERE c.due_on < ${DAY}) AS overdue
    FROM ${versionsOf('gate_conditions', 'id, review_id, due_on, met_on', sources)} c
    JOIN ${versionsOf('gate_reviews', REVIEW_COLUMNS, sources)} r ON r.id = c.review_id
    WHERE r.product_id = p.id AND r.decided_on <= ${DAY} AND (c.met_on IS NULL OR c.met_on > ${DAY})) condition`;

const nextPlan = (sources: ScorecardSources): string => `
  LEFT JOIN LATERAL (
    SELECT n.* FROM ${plansOf('p.id', momentsOf(sources))} n
    WHERE n.planned_on IS NOT NULL AND n.position > coalesce(stage.position, -1) ORDER BY n.planned_on, n.position LIMIT 1) next ON true`;

const retirement = (sources: ScorecardSources): string => `
  LEFT JOIN LATERAL (
    SELECT x.id, x.state, x.end_of_life_on, r.key AS replacement
    FROM ${versionsOf('retirement_plans', RETIREMENT_COLUMNS, sources)} x
    LEFT JOIN products r ON r.organization_id = ${ORGANIZATION} AND r.id = x.replacement_id
    WHERE x.product_id = p.id AND x.proposed_on <= ${DAY} AND x.state <> 'withdrawn' LIMIT 1) retirement ON true`;

/** #domain/stage, reviewDueOn. */
const DUE = `
  CROSS JOIN LATERAL (
    SELECT CASE WHEN reviewed.decided_on >= stage.effective_on AND reviewed.next_review_on IS NOT NULL THEN reviewed.next_review_on
      ELSE (greatest(stage.effective_on, reviewed.decided_on) + stage.review_months * interval '1 month')::date END AS review_on) due`;

/** Whether no target of its KPIs was set since the product came to its stage; of each the newest one is looked at, of which there is an index. */
const retargeted = (sources: ScorecardSources): string => `
  CROSS JOIN LATERAL (
    SELECT stage.from_stage_id IS NOT NULL AND k.total > 0
      AND bool_or((newest.recorded_at AT TIME ZONE o.time_zone)::date >= stage.effective_on) IS NOT TRUE AS is_due
    FROM kpis q
    JOIN organizations o ON o.organization_id = ${ORGANIZATION}
    CROSS JOIN LATERAL (
      SELECT t.recorded_at FROM targets t
      WHERE t.organization_id = ${ORGANIZATION} AND t.kpi_id = q.id AND NOT t.withdrawn AND t.recorded_at <= ${momentsOf(sources).known}
      ORDER BY t.recorded_at DESC LIMIT 1) newest
    WHERE q.organization_id = ${ORGANIZATION} AND q.product_id = p.id
  ) target`;

/** What the stage asks of the people who keep the product. */
const PROMPTS = `to_json(array_remove(ARRAY[
    CASE WHEN due.review_on <= ${DAY} AND asked.id IS NULL THEN 'review_due' END,
    CASE WHEN target.is_due THEN 'targets_unchanged' END,
    CASE WHEN condition.overdue > 0 THEN 'conditions_overdue' END,
    CASE WHEN next.planned_on < ${DAY} THEN 'plan_overdue' END,
    CASE WHEN (stage.phase = 'ending' OR reviewed.decision = 'retire') AND stage.review_months IS NOT NULL AND retirement.id IS NULL
      THEN 'retirement_unplanned' END], NULL))`;

const when = (present: string, value: string): string =>
  `CASE WHEN ${present} IS NOT NULL THEN ${value} END`;

const money = (column: string): string =>
  when(
    `money.${column}`,
    `json_build_object('amount', money.${column}, 'currency', organization.currency)`,
  );

const ROW = `json_build_object('id', p.id, 'key', p.key, 'kind', p.kind, 'name', p.name, 'areaId', p.area_id,
    'line', ${when('l.id', `json_build_object('id', l.id, 'key', l.key, 'name', l.name)`)},
    'owner', ${when('o.id', `json_build_object('personId', o.id, 'name', o.name)`)},
    'launchedOn', p.launched_on,
    'stage', ${when('stage.id', `json_build_object('id', stage.id, 'key', stage.key, 'name', stage.name, 'phase', stage.phase, 'since', stage.effective_on, 'days', ${DAY} - stage.effective_on)`)},
    'status', coalesce(k.status, 'unknown'), 'score', k.score,
    'coverage', json_build_object('current', coalesce(k.total - k.unknown, 0), 'total', coalesce(k.total, 0)),
    'counts', json_build_object('on_track', coalesce(k.on_track, 0), 'at_risk', coalesce(k.at_risk, 0),
      'off_track', coalesce(k.off_track, 0), 'unknown', coalesce(k.unknown, 0)),
    'keyKpi', k.key_kpi::json, 'revenue', ${money('revenue')}, 'spend', ${money('spend')},
    'nextPlan', ${when('next.stage_id', `json_build_object('stageKey', next.key, 'stageName', next.name, 'plannedOn', next.planned_on, 'baselineOn', next.baseline_on, 'slipDays', next.planned_on - next.baseline_on, 'moves', next.moves)`)},
    'openConditions', condition.open, 'overdueConditions', condition.overdue,
    'openReview', ${when('asked.id', `json_build_object('id', asked.id, 'gate', asked.name, 'requestedOn', asked.requested_on)`)},
    'lastDecision', ${when('reviewed.decision', `json_build_object('decision', reviewed.decision, 'decidedOn', reviewed.decided_on)`)},
    'reviewDueOn', due.review_on,
    'retirement', ${when('retirement.id', `json_build_object('id', retirement.id, 'state', retirement.state, 'endOfLifeOn', retirement.end_of_life_on, 'replacement', retirement.replacement)`)},
    'prompts', ${PROMPTS})`;

/** The whole portfolio as one JSON text. */
export const portfolio = (sources: ScorecardSources): string => `
  ${productStatuses(sources)},
  ${portfolioMoney(sources)},
  rows AS (
    SELECT ${ROW} AS row, l.position AS line_position, l.name AS line_name, p.position, p.name, p.id
    FROM ${versionsOf('products', PRODUCT_COLUMNS, sources)} p
    LEFT JOIN product_lines l ON l.organization_id = ${ORGANIZATION} AND l.id = p.line_id
    LEFT JOIN people o ON o.organization_id = ${ORGANIZATION} AND o.id = p.owner_id
    LEFT JOIN by_product k ON k.product_id = p.id
    LEFT JOIN money ON money.product_id = p.id
    JOIN organizations organization ON organization.organization_id = ${ORGANIZATION}
    ${stageNow('p.id', momentsOf(sources))} ${nextPlan(sources)} ${lastReview(sources)} ${openReview(sources)}
    ${conditions(sources)} ${retirement(sources)} ${DUE} ${retargeted(sources)}
    WHERE ${live('p', sources)})
  SELECT json_build_object('period', ${QUESTION}->'period', 'at', ${QUESTION}->'at', 'asOf', ${QUESTION}->'asOf',
    'products', coalesce(json_agg(r.row ORDER BY r.line_position, r.line_name, r.position, r.name, r.id), '[]'))::text AS text
  FROM rows r`;
