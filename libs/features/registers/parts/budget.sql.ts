import { RESEARCH_CATEGORIES } from '#domain/register-kpis/budget';
import { budgetSums, type BudgetFigure } from './budget-sums.sql.ts';
import { phaseOf } from './lifecycle.sql.ts';
import { atEnd, from, of, part, type Part } from './parts.sql.ts';

const LINE = {
  kind: 'budget_line',
  id: 's.id',
  key: 's.key',
  name: 's.name',
  areaId: 's.area_id',
} as const;

interface Lines {
  readonly figures: readonly BudgetFigure[];
  readonly columns: Pick<Part, 'numerator' | 'denominator' | 'value'>;
  readonly holds: string;
  /** What else is joined to the line. */
  readonly more?: string | undefined;
}

/** One row for each line, in major units. */
const lines = ({ figures, columns, holds, more = '' }: Lines): string => `
  WITH ${budgetSums(figures)}
  ${part({ ...LINE, ...columns })}
  FROM w JOIN budget_sums s ON s.period = w.key AND ${holds}${more}`;

interface Share extends Omit<Lines, 'columns'> {
  readonly numerator: string;
  readonly denominator: string;
}

const share = ({ numerator, denominator, holds, ...rest }: Share): string =>
  lines({
    columns: { numerator: `(${numerator}) / s.major`, denominator: `${denominator} / s.major` },
    holds: `s.nature = 'cost' AND ${holds}`,
    ...rest,
  });

const actual = 'coalesce(s.actual_in, 0)';

export const budgetVariance = lines({
  figures: ['plan_in', 'actual_in'],
  columns: {
    value: `CASE s.nature WHEN 'cost' THEN s.plan_in - ${actual} ELSE ${actual} - s.plan_in END / s.major`,
  },
  holds: 's.plan_in IS NOT NULL',
});

export const budgetVariancePct = share({
  figures: ['plan_in', 'actual_in'],
  numerator: `s.plan_in - ${actual}`,
  denominator: 's.plan_in',
  holds: 's.plan_in IS NOT NULL',
});

const spent = 'coalesce(s.actual_to_date, 0)';
const planned = 'coalesce(s.plan_year, 0)';

export const budgetUtilisation = share({
  figures: ['plan_year', 'actual_to_date'],
  numerator: spent,
  denominator: planned,
  holds: 'num_nonnulls(s.plan_year, s.actual_to_date) > 0',
});

export const committedCoverage = share({
  figures: ['plan_year', 'actual_to_date', 'commitment'],
  numerator: `${spent} + coalesce(s.commitment, 0)`,
  denominator: planned,
  holds: 'num_nonnulls(s.plan_year, s.actual_to_date, s.commitment) > 0',
});

export const forecastVariance = share({
  figures: ['plan_year', 'outlook'],
  numerator: `${planned} - coalesce(s.outlook, 0)`,
  denominator: planned,
  holds: 'num_nonnulls(s.plan_year, s.outlook) > 0',
});

/** #domain/budget/forecast-accuracy, accuracyOfAll. */
export const forecastAccuracy = share({
  figures: ['size_told', 'error'],
  numerator: 'coalesce(s.size_told, 0) - s.error',
  denominator: 'coalesce(s.size_told, 0)',
  holds: 's.error IS NOT NULL',
});

const IS_SPENT = 's.actual_in IS NOT NULL';

/** What the line served at the end of the period, itself or by its item. */
export const served = (column: 'objective_id' | 'product_id'): string => `
  CROSS JOIN LATERAL (
    SELECT coalesce(${atEnd('budget_lines', 'l', column)}, ${atEnd('roadmap_items', 'i', column)}) AS id
    FROM (SELECT x.* ${from('budget_lines', 'x')} AND x.id = s.id) l
    LEFT JOIN ${of('roadmap_items', 'i')} AND i.id = l.item_id) served`;

export const strategicSpendShare = share({
  figures: ['actual_in'],
  numerator: 'CASE WHEN served.id IS NOT NULL THEN s.actual_in ELSE 0 END',
  denominator: 's.actual_in',
  holds: IS_SPENT,
  more: served('objective_id'),
});

export const lateStageSpend = share({
  figures: ['actual_in'],
  numerator: `CASE WHEN stood.phase = 'ending' THEN s.actual_in ELSE 0 END`,
  denominator: 's.actual_in',
  holds: IS_SPENT,
  more: `${served('product_id')}${phaseOf('served.id')} WHERE served.id IS NOT NULL`,
});

const RESEARCH = RESEARCH_CATEGORIES.map((category) => `'${category.toLowerCase()}'`).join(', ');

/** Costs are held against the revenue of other lines. */
export const rdRatio = lines({
  figures: ['actual_in'],
  columns: {
    numerator: `CASE s.nature WHEN 'cost' THEN s.actual_in / s.major END`,
    denominator: `CASE s.nature WHEN 'revenue' THEN s.actual_in / s.major END`,
  },
  holds: IS_SPENT,
  more: `
  CROSS JOIN LATERAL (SELECT ${atEnd('budget_lines', 'l', 'category')} AS name
    FROM (SELECT x.* ${from('budget_lines', 'x')} AND x.id = s.id) l) category
  WHERE s.nature = 'revenue' OR lower(trim(category.name)) IN (${RESEARCH})`,
});
