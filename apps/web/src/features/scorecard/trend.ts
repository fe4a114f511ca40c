import type { ScorecardKpi } from './row-types.ts';

type Trend = readonly ScorecardKpi['trend'][number][];

/**
 * The figures of a trend in order of time, null for every period between them without one. `previous` names the period
 * before another, if there is one.
 */
export function withGaps(
  trend: Trend,
  previous: (key: string) => string | null,
): readonly (number | null)[] {
  const [first] = trend;
  const values: (number | null)[] = [];
  const byKey = new Map(trend.map(({ periodKey, value }) => [periodKey, value]));
  let key = trend.at(-1)?.periodKey ?? null;
  while (key !== null && values.length < LONGEST) {
    values.unshift(byKey.get(key) ?? null);
    if (key === first?.periodKey) return values;
    key = previous(key);
  }
  return trend.map(({ value }) => value);
}

const LONGEST = 60;
