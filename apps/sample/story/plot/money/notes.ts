import type { Deed } from '../../deed.ts';
import { actualOf, plannedOf } from '../../money/figures.ts';
import type { LineStory } from '../../money/line-story.ts';
import { LINES } from '../../money/lines.ts';
import {
  budgetOf,
  keyOf,
  monthsOf,
  nextOf,
  workingDayOf,
  type BudgetMonth,
} from '../../money/years.ts';
import { accountableOn } from '../../offices.ts';
import { at, monthsAgo, type Span } from '../../span.ts';
import { TREASURER } from './openings.ts';

/** Beyond this share of the plan a variance is explained. */
const TOLERANCE = 0.1;
/** Has not found the time for the last month yet. */
const LAGGING = 'experiments';

/** After the close, those who answer for a line say why it is off its plan for the year so far. */
export function notesOn(month: BudgetMonth, span: Span): readonly Deed[] {
  return LINES.flatMap((line) => noteOn(line, month, span));
}

function noteOn(line: LineStory, month: BudgetMonth, span: Span): readonly Deed[] {
  const { key, area } = line;
  const body = explanation(line, month, span);
  const period = keyOf(month);
  if (body === undefined || (key === LAGGING && monthsAgo(span, `${period}-15`) === 1)) return [];
  const on = workingDayOf(nextOf(month), 6, span);
  const by = accountableOn(span, area, on) ?? TREASURER;
  const note = { line: key, period, comparison: 'year_to_date', body } as const;
  return [{ kind: 'explain', at: at(on, '14:20'), by, budget: budgetOf(month), note }];
}

function explanation(line: LineStory, month: BudgetMonth, span: Span): string | undefined {
  const months = monthsOf(month).slice(0, month.month);
  const sum = (of: (one: BudgetMonth) => number) =>
    months.reduce((total, one) => total + of(one), 0);
  const planned = sum((one) => plannedOf(line, one));
  const actual = sum((one) => actualOf(line, one, span));
  if (Math.abs(actual - planned) <= TOLERANCE * planned) return undefined;
  return actual > planned ? line.because?.over : line.because?.under;
}
