import { addMonths, startOfMonth } from '#domain/day';
import { CEO, CPO } from '../cast.ts';
import type { Deed } from '../deed.ts';
import { randomOf } from '../random.ts';
import { at, workingDayAgo, workingDaysAfter, type Span } from '../span.ts';
import { SECOND_EDITION, SUMMARIES } from '../summaries.ts';
import { filled } from '../words.ts';

/** The first month was not reported, so its report is missed. */
const FIRST = 23;

/** The month of which the report came after its date, and the one that the CEO left lying. */
const LATE = 13;
const UNREAD_FOR_LONG = 7;

/** A report for each month: opened when the one before is out, submitted, answered; the last one stays a draft. */
export function reports(span: Span): readonly Deed[] {
  const months = Array.from({ length: FIRST + 1 }, (_, index) => FIRST - index);
  return [...months.flatMap((monthsAgo) => ofMonth(monthsAgo, span)), ...templates(span)];
}

/** As the months always were, and from now on each quarter for finance, too. */
const templates = ({ now }: Span): readonly Deed[] => [
  {
    kind: 'keep_template',
    at: now,
    by: CPO,
    name: 'Monthly report to the CEO',
    periodKind: 'month',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    recipients: [],
  },
  {
    kind: 'keep_template',
    at: now,
    by: CPO,
    name: 'Quarterly report to the CEO and finance',
    periodKind: 'quarter',
    rule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
    recipients: ['ingrid'],
  },
];

function ofMonth(monthsAgo: number, span: Span): readonly Deed[] {
  const period = addMonths(startOfMonth(span.today), -monthsAgo).slice(0, 7);
  const opened = opening(monthsAgo, span);
  const open = { kind: 'open_report', at: opened, by: CPO, period } as const;
  const text = SUMMARIES[monthsAgo];
  if (text === undefined) return [open];
  const random = randomOf(`report ${monthsAgo}`);
  const summary = filled(text, { day: `${period}-15`, span, random });
  const day = submission(monthsAgo, span);
  const submitted = at(day, `14:${random.whole(10, 50)}`);
  return [
    open,
    { kind: 'word_report', at: at(day, '11:40'), by: CPO, period, summary },
    { kind: 'submit_report', at: submitted, by: CPO, period },
    ...answers(monthsAgo, period, span),
  ];
}

/** An hour after the report before it was submitted. */
function opening(monthsAgo: number, span: Span): Date {
  if (monthsAgo === FIRST) return at(workingDayAgo(span, FIRST - 1, 3), '10:00');
  return at(submission(monthsAgo + 1, span), '15:30');
}

function submission(monthsAgo: number, span: Span): string {
  const seventhOrEighth = randomOf(`report ${monthsAgo} day`).whole(7, 8);
  return workingDayAgo(span, monthsAgo - 1, monthsAgo === LATE ? 10 : seventhOrEighth);
}

function answers(monthsAgo: number, period: string, span: Span): readonly Deed[] {
  const random = randomOf(`answer ${monthsAgo}`);
  const day = submission(monthsAgo, span);
  const after = (days: number) =>
    at(workingDaysAfter(day, days, span), `${random.whole(10, 17)}:${random.whole(10, 55)}`);
  const acknowledge = { kind: 'acknowledge_report', by: CEO, period } as const;
  if (monthsAgo !== SECOND_EDITION.monthsAgo) {
    const days = monthsAgo === UNREAD_FOR_LONG ? 6 : random.pick([1, 1, 2, 2, 3]);
    return [{ ...acknowledge, at: after(days) }];
  }
  const { sentBack, reason, summary } = SECOND_EDITION;
  const rewritten = { at: after(3), by: CPO, period };
  return [
    { kind: 'send_back_report', at: after(1), by: CEO, period, reason: sentBack },
    { kind: 'word_report', ...rewritten, summary },
    { kind: 'submit_report', ...rewritten, reason },
    { ...acknowledge, at: after(4) },
  ];
}
