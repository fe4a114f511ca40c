import { scorecardSql, type ScorecardSources } from '#features/scorecard/index';
import { EXPONENTS, USUAL_EXPONENT } from '#domain/budget/money';

const { ORGANIZATION, UNTIL, SEES_ALL, versionsOf, known } = scorecardSql;

const exponent = (currency: string): string =>
  `CASE ${Object.entries(EXPONENTS)
    .map(([exponents, of]) => `WHEN ${currency} IN ('${of.join(`', '`)}') THEN ${exponents}`)
    .join(' ')} ELSE ${USUAL_EXPONENT} END`;

/** Halves to the even neighbour, once for each line and period, as budgets do it. */
const halfEven = (value: string): string =>
  `CASE WHEN abs(mod(${value}, 1)) = 0.5 THEN 2 * round((${value}) / 2) ELSE round(${value}) END`;

const LINE_COLUMNS = 'id, budget_id, product_id, item_id, nature, currency';

/** Lines of products, or of their items, in budgets of the fiscal year of the last day that is looked at. */
const tied = (sources: ScorecardSources): string => `
  SELECT l.id, coalesce(l.product_id, i.product_id) AS product_id, l.nature, l.currency
  FROM ${versionsOf('budgets', 'id, year_key, archived_at', sources)} b
  JOIN periods y ON y.organization_id = ${ORGANIZATION} AND y.key = b.year_key AND ${UNTIL} BETWEEN y.starts_on AND y.ends_on
  JOIN ${versionsOf('budget_lines', LINE_COLUMNS, sources)} l ON l.budget_id = b.id AND (l.product_id IS NOT NULL OR l.item_id IS NOT NULL)
  LEFT JOIN roadmap_items i ON i.organization_id = ${ORGANIZATION} AND i.id = l.item_id
  WHERE b.archived_at IS NULL AND coalesce(l.product_id, i.product_id) IS NOT NULL`;

/** What was posted on them in the periods that have begun by that day; looked for by line, so that other lines cost nothing whatever the plan was made for. */
const posted = (sources: ScorecardSources): string => `
  SELECT a.product_id, a.nature, a.currency, a.period_key, a.amount
  FROM (
    SELECT l.product_id, l.nature, l.currency, x.period_key, x.amount
    FROM tied l
    CROSS JOIN LATERAL (
      SELECT x.period_key, sum(x.amount) AS amount FROM budget_postings x
      WHERE x.organization_id = ${ORGANIZATION} AND x.line_id = l.id AND x.kind = 'actual' ${known('x', sources)}
      GROUP BY x.period_key) x
    OFFSET 0) a
  JOIN periods p ON p.organization_id = ${ORGANIZATION} AND p.key = a.period_key AND p.starts_on <= ${UNTIL}`;

/** Of the period itself, else of the shortest one around it. */
const rate = (sources: ScorecardSources): string => `
  LEFT JOIN LATERAL (
    SELECT x.rate FROM periods p
    JOIN periods q ON q.organization_id = ${ORGANIZATION} AND q.starts_on <= p.starts_on AND q.ends_on >= p.ends_on
    JOIN exchange_rates x ON x.organization_id = ${ORGANIZATION} AND x.period_key = q.key AND x.currency = m.currency AND x.kind = 'average'
    WHERE m.currency <> o.currency AND p.organization_id = ${ORGANIZATION} AND p.key = m.period_key AND x.reporting_currency = o.currency
      ${known('x', sources)}
    ORDER BY q.ends_on - q.starts_on, x.recorded_at DESC, x.id DESC LIMIT 1) r ON true`;

const sumOf = (nature: string): string =>
  `CASE WHEN NOT bool_or(c.amount IS NULL AND c.nature = '${nature}') THEN sum(c.amount) FILTER (WHERE c.nature = '${nature}') END`;

/** Minor units of the newest figures of the year, of the KPI that tells what a product brings. */
const told = (sources: ScorecardSources): string => `
  SELECT k.product_id, round(sum(v.value) * 10::numeric ^ (${exponent('o.currency')})) AS revenue
  FROM ${versionsOf('kpis', 'id, product_id, segment, template_key, is_confidential, archived_at', sources)} k
  JOIN organizations o ON o.organization_id = ${ORGANIZATION}
  JOIN periods y ON y.organization_id = ${ORGANIZATION} AND y.kind = 'year' AND ${UNTIL} BETWEEN y.starts_on AND y.ends_on
  CROSS JOIN LATERAL (
    SELECT DISTINCT ON (m.ends_on, m.period_key) m.value FROM measurements m
    WHERE m.organization_id = ${ORGANIZATION} AND m.kpi_id = k.id AND m.series = 'actual' AND m.ends_on BETWEEN y.starts_on AND ${UNTIL}
      ${known('m', sources)}
    ORDER BY m.ends_on, m.period_key, m.recorded_at DESC, m.id DESC) v
  WHERE k.template_key = 'product-revenue' AND k.segment IS NULL AND k.product_id IS NOT NULL AND k.archived_at IS NULL
    AND (${SEES_ALL} OR NOT k.is_confidential)
  GROUP BY k.product_id, o.currency`;

/**
 * \`money\`: revenue and spend of each product in the fiscal year of the last day that is looked at, up to it, in minor units of the organization's currency. Revenue
 * is what was posted on lines of revenue, or else what its KPI says. Where a rate is missing there is no sum, because it would be wrong.
 */
export const portfolioMoney = (sources: ScorecardSources): string => `
  tied AS MATERIALIZED (${tied(sources)}),
  posted AS MATERIALIZED (${posted(sources)}),
  converted AS (
    SELECT m.product_id, m.nature, CASE WHEN m.currency = o.currency OR m.amount = 0 THEN m.amount
      ELSE ${halfEven(`m.amount * r.rate * 10::numeric ^ (${exponent('o.currency')} - ${exponent('m.currency')})`)} END AS amount
    FROM posted m JOIN organizations o ON o.organization_id = ${ORGANIZATION} ${rate(sources)}),
  summed AS (
    SELECT c.product_id, ${sumOf('revenue')} AS revenue, ${sumOf('cost')} AS spend FROM converted c GROUP BY c.product_id),
  told AS MATERIALIZED (${told(sources)}),
  money AS MATERIALIZED (
    SELECT coalesce(s.product_id, t.product_id) AS product_id, coalesce(s.revenue, t.revenue)::bigint AS revenue, s.spend::bigint AS spend
    FROM summed s FULL JOIN told t ON t.product_id = s.product_id)`;
