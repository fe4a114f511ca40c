import type { VarianceComparison } from '#domain/budget/variance-note';
import type { Deed } from '../../deed.ts';
import { actualOf, forecastOf, plannedOf } from '../../money/figures.ts';
import type { LineStory } from '../../money/line-story.ts';
import { LINES } from '../../money/lines.ts';
import {
  budgetOf,
  forecastMonthFor,
  keyOf,
  monthsOf,
  nextOf,
  workingDayOf,
  type BudgetMonth,
} from '../../money/years.ts';
import { accountableOn } from '../../offices.ts';
import { at, monthsAgo, type Span } from '../../span.ts';
import { TREASURER } from './openings.ts';

/** Beyond this share of what it is held against a variance is explained. */
const TOLERANCE = 0.1;
/** Has not found the time for the last month yet. */
const LAGGING = 'experiments';

/** After the close, those who answer for a line say why it is off its forecast, or off its plan for the year. */
export function notesOn(month: BudgetMonth, span: Span): readonly Deed[] {
  return LINES.flatMap((line) => notesOf(line, month, span));
}

function notesOf(line: LineStory, month: BudgetMonth, span: Span): readonly Deed[] {
  const { key, area } = line;
  const period = keyOf(month);
  if (key === LAGGING && monthsAgo(span, `${period}-15`) === 1) return [];
  const on = workingDayOf(nextOf(month), 6, span);
  const by = accountableOn(span, area, on) ?? TREASURER;
  const budget = budgetOf(month);
  return explanations(line, month, span).map(([comparison, body]): Deed => {
    const note = { line: key, period, comparison, body };
    return { kind: 'explain', at: at(on, '14:20'), by, budget, note };
  });
}

type Explanation = readonly [comparison: VarianceComparison, body: string];

function explanations(line: LineStory, month: BudgetMonth, span: Span): readonly Explanation[] {
  const ofYear = reason(line, toDate(line, month, span));
  const ofMonth = reason(line, inMonth(line, month, span));
  return [
    ...(ofYear === undefined
      ? []
      : ([
          ['year_to_date', ofYear],
          ['outlook', ofYear],
        ] as const)),
    ...(ofMonth === undefined ? [] : ([['period', ofMonth]] as const)),
  ];
}

interface Held {
  readonly reference: number;
  readonly actual: number;
}

function toDate(line: LineStory, month: BudgetMonth, span: Span): Held {
  const months = monthsOf(month).slice(0, month.month);
  const sum = (of: (one: BudgetMonth) => number) =>
    months.reduce((total, one) => total + of(one), 0);
  const actual = sum((one) => actualOf(line, one, span));
  return { reference: sum((one) => plannedOf(line, one)), actual };
}

/** Undefined where no forecast looked ahead at the month. */
function inMonth(line: LineStory, month: BudgetMonth, span: Span): Held | undefined {
  const made = forecastMonthFor(month);
  if (made === undefined) return undefined;
  const madeAgo = monthsAgo(span, `${keyOf(made)}-15`) + 1;
  return { reference: forecastOf(line, month, madeAgo), actual: actualOf(line, month, span) };
}

function reason({ because }: LineStory, held: Held | undefined): string | undefined {
  if (held === undefined) return undefined;
  const { reference, actual } = held;
  if (Math.abs(actual - reference) <= TOLERANCE * reference) return undefined;
  return actual > reference ? because?.over : because?.under;
}
