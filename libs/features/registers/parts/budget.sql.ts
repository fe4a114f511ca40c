import { RESEARCH_CATEGORIES } from '#domain/register-kpis/budget';
import { budgetSums } from './budget-sums.sql.ts';
import { phaseOf } from './lifecycle.sql.ts';
import { atEnd, from, of, part, type Part } from './parts.sql.ts';

const LINE = {
  kind: 'budget_line',
  id: 's.id',
  key: 's.key',
  name: 's.name',
  areaId: 's.area_id',
} as const;

/** One row for each line, in major units. */
const lines = (
  columns: Pick<Part, 'numerator' | 'denominator' | 'value'>,
  holds: string,
  more = '',
): string => `
  WITH ${budgetSums()}
  ${part({ ...LINE, ...columns })}
  FROM w JOIN budget_sums s ON s.period = w.key AND ${holds}${more}`;

interface Share {
  readonly numerator: string;
  readonly denominator: string;
  readonly holds: string;
  /** What else is joined to the line. */
  readonly more?: string;
}

const shareOf = ({ numerator, denominator, holds, more }: Share): string =>
  lines(
    { numerator: `(${numerator}) / s.major`, denominator: `${denominator} / s.major` },
    `s.nature = 'cost' AND ${holds}`,
    more,
  );

const share = (numerator: string, denominator: string, holds: string): string =>
  shareOf({ numerator, denominator, holds });

const actual = 'coalesce(s.actual_in, 0)';

export const budgetVariance = lines(
  {
    value: `CASE s.nature WHEN 'cost' THEN s.plan_in - ${actual} ELSE ${actual} - s.plan_in END / s.major`,
  },
  's.plan_in IS NOT NULL',
);

export const budgetVariancePct = share(
  `s.plan_in - ${actual}`,
  's.plan_in',
  's.plan_in IS NOT NULL',
);

const spent = 'coalesce(s.actual_to_date, 0)';
const planned = 'coalesce(s.plan_year, 0)';
const IS_ANY = 'num_nonnulls(s.plan_year, s.actual_to_date, s.commitment) > 0';

export const budgetUtilisation = share(spent, planned, IS_ANY);

export const committedCoverage = share(`${spent} + coalesce(s.commitment, 0)`, planned, IS_ANY);

export const forecastVariance = share(
  `${planned} - coalesce(s.outlook, 0)`,
  planned,
  'num_nonnulls(s.plan_year, s.outlook) > 0',
);

/** #domain/budget/forecast-accuracy, accuracyOfAll. */
export const forecastAccuracy = share(
  'coalesce(s.size_told, 0) - s.error',
  'coalesce(s.size_told, 0)',
  's.error IS NOT NULL',
);

const IS_SPENT = 's.actual_in IS NOT NULL';

/** What the line served at the end of the period, itself or by its item. */
export const served = (column: 'objective_id' | 'product_id'): string => `
  CROSS JOIN LATERAL (
    SELECT coalesce(${atEnd('budget_lines', 'l', column)}, ${atEnd('roadmap_items', 'i', column)}) AS id
    FROM (SELECT x.* ${from('budget_lines', 'x')} AND x.id = s.id) l
    LEFT JOIN ${of('roadmap_items', 'i')} AND i.id = l.item_id) served`;

export const strategicSpendShare = shareOf({
  numerator: 'CASE WHEN served.id IS NOT NULL THEN s.actual_in ELSE 0 END',
  denominator: 's.actual_in',
  holds: IS_SPENT,
  more: served('objective_id'),
});

export const lateStageSpend = shareOf({
  numerator: `CASE WHEN stood.phase = 'ending' THEN s.actual_in ELSE 0 END`,
  denominator: 's.actual_in',
  holds: IS_SPENT,
  more: `${served('product_id')}${phaseOf('served.id')} WHERE served.id IS NOT NULL`,
});

const RESEARCH = RESEARCH_CATEGORIES.map((category) => `'${category.toLowerCase()}'`).join(', ');

/** Costs are held against the revenue of other lines. */
export const rdRatio = lines(
  {
    numerator: `CASE s.nature WHEN 'cost' THEN s.actual_in / s.major END`,
    denominator: `CASE s.nature WHEN 'revenue' THEN s.actual_in / s.major END`,
  },
  IS_SPENT,
  `
  CROSS JOIN LATERAL (SELECT ${atEnd('budget_lines', 'l', 'category')} AS name
    FROM (SELECT x.* ${from('budget_lines', 'x')} AND x.id = s.id) l) category
  WHERE s.nature = 'revenue' OR lower(trim(category.name)) IN (${RESEARCH})`,
);
