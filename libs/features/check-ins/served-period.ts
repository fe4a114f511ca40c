import { periodKindOf, periodServed, type Cadence } from '#domain/cadence';
import { periodAt, type CalendarRules, type Period } from '#domain/calendar';
import { addDays, type Day } from '#domain/day';

interface Dated {
  readonly day: Day;
  readonly at: Date;
}

interface Answers {
  /** Check-ins that are still asked for. */
  readonly unanswered: readonly { readonly periodKey: string; readonly graceUntil: Date }[];
  /** Periods that have a check-in. */
  readonly served: readonly string[];
}

/** The period that a check-in of the area answers for: the one before, within its grace; else the one under way, or the next when slightly early. */
export function servedPeriod(
  rules: CalendarRules,
  cadence: Cadence,
  { day, at }: Dated,
  { unanswered, served }: Answers,
): Period {
  const kind = periodKindOf(cadence);
  const current = periodAt(rules, kind, day);
  const previous = periodAt(rules, kind, addDays(current.startsOn, -1));
  const isWaiting = unanswered.some(
    ({ periodKey, graceUntil }) => periodKey === previous.key && at < graceUntil,
  );
  if (isWaiting) return previous;
  return periodServed(rules, cadence, day, served.includes(current.key));
}
