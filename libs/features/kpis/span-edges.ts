import {
  periodAt,
  periodOf,
  type CalendarRules,
  type Period,
  type PeriodKind,
  type Span,
} from '#domain/calendar';
import { addDays, isDay, type Day } from '#domain/day';
import { Unprocessable, type FieldError } from '#domain/errors';

/** A day, or the days of the period that a key names. */
export function edgeOf(rules: CalendarRules, text: string): Span | undefined {
  return isDay(text) ? { startsOn: text, endsOn: text } : periodOf(rules, text);
}

/** First and last day between two edges, each a period or a day; null is open. 422 for what is neither. */
export function edgesBetween(
  rules: CalendarRules,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): { readonly from: Day | null; readonly to: Day | null } {
  const first = from === undefined ? null : edgeOf(rules, from);
  const last = to === undefined ? null : edgeOf(rules, to);
  const errors = [
    first === undefined ? wrong('/from', from) : [],
    last === undefined ? wrong('/to', to) : [],
  ];
  refuse(errors.flat());
  return { from: first?.startsOn ?? null, to: last?.endsOn ?? null };
}

/** Periods of a kind that end within a span, in order of time; at most `limit` and one more. */
export function periodsBetween(
  rules: CalendarRules,
  kind: PeriodKind,
  { startsOn, endsOn }: Span,
  limit = Infinity,
): Period[] {
  const periods: Period[] = [];
  let period = periodAt(rules, kind, startsOn);
  while (period.endsOn <= endsOn && periods.length <= limit) {
    periods.push(period);
    period = periodAt(rules, kind, addDays(period.endsOn, 1));
  }
  return periods;
}

function wrong(pointer: string, text = ''): FieldError {
  return { pointer, message: `“${text}” is neither a period of this calendar nor a day.` };
}

function refuse(errors: readonly FieldError[]): void {
  if (errors[0]) throw new Unprocessable(errors[0].message, errors);
}
