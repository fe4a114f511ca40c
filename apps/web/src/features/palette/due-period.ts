import { periodKindOf } from '#domain/cadence';
import { periodAt, periodOf, previousKey, type CalendarRules, type Period } from '#domain/calendar';
import type { ScorecardKpi } from '../scorecard/row-types.ts';

/** Where a KPI stands in time, as the scorecard shows it. */
type Kpi = Pick<ScorecardKpi, 'cadence' | 'periodKey' | 'value'> & {
  readonly trend: readonly ScorecardKpi['trend'][number][];
};

interface Moment {
  readonly rules: CalendarRules;
  readonly today: string;
  /** The period that is looked at, where one was chosen. */
  readonly chosen: Period | undefined;
}

/**
 * The period for which one most likely has a value: the chosen one; else the last that is over, as
 * long as nothing is on record for it; else the one under way.
 */
export function duePeriod(kpi: Kpi, { rules, today, chosen }: Moment): Period {
  const kind = periodKindOf(kpi.cadence);
  if (chosen?.kind === kind) return chosen;
  if (chosen) return periodAt(rules, kind, chosen.endsOn <= today ? chosen.endsOn : today);
  const current = periodAt(rules, kind, today);
  const lastKey = previousKey(rules, current.key);
  const last = lastKey === null ? undefined : periodOf(rules, lastKey);
  return last && valueAt(kpi, last.key) === null ? last : current;
}

/** What is on record for a period, as far as the scorecard knows: null for nothing, undefined for unknown. */
export function valueAt(kpi: Kpi, periodKey: string): number | null | undefined {
  if (kpi.periodKey === periodKey) return kpi.value;
  const found = kpi.trend.find((point) => point.periodKey === periodKey);
  if (found) return found.value;
  // The trend leaves out periods without a value.
  const [first] = kpi.trend;
  const isWithin = first && first.periodKey < periodKey && periodKey < kpi.periodKey;
  return isWithin ? null : undefined;
}
