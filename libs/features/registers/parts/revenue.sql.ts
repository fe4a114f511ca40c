import { budgetSums } from './budget-sums.sql.ts';
import { served } from './budget.sql.ts';
import { phaseOf } from './lifecycle.sql.ts';
import { atEnd, count, from, live, of, part, within } from './parts.sql.ts';

/** Wherever the line is kept: what a product brings is counted where the product belongs. */
const IS_REVENUE = `l.nature = 'revenue'`;

/** What was posted on the lines of revenue of each product, or of its items, in major units. */
const revenue = `
  SELECT s.period, served.id AS product_id, sum(s.actual_in / s.major) AS revenue
  FROM w JOIN budget_sums s ON s.period = w.key AND s.nature = 'revenue' AND s.actual_in IS NOT NULL ${served('product_id')}
  WHERE served.id IS NOT NULL
  GROUP BY s.period, served.id`;

const isRetired = `EXISTS (SELECT ${from('retirement_plans', 't')} AND t.product_id = p.id AND t.state = 'done' AND t.done_on < w.starts_on)`;

/** Where one product lacks its part the shares of all would be wrong: then nothing counts, and the list says who is waited for. */
const sold = (isKnown: string): string => `
  SELECT x.*, bool_and(x.is_known) OVER (PARTITION BY x.period) AS is_whole,
    row_number() OVER (PARTITION BY x.period ORDER BY x.revenue DESC NULLS LAST, x.id) AS place
  FROM (
    SELECT w.key AS period, p.id, p.key, p.name, p.area_id, p.launched_on, r.revenue, r.revenue IS NOT NULL AND ${isKnown} AS is_known
    FROM w JOIN ${of('products', 'p')} AND ${live('p')} AND ${within(atEnd('products', 'p', 'area_id'))}
    ${phaseOf('p.id')}
    LEFT JOIN revenue r ON r.period = w.key AND r.product_id = p.id
    WHERE (r.revenue IS NOT NULL OR stood.phase IN ('live', 'ending')) AND NOT ${isRetired}) x`;

const shareOf = (isCounted: string, isKnown: string): string => `
  WITH ${budgetSums(['actual_in'], IS_REVENUE)},
  revenue AS MATERIALIZED (${revenue})
  ${part({
    kind: 'product',
    id: 's.id',
    key: 's.key',
    name: 's.name',
    areaId: 's.area_id',
    fromOn: 's.launched_on',
    numerator: `CASE WHEN s.is_whole THEN s.revenue * ${count(isCounted)} END`,
    denominator: 'CASE WHEN s.is_whole THEN s.revenue END',
    isPending: 'NOT s.is_known',
  })}
  FROM w JOIN (${sold(isKnown)}) s ON s.period = w.key`;

export const portfolioConcentration = shareOf('s.place = 1', 'true');

export const vitalityIndex = shareOf(
  `s.launched_on > w.ends_on - interval '3 years'`,
  'p.launched_on IS NOT NULL',
);
