import type { PostingToTell } from '../../acts/money.ts';
import { monthsAgo, at, type Span } from '../../span.ts';
import type { Deed } from '../../deed.ts';
import { actualOf, plannedOf, THOUSAND } from '../../money/figures.ts';
import type { LineStory } from '../../money/line-story.ts';
import { LINES } from '../../money/lines.ts';
import { rateOf } from '../../money/rates.ts';
import { budgetOf, keyOf, nextOf, workingDayOf, type BudgetMonth } from '../../money/years.ts';
import { TREASURER } from './openings.ts';

/** How many months ago a closed month was opened once more. */
const REOPENED = 7;
/** And in which ones a bill came after the close. */
const LATE: ReadonlyMap<number, readonly [line: string, thousands: number, reason: string]> =
  new Map([
    [14, ['certification', 4.2, 'The auditor’s travel was billed after the close.']],
    [10, ['contractors', 11.6, 'Two weeks that were signed off late.']],
    [4, ['contractors', -18.4, 'Booked to the wrong cost centre; it belongs to operations.']],
    [2, ['partner-programme', 3.1, 'The invoice of the fair came a month late.']],
  ]);
/** Of the last month its partners have not billed yet. */
const UNBILLED = 'partner-programme';

/** The books of a month: rates, postings and the close in the next one, and what came after that. */
export function booksOf(month: BudgetMonth, span: Span): readonly Deed[] {
  const on = (n: number, time: string) => at(workingDayOf(nextOf(month), n, span), time);
  const period = keyOf(month);
  const budget = budgetOf(month);
  const by = { by: TREASURER, budget };
  const ago = monthsAgo(span, `${period}-15`);
  const rates = [rateOf(month, 'average', span), rateOf(month, 'closing', span)];
  return [
    { kind: 'record_rates', at: on(2, '09:25'), by: TREASURER, rates },
    { kind: 'post', at: on(3, '15:10'), ...by, postings: booked(month, ago, span) },
    ...posting(on(4, '10:40'), budget, corrected(month, ago)),
    { kind: 'close_period', at: on(5, '16:35'), ...by, period },
    ...(ago === REOPENED ? reopening(month, on) : []),
    ...posting(on(12, '11:15'), budget, late(month, ago)),
  ];
}

function posting(when: Date, budget: string, postings: readonly PostingToTell[]): readonly Deed[] {
  return postings.length === 0 ? [] : [{ kind: 'post', at: when, by: TREASURER, budget, postings }];
}

function booked(month: BudgetMonth, ago: number, span: Span): readonly PostingToTell[] {
  const period = keyOf(month);
  const actuals = LINES.map((line): PostingToTell => {
    const cell = { line: line.key, period, kind: 'actual' as const };
    if (ago === 1 && line.key === UNBILLED)
      return { ...cell, missing: 'The two partners have not sent their bills yet.' };
    return { ...cell, amount: actualOf(line, month, span), reference: `GL ${period}` };
  });
  return [...actuals, ...LINES.flatMap((line) => orders(line, month))];
}

/** What was ordered for the month has been billed, and the next month’s orders are out. */
function orders(line: LineStory, month: BudgetMonth): readonly PostingToTell[] {
  const { key, ordered } = line;
  if (ordered === undefined) return [];
  const figureOf = (of: BudgetMonth, share: number) => {
    const figure = Math.round(plannedOf(line, of) * share);
    return { line: key, period: keyOf(of), kind: 'commitment' as const, figure };
  };
  const next = { ...month, month: month.month + 1 };
  return [
    ...(month.month === 1 ? [] : [figureOf(month, 0)]),
    ...(next.month > 12 ? [] : [figureOf(next, ordered)]),
  ];
}

/** Found before the close. */
function corrected(month: BudgetMonth, ago: number): readonly PostingToTell[] {
  if (ago % 5 !== 0) return [];
  const cell = { line: 'engineering-tools', period: keyOf(month), kind: 'actual' as const };
  const reason = 'A licence was booked twice.';
  return [{ ...cell, amount: -Math.round(1.9 * THOUSAND), reason }];
}

function reopening(month: BudgetMonth, on: (n: number, time: string) => Date): readonly Deed[] {
  const period = keyOf(month);
  const by = { by: TREASURER, budget: budgetOf(month) };
  const reason = 'A hosting bill of 24,000 dollars was not in the books.';
  const bill = { line: 'hosting', period, kind: 'actual' as const, amount: 24 * THOUSAND };
  return [
    { kind: 'reopen_period', at: on(9, '09:30'), ...by, period, reason },
    { kind: 'post', at: on(9, '09:50'), ...by, postings: [{ ...bill, reason }] },
    { kind: 'close_period', at: on(9, '17:00'), ...by, period },
  ];
}

/** After the close, in the month that is open. */
function late(month: BudgetMonth, ago: number): readonly PostingToTell[] {
  const found = LATE.get(ago);
  if (found === undefined || month.month === 12) return [];
  const [line, thousands, reason] = found;
  const amount = Math.round(thousands * THOUSAND);
  const open = keyOf({ ...month, month: month.month + 1 });
  const corrects = keyOf(month);
  return [{ line, period: open, kind: 'actual', amount, corrects, reason }];
}
