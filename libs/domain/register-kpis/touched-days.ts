import { isDay, type Day } from '../day.ts';

export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** The earliest and the latest day of which before and after disagree; null when they name the same days. */
export function touchedDays(before: unknown, after: unknown): DaySpan | null {
  const days = differing(before, after).toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

export function widened(span: DaySpan | null, other: DaySpan | null): DaySpan | null {
  if (span === null || other === null) return span ?? other;
  return {
    from: span.from < other.from ? span.from : other.from,
    to: span.to > other.to ? span.to : other.to,
  };
}

function differing(before: unknown, after: unknown): readonly Day[] {
  if (isTree(before) && isTree(after)) {
    const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
    const fields = new Set([...one.keys(), ...other.keys()]);
    return [...fields].flatMap((field) => differing(one.get(field), other.get(field)));
  }
  return before === after ? [] : daysIn(before).concat(daysIn(after));
}

function daysIn(value: unknown): Day[] {
  if (typeof value === 'string') return isDay(value) ? [value] : [];
  return isTree(value) ? Object.values(value).flatMap(daysIn) : [];
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
