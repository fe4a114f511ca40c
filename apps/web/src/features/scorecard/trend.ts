import { previousKey, type CalendarRules } from '#domain/calendar';
import type { ScorecardKpi } from './row-types.ts';

type Trend = readonly ScorecardKpi['trend'][number][];

/** The figures of a trend in order of time, null for every period between them without one. */
export function withGaps(trend: Trend, rules: CalendarRules): readonly (number | null)[] {
  const [first] = trend;
  const values: (number | null)[] = [];
  const byKey = new Map(trend.map(({ periodKey, value }) => [periodKey, value]));
  let key = trend.at(-1)?.periodKey ?? null;
  while (key !== null && values.length < LONGEST) {
    values.unshift(byKey.get(key) ?? null);
    if (key === first?.periodKey) return values;
    key = previousKey(rules, key);
  }
  return trend.map(({ value }) => value);
}

const LONGEST = 60;
