import {
  periodAt,
  previousKey,
  periodOf,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import { minDay, type Day } from '#domain/day';
import type { Measurement } from './stand.ts';

export interface ValueRow {
  readonly period: Period;
  readonly value: Measurement | undefined;
}

export interface RowsQuestion {
  readonly rules: CalendarRules;
  readonly kind: PeriodKind;
  /** Newest first. */
  readonly values: readonly Measurement[];
  /** Values were owed from this day on. */
  readonly from: Day;
  readonly until: Day;
  /** Older values are not loaded yet. */
  readonly hasMore: boolean;
}

/** More rows without a value than these are the sign of a wrong day, not of work to do. */
const MOST = 600;

/** Every period newest first, those without a value too: what is missing is seen. */
export function valueRows({
  rules,
  kind,
  values,
  from,
  until,
  hasMore,
}: RowsQuestion): readonly ValueRow[] {
  const byPeriod = new Map(values.map((value) => [value.period, value]));
  const newest = values[0]?.endsOn ?? until;
  const oldest = values.at(-1)?.startsOn ?? from;
  const start = hasMore ? oldest : minDay(from, oldest);
  const rows: ValueRow[] = [];
  let period: Period | undefined = periodAt(rules, kind, newest > until ? newest : until);
  while (period && period.endsOn >= start && rows.length < MOST) {
    rows.push({ period, value: byPeriod.get(period.key) });
    const before = previousKey(rules, period.key);
    period = before === null ? undefined : periodOf(rules, before);
  }
  return rows;
}

/** The period to log: the one asked for, else the last one over without a value, else the one under way. */
export function periodToLog(
  { rules, kind, values }: Pick<RowsQuestion, 'rules' | 'kind' | 'values'>,
  today: Day,
  asked: string | undefined,
): Period {
  const named = asked === undefined ? undefined : periodOf(rules, asked);
  if (named?.kind === kind) return named;
  const current = periodAt(rules, kind, today);
  const before = previousKey(rules, current.key);
  const last = before === null ? undefined : periodOf(rules, before);
  const isOwed = last && !values.some(({ period, value }) => period === last.key && value !== null);
  return isOwed ? last : current;
}
