import { BUDGET_SUMS } from './budget-sums.sql.ts';
import { part, type Part } from './parts.sql.ts';

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
): string => `
  WITH ${BUDGET_SUMS}
  ${part({ ...LINE, ...columns })}
  FROM w JOIN budget_sums s ON s.period = w.key AND ${holds}`;

const share = (numerator: string, denominator: string, holds: string): string =>
  lines(
    { numerator: `(${numerator}) / s.major`, denominator: `${denominator} / s.major` },
    `s.nature = 'cost' AND ${holds}`,
  );

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
