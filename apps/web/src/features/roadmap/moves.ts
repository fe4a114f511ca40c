import { periodAt, type CalendarRules } from '#domain/calendar';
import { addDays, addMonths, daysBetween, maxDay, minDay, type Day } from '#domain/day';
import { daysMoved, isSameWindow, windowOf, type ItemWindow } from '#domain/roadmap-item';

/** Later is positive. */
export type Direction = 1 | -1;
/** Which part of a bar is taken. */
export type BarPart = 'whole' | 'start' | 'end';

const WEEK = 7;

/** What Alt and an arrow do: a week, or one month or quarter where the window is no more precise than that. */
export function stepped(rules: CalendarRules, window: ItemWindow, direction: Direction) {
  return window.precision === 'day'
    ? eachEnd(window, (day) => addDays(day, WEEK * direction))
    : byPeriods(rules, window, direction);
}

/** What Shift, Alt and an arrow do: a month; a quarter where the window names quarters. */
export function leapt(rules: CalendarRules, window: ItemWindow, direction: Direction) {
  return window.precision === 'day'
    ? eachEnd(window, (day) => addMonths(day, direction))
    : byPeriods(rules, window, direction);
}

/** A bar, or one of its ends, taken along by so many days; it comes to rest where its precision allows. */
export function dragged(
  rules: CalendarRules,
  window: ItemWindow,
  part: BarPart,
  days: number,
): ItemWindow {
  const { startsOn, targetOn, precision } = window;
  const along = (day: Day): Day => addDays(day, days);
  if (part === 'start' && startsOn !== null) {
    const start = nearestStart(rules, precision, along(startsOn));
    return windowOf(rules, { ...window, startsOn: minDay(start, targetOn ?? start) });
  }
  if (part === 'end' && targetOn !== null) {
    const target = nearestEnd(rules, precision, along(targetOn));
    return windowOf(rules, { ...window, targetOn: maxDay(target, startsOn ?? target) });
  }
  if (part !== 'whole') return window;
  if (precision === 'day') return eachEnd(window, along);
  const first = startsOn ?? targetOn;
  if (first === null) return window;
  const count = periodsTo(rules, precision, first, days);
  return byPeriods(rules, window, count);
}

export interface When {
  readonly day: Day;
  readonly precision: ItemWindow['precision'];
}

/** The target is put onto a day, month or quarter; the start comes along, so that the work stays as long as it is. */
export function movedTo(rules: CalendarRules, window: ItemWindow, when: When): ItemWindow {
  const { precision } = when;
  const target = windowOf(rules, { startsOn: null, targetOn: when.day, precision }).targetOn;
  const days = daysMoved(window.targetOn, target);
  const { startsOn } = window;
  if (startsOn === null || target === null) return { startsOn, targetOn: target, precision };
  const start = nearestStart(rules, precision, addDays(startsOn, days ?? 0));
  return windowOf(rules, { startsOn: minDay(start, target), targetOn: target, precision });
}

/** A commitment moves with a reason only. */
export const asksForReason = (isCommitted: boolean, before: ItemWindow, after: ItemWindow) =>
  isCommitted && !isSameWindow(before, after);

/** How far the target lies from the baseline's: later is positive, null without either. */
export const fromBaseline = (
  window: ItemWindow,
  baseline: Pick<ItemWindow, 'targetOn'> | null,
): number | null => daysMoved(baseline?.targetOn ?? null, window.targetOn);

function eachEnd(window: ItemWindow, move: (day: Day) => Day): ItemWindow {
  const { startsOn, targetOn } = window;
  return {
    ...window,
    startsOn: startsOn === null ? null : move(startsOn),
    targetOn: targetOn === null ? null : move(targetOn),
  };
}

type Coarse = 'month' | 'quarter';

function byPeriods(rules: CalendarRules, window: ItemWindow, count: number): ItemWindow {
  const { precision, startsOn, targetOn } = window;
  if (precision === 'day') return window;
  const shifted = (day: Day) => periodFrom(rules, precision, day, count);
  return {
    precision,
    startsOn: startsOn === null ? null : shifted(startsOn).startsOn,
    targetOn: targetOn === null ? null : shifted(targetOn).endsOn,
  };
}

function periodFrom(rules: CalendarRules, kind: Coarse, day: Day, count: number) {
  let period = periodAt(rules, kind, day);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = count > 0 ? addDays(period.endsOn, 1) : addDays(period.startsOn, -1);
    period = periodAt(rules, kind, next);
  }
  return period;
}

/** By how many periods so many days take it, to the nearest. */
function periodsTo(rules: CalendarRules, kind: Coarse, day: Day, days: number): number {
  const { startsOn, endsOn } = periodAt(rules, kind, day);
  const length = daysBetween(startsOn, endsOn) + 1;
  return Math.round(days / length);
}

function nearestStart(rules: CalendarRules, precision: ItemWindow['precision'], day: Day): Day {
  if (precision === 'day') return day;
  const { startsOn, endsOn } = periodAt(rules, precision, day);
  return daysBetween(startsOn, day) <= daysBetween(day, endsOn) ? startsOn : addDays(endsOn, 1);
}

function nearestEnd(rules: CalendarRules, precision: ItemWindow['precision'], day: Day): Day {
  if (precision === 'day') return day;
  const { startsOn, endsOn } = periodAt(rules, precision, day);
  return daysBetween(startsOn, day) < daysBetween(day, endsOn) ? addDays(startsOn, -1) : endsOn;
}
