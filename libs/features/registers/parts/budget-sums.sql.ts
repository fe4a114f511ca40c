import { EXPONENTS, USUAL_EXPONENT } from '#domain/budget/money';
import { atEnd, from, live, of, within } from './parts.sql.ts';

const exponent = (currency: string): string =>
  `CASE ${Object.entries(EXPONENTS)
    .map(([exponents, all]) => `WHEN ${currency} IN ('${all.join(`', '`)}') THEN ${exponents}`)
    .join(' ')} ELSE ${USUAL_EXPONENT} END`;

/** Halves to the even neighbour. */
export const halfEven = (value: string): string =>
  `CASE WHEN abs(mod(${value}, 1)) = 0.5 THEN 2 * round((${value}) / 2) ELSE round(${value}) END`;

const inForce = (
  kind: string,
  holds: string,
): string => `${from('budget_versions', 'v')} AND v.budget_id = b.id
    AND v.kind = '${kind}' AND v.state IN ('approved', 'published', 'superseded') AND v.decided_at IS NOT NULL AND ${holds}
    ORDER BY v.effective_on DESC, v.decided_at DESC, v.number DESC LIMIT 1`;

const closedTo = `(SELECT z.ends_on ${from('periods', 'z')} AND z.key = v.closed_to)`;

const AHEAD = inForce(
  'forecast',
  `v.effective_on <= p.ends_on AND coalesce(${closedTo} < p.ends_on, true)`,
);

const isClosed = (
  day: string,
): string => `coalesce((SELECT x.kind = 'closed' ${from('period_closes', 'x')} AND x.budget_id = b.id AND x.period_key = p.key
    AND x.effective_on <= ${day} ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1), false)`;

/** Each budget whose year the period that is asked for ends in, with the versions that were in force. */
const asked = `
  SELECT w.key AS period, w.day, w.starts_on, w.ends_on, (w.now AT TIME ZONE w.time_zone)::date AS today, b.id, b.grain, y.fiscal_year,
    (SELECT v.id ${inForce('plan', 'v.effective_on <= w.day')}) AS plan_id, f.id AS forecast_id, f.closed_to
  FROM w JOIN ${of('budgets', 'b')} AND ${live('b')}
  JOIN ${of('periods', 'y')} AND y.key = b.year_key AND w.ends_on BETWEEN y.starts_on AND y.ends_on
  LEFT JOIN LATERAL (SELECT v.id, ${closedTo} AS closed_to ${inForce('forecast', 'v.effective_on <= w.day')}) f ON true`;

/** Each period of these budgets; an open one of the forecast lies behind where that was made when it had ended. */
const placesOf = (isWholeYear: boolean, isTold: boolean): string => `
  SELECT row_number() OVER () AS n, b.period, b.day, b.id AS budget_id, p.key AS cell, b.plan_id, b.forecast_id, ${isTold ? `(SELECT v.id ${AHEAD})` : 'NULL::uuid'} AS ahead_id,
    p.ends_on BETWEEN b.starts_on AND b.ends_on AND p.starts_on <= b.day AS is_in, p.ends_on <= b.ends_on AND p.starts_on <= b.day AS is_to_date,
    ${isClosed('b.day')} AS is_closed, ${isClosed('b.today')} AS is_closed_since, coalesce(b.closed_to >= p.ends_on, false) AS is_behind
  FROM asked b JOIN ${of('periods', 'p')} AND p.kind = b.grain AND p.fiscal_year = b.fiscal_year${isWholeYear ? '' : ' AND p.ends_on BETWEEN b.starts_on AND b.ends_on'}`;

const amounts = (kind: string, id: string): string => `
    SELECT x.n, a.line_id, '${kind}' AS kind, a.amount FROM places x JOIN ${of('budget_amounts', 'a')} AND a.version_id = x.${id}
      AND a.period_key = x.cell`;

const posted = (kind: string, isThere: string): string => `
    SELECT x.n, a.line_id, '${kind}' AS kind, sum(a.amount) AS amount FROM places x JOIN ${of('budget_postings', 'a')} AND a.budget_id = x.budget_id
      AND a.period_key = x.cell AND a.kind = '${kind}' AND ${isThere}
    GROUP BY x.n, a.line_id`;

/** Where each kind of amount is read. */
const RAW = {
  plan: amounts('plan', 'plan_id'),
  forecast: amounts('forecast', 'forecast_id'),
  ahead: amounts('ahead', 'ahead_id'),
  actual: posted('actual', 'x.is_to_date'),
  commitment: posted('commitment', 'a.posted_on <= x.day'),
} as const;

type Kind = keyof typeof RAW;

/** Of the period itself, else of the shortest one around it. */
const rates = `
    SELECT DISTINCT ON (e.currency, e.kind, p.key) e.currency, e.kind, p.key AS period_key, e.rate
    FROM (SELECT e.* ${from('exchange_rates', 'e')} AND e.reporting_currency = (SELECT o.currency ${from('organizations', 'o')})) e
    JOIN ${of('periods', 'q')} AND q.key = e.period_key
    JOIN ${of('periods', 'p')} AND p.key IN (SELECT x.cell FROM places x) AND p.starts_on >= q.starts_on AND p.ends_on <= q.ends_on
    ORDER BY e.currency, e.kind, p.key, q.ends_on - q.starts_on, e.recorded_at DESC, e.id DESC`;

const value = `r.amount * t.rate * power(10::numeric, ${exponent('l.reporting')} - ${exponent('l.currency')})`;

const IS_AS_IT_IS = '(l.currency = l.reporting OR r.amount = 0)';

/** #domain/budget/outlook, for one line and period. */
const outlook = `CASE WHEN c.is_closed THEN c.actual WHEN c.forecast IS NOT NULL THEN c.forecast WHEN c.is_behind THEN c.actual ELSE c.plan END`;

const kind = (name: Kind): string => `sum(r.value) FILTER (WHERE r.kind = '${name}') AS ${name}`;

/** Of the area that the line stood in at the end of the period. */
const inArea = within(atEnd('budget_lines', 'l', 'area_id'));

interface Figure {
  readonly sum: string;
  readonly kinds: readonly Kind[];
  /** Also what lies outside of the period; far more is read then. */
  readonly isWholeYear?: boolean;
}

const TOLD = 'FILTER (WHERE c.is_in AND c.is_closed_since AND c.ahead IS NOT NULL)';

/** What can be asked of a line, and which kinds of amounts it takes. */
const FIGURES = {
  plan_year: { sum: 'sum(c.plan)', kinds: ['plan'], isWholeYear: true },
  plan_in: {
    sum: 'sum(c.plan) FILTER (WHERE c.is_in AND c.is_booked)',
    kinds: ['plan', 'actual'],
  },
  plan_to_date: {
    sum: 'sum(c.plan) FILTER (WHERE c.is_to_date)',
    kinds: ['plan'],
    isWholeYear: true,
  },
  actual_in: { sum: 'sum(c.actual) FILTER (WHERE c.is_in)', kinds: ['actual'] },
  actual_to_date: { sum: 'sum(c.actual)', kinds: ['actual'], isWholeYear: true },
  commitment: { sum: 'sum(c.commitment)', kinds: ['commitment'], isWholeYear: true },
  outlook: {
    sum: `sum(${outlook})`,
    kinds: ['plan', 'forecast', 'actual'],
    isWholeYear: true,
  },
  size_told: { sum: `sum(abs(c.actual)) ${TOLD}`, kinds: ['ahead', 'actual'] },
  error: {
    sum: `sum(abs(coalesce(c.actual, 0) - c.ahead)) ${TOLD}`,
    kinds: ['ahead', 'actual'],
  },
} as const satisfies Readonly<Record<string, Figure>>;

export type BudgetFigure = keyof typeof FIGURES;

const IS_BOOKED = `c.is_closed_since OR bool_or(c.actual IS NOT NULL) OVER (PARTITION BY c.n)`;

const OF_PLACE = [
  'period',
  'is_in',
  'is_to_date',
  'is_closed',
  'is_closed_since',
  'is_behind',
] as const;

/** Whatever is the same throughout a group need not be sorted or compared. */
const ONE_OF_EACH = OF_PLACE.map((column) => `any_value(r.${column}) AS ${column}`).join(', ');

const PRICED = `r.n, l.id, r.kind, ${OF_PLACE.map((column) => `x.${column}`).join(', ')}`;

const RAW_LINES =
  'FROM raw r JOIN places x ON x.n = r.n JOIN lines l ON l.period = x.period AND l.id = r.line_id';

/**
 * \`budget_sums\`: each line of each period that is asked for, in minor units of the reporting currency, each figure converted and rounded
 * once. Where a rate of what is asked is missing there is nothing at all, because a sum without it would be wrong.
 */
export const budgetSums = (names: readonly BudgetFigure[], holds = inArea): string => {
  const figures = names.map((name): Figure => FIGURES[name]);
  const kinds = [...new Set(figures.flatMap((figure) => figure.kinds))];
  const isWholeYear = figures.some((figure) => figure.isWholeYear);
  return `
  asked AS MATERIALIZED (${asked}),
  places AS MATERIALIZED (${placesOf(isWholeYear, kinds.includes('ahead'))}),
  raw AS MATERIALIZED (${kinds.map((name) => RAW[name]).join(' UNION ALL ')}),
  lines AS MATERIALIZED (
    SELECT w.key AS period, l.id, l.currency, o.currency AS reporting
    FROM w JOIN ${of('budget_lines', 'l')} AND ${holds} JOIN ${of('organizations', 'o')}),
  priced AS MATERIALIZED (
    SELECT ${PRICED}, r.amount AS value, false AS lacks_rate ${RAW_LINES} WHERE ${IS_AS_IT_IS}
    UNION ALL
    SELECT ${PRICED}, ${halfEven(value)}, t.rate IS NULL ${RAW_LINES}
    LEFT JOIN (${rates}) t ON t.currency = l.currency AND t.period_key = x.cell AND t.kind = CASE r.kind WHEN 'actual' THEN 'average' ELSE 'budget' END
    WHERE NOT ${IS_AS_IT_IS}),
  cells AS (
    SELECT r.n, r.id, ${ONE_OF_EACH}, ${kinds.map(kind).join(', ')}
    FROM priced r WHERE r.period NOT IN (SELECT x.period FROM priced x WHERE x.lacks_rate) GROUP BY r.n, r.id),
  booked AS (SELECT c.*${names.includes('plan_in') ? `, ${IS_BOOKED} AS is_booked` : ''} FROM cells c),
  sums AS (
    SELECT c.period, c.id, ${names.map((name) => `${FIGURES[name].sum} AS ${name}`).join(', ')}
    FROM booked c
    GROUP BY c.period, c.id),
  budget_sums AS (
    SELECT s.*, l.key, l.name, l.nature, l.item_id, l.area_id, 10::numeric ^ (${exponent('o.currency')}) AS major
    FROM sums s JOIN ${of('budget_lines', 'l')} AND l.id = s.id JOIN ${of('organizations', 'o')})`;
};
