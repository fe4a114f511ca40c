import { count, from, isIn, live, of, part, atEnd, within } from './parts.sql.ts';

/** `stood`: the phase that the product was in, by the newest of its changes of stage that holds. */
export const phaseOf = (product: string): string => `
  LEFT JOIN LATERAL (
    SELECT g.phase FROM stage_changes c JOIN ${of('stages', 'g')} AND g.id = c.to_stage_id
    WHERE c.organization_id = g.organization_id AND c.product_id = ${product} AND c.effective_on <= w.day AND c.withdraws_id IS NULL
      AND NOT EXISTS (SELECT ${from('stage_changes', 'x')} AND x.withdraws_id = c.id)
    ORDER BY c.effective_on DESC, c.recorded_at DESC, c.id DESC LIMIT 1) stood ON true`;

const inArea = within(atEnd('products', 'p', 'area_id'));

const REVIEWS = `FROM w JOIN ${of('gate_reviews', 'r')} AND ${isIn('r.decided_on')}
  JOIN ${of('gates', 'g')} AND g.id = r.gate_id
  JOIN ${of('products', 'p')} AND p.id = r.product_id AND ${inArea}`;

const REVIEW = {
  kind: 'gate_review',
  id: 'r.id',
  name: `concat(g.name, ': ', p.name)`,
  areaId: 'p.area_id',
  fromOn: 'r.requested_on',
  toOn: 'r.decided_on',
} as const;

const isGo = (review: string): string =>
  `${review}.kind = 'stage' AND ${review}.decision IN ('go', 'go_with_conditions')`;

export const gateGoRate = `
  ${part({ ...REVIEW, numerator: count(isGo('r')), denominator: '1' })} ${REVIEWS} AND r.kind = 'stage'`;

export const gateCycle = `
  ${part({ ...REVIEW, value: 'r.decided_on - r.requested_on' })} ${REVIEWS}`;

const PRODUCT = {
  kind: 'product',
  key: 'p.key',
  name: 'p.name',
  areaId: 'p.area_id',
} as const;

export const timeToMarket = `
  ${part({ ...PRODUCT, id: 'p.id', fromOn: 'c.passed_on', toOn: 'p.launched_on', value: 'p.launched_on - c.passed_on' })}
  FROM w JOIN ${of('products', 'p')} AND ${isIn('p.launched_on')} AND ${live('p')} AND ${inArea}
  CROSS JOIN LATERAL (SELECT min(r.decided_on) AS passed_on
    ${from('gate_reviews', 'r')} AND r.product_id = p.id AND ${isGo('r')} AND r.decided_on <= p.launched_on) c
  WHERE c.passed_on IS NOT NULL`;

const firstNotice = `(SELECT min(n.sent_on) ${from('retirement_notices', 'n')} AND n.plan_id = t.id)`;

export const eolNotice = `
  ${part({
    ...PRODUCT,
    kind: 'retirement_plan',
    id: 't.id',
    fromOn: 'n.sent_on',
    toOn: 't.end_of_life_on',
    numerator: count('t.end_of_life_on - n.sent_on >= t.notice_days'),
    denominator: '1',
  })}
  FROM w JOIN ${of('retirement_plans', 't')} AND t.state = 'done' AND ${isIn('t.done_on')}
  JOIN ${of('products', 'p')} AND p.id = t.product_id AND ${inArea}
  CROSS JOIN LATERAL (SELECT ${firstNotice} AS sent_on) n`;

/** The newest of each period that had ended by the end of the period. */
const told = `(
    SELECT DISTINCT ON (x.ends_on, x.period_key) x.ends_on, x.value
    ${from('measurements', 'x')} AND x.kpi_id = m.kpi_id AND x.series = 'actual' AND x.ends_on <= w.day
    ORDER BY x.ends_on, x.period_key, x.recorded_at DESC, x.id DESC)`;

const customers = (order: string): string =>
  `(SELECT v.value FROM ${told} v WHERE v.value IS NOT NULL ORDER BY ${order} LIMIT 1)`;

const atApproval = `v.ends_on <= t.approved_on DESC, CASE WHEN v.ends_on <= t.approved_on THEN v.ends_on END DESC, v.ends_on`;

export const eolMigration = `
  ${part({
    ...PRODUCT,
    kind: 'retirement_plan',
    id: 't.id',
    fromOn: 't.approved_on',
    toOn: 't.end_of_life_on',
    numerator: 'c.at_first - c.at_last',
    denominator: 'c.at_first',
    isConfidential: 'k.is_confidential',
  })}
  FROM w JOIN ${of('retirement_plans', 't')} AND t.approved_on <= w.day AND (t.done_on IS NULL OR t.done_on >= w.starts_on)
  JOIN ${of('products', 'p')} AND p.id = t.product_id AND ${inArea}
  CROSS JOIN LATERAL (SELECT ${atEnd('retirement_plans', 't', 'state')} AS state,
    ${atEnd('retirement_plans', 't', 'migration_kpi_id')} AS kpi_id) m
  JOIN ${of('kpis', 'k')} AND k.id = m.kpi_id
  CROSS JOIN LATERAL (SELECT d.unit ${from('kpi_definitions', 'd')} AND d.kpi_id = k.id AND (d.effective_from <= w.day OR d.number = 1)
    ORDER BY d.number DESC LIMIT 1) defined
  CROSS JOIN LATERAL (SELECT ${customers(atApproval)} AS at_first, ${customers('v.ends_on DESC')} AS at_last) c
  WHERE m.state <> 'withdrawn' AND defined.unit = 'count' AND c.at_first > 0`;

export const benefitRealisation = `
  ${part({
    kind: 'business_case',
    id: 'c.id',
    key: 'c.key',
    name: `concat(c.name, ': ', b.name)`,
    areaId: 'c.area_id',
    fromOn: 'b.due_on',
    toOn: 'm.measured_on',
    numerator: 'coalesce(m.amount, 0)',
    denominator: 'b.claimed_amount',
  })}
  FROM w JOIN ${of('benefits', 'b')} AND b.kind = 'money' AND ${isIn('b.due_on')} AND ${live('b')}
  JOIN ${of('organizations', 'o')} AND o.currency = b.claimed_currency
  JOIN ${of('business_cases', 'c')} AND c.id = b.case_id AND ${live('c')} AND ${within(atEnd('business_cases', 'c', 'area_id'))}
  LEFT JOIN LATERAL (SELECT x.amount, x.measured_on ${from('benefit_measurements', 'x')} AND x.benefit_id = b.id
    ORDER BY x.measured_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1) m ON true`;

const measuredBy = (day: string): string => `coalesce((
    SELECT x.amount ${from('benefit_measurements', 'x')} AND x.benefit_id = b.id AND x.measured_on <= ${day}
    ORDER BY x.measured_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1), 0)`;

/** Claims and cost in one currency: of several no sum can be made. */
export const productRoi = `
  ${part({
    kind: 'business_case',
    id: 'c.id',
    key: 'c.key',
    name: 'c.name',
    areaId: 'c.area_id',
    fromOn: 'c.starts_on',
    toOn: 'h.ends_on',
    numerator: 'm.benefit - c.cost_amount',
    denominator: 'c.cost_amount',
  })}
  FROM w JOIN ${of('business_cases', 'c')} AND c.cost_amount > 0 AND ${live('c')} AND ${within(atEnd('business_cases', 'c', 'area_id'))}
  JOIN ${of('organizations', 'o')} AND o.currency = c.cost_currency
  CROSS JOIN LATERAL (SELECT (c.starts_on + make_interval(months => c.horizon_months))::date - 1 AS ends_on) h
  CROSS JOIN LATERAL (
    SELECT sum(${measuredBy('h.ends_on')}) AS benefit, bool_and(b.claimed_currency = o.currency) AS is_one_currency
    ${from('benefits', 'b')} AND b.case_id = c.id AND b.kind = 'money' AND ${live('b')}) m
  WHERE ${isIn('h.ends_on')} AND m.is_one_currency`;
