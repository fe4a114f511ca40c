import type { Deed } from '../../deed.ts';
import { forecastOf } from '../../money/figures.ts';
import { LINES } from '../../money/lines.ts';
import {
  budgetOf,
  FORECAST_MONTHS,
  keyOf,
  monthsOf,
  workingDayOf,
  type BudgetMonth,
  type BudgetYear,
} from '../../money/years.ts';
import { at, monthsAgo, type Span } from '../../span.ts';
import { TREASURER } from './openings.ts';

/** After each quarter but the last: 3+9, 6+6 and 9+3. */
export function forecasts(year: BudgetYear, span: Span): readonly Deed[] {
  return monthsOf(year)
    .filter(({ month }) => FORECAST_MONTHS.some((one) => one === month))
    .flatMap((made) => forecastIn(made, year, span));
}

function forecastIn(made: BudgetMonth, year: BudgetYear, span: Span): readonly Deed[] {
  const madeAgo = monthsAgo(span, `${keyOf(made)}-15`) + 1;
  const ahead = monthsOf(year).filter(({ month }) => month >= made.month);
  const cells = LINES.flatMap((line) =>
    ahead.map((month) => {
      return { line: line.key, period: keyOf(month), amount: forecastOf(line, month, madeAgo) };
    }),
  );
  const version = `forecast ${keyOf(made)}`;
  const reason = 'With the owners of the lines, half an hour each.';
  const draft = { name: version, kind: 'forecast' as const, reason, cells };
  const on = (n: number, time: string) => at(workingDayOf(made, n, span), time);
  const budget = budgetOf(year);
  return [
    { kind: 'draft_version', at: on(6, '10:20'), by: TREASURER, budget, draft },
    { kind: 'publish_forecast', at: on(8, '11:30'), by: TREASURER, version },
  ];
}
