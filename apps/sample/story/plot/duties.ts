import { addDays, isoWeek, startOfMonth, weekday, type Day } from '#domain/day';
import type { Deed } from '../deed.ts';
import { at, isOpen, workingDaysAfter, type Span } from '../span.ts';

/** Working days of a month on whose morning something may have passed its grace. */
const RECKONING = [1, 6, 9, 10] as const;

/** What the worker does by itself: each plan reaches as far as the period after this one, so every other week will do. */
export function duties(span: Span): readonly Deed[] {
  const deeds: Deed[] = [];
  for (let day = span.founded; day <= span.today; day = addDays(day, 1)) {
    if (isoWeek(day).week % 2 === 0 && isSecondOfWeek(day, span))
      deeds.push({ kind: 'plan', at: at(day, '10:20') });
    if (isReckoned(day, span)) deeds.push({ kind: 'sweep', at: at(day, '10:30') });
  }
  return [
    ...deeds,
    { kind: 'plan', at: span.now },
    { kind: 'sweep', at: span.now },
    { kind: 'compute', at: span.now },
  ];
}

function isReckoned(day: Day, span: Span): boolean {
  if (!isOpen(day, span)) return false;
  const lastMonth = addDays(startOfMonth(day), -1);
  return (
    isSecondOfWeek(day, span) || RECKONING.some((n) => day === workingDaysAfter(lastMonth, n, span))
  );
}

/** Of the week's working days, on whose morning the week before is read from the record. */
function isSecondOfWeek(day: Day, span: Span): boolean {
  return day === workingDaysAfter(addDays(day, -weekday(day)), 2, span);
}
