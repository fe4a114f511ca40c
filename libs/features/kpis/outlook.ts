import { periodAt, type CalendarRules, type Period, type PeriodKind } from '#domain/calendar';
import { addDays, type Day } from '#domain/day';
import { forecast, periodEnd, type ForecastMethod, type ForecastPoint } from '#domain/forecast';
import type { Definition } from './definition.ts';
import type { Figures, Known } from './figures.ts';
import { periodsBetween } from './span-edges.ts';

export interface ExpectedPeriod extends ForecastPoint {
  readonly period: string;
}

/** What the periods still to come will bring, if things go on as before. */
export interface Outlook {
  readonly method: ForecastMethod;
  /** Up to the end of the fiscal year. */
  readonly points: readonly ExpectedPeriod[];
  /** Of the period asked for, where it is made of several and not over. */
  readonly periodEnd: ForecastPoint | null;
  readonly yearEnd: ForecastPoint | null;
}

const PER_YEAR: Record<PeriodKind, number> = { week: 52, month: 12, quarter: 4, half: 2, year: 1 };

/** From the last unbroken run of values; null where there is none, or nothing still to come. */
export function outlookOf(
  figures: Figures,
  definition: Pick<Definition, 'rollUp'>,
  asked: Period,
  rules: CalendarRules,
): Outlook | null {
  const run = lastRun(figures, asked.endsOn);
  const last = run.at(-1);
  if (last === undefined) return null;
  const year = periodAt(rules, 'year', asked.endsOn);
  const coming = periodsBetween(rules, figures.kind, {
    startsOn: addDays(last.endsOn, 1),
    endsOn: year.endsOn,
  });
  const history = run.map(({ value }) => value);
  const found =
    coming.length === 0 ? null : forecast(history, PER_YEAR[figures.kind], coming.length);
  if (found === null) return null;
  const points = coming.flatMap(({ key, endsOn }, index) => {
    const point = found.points[index];
    return point ? [{ ...point, period: key, endsOn }] : [];
  });
  const endOf = (whole: Period) => wholeOf(figures, definition, whole, points);
  return {
    method: found.method,
    points: points.map(({ period, likely, low, high }) => ({ period, likely, low, high })),
    periodEnd: asked.kind === figures.kind ? null : endOf(asked),
    yearEnd: endOf(year),
  };
}

/** A gap would shift the seasons and fake a trend, so what lies before it is left out. */
function lastRun(figures: Figures, until: Day): readonly Known[] {
  const known = figures.history.filter(({ endsOn }) => endsOn <= until);
  const gap = known.findLastIndex(({ startsOn }, index) => {
    const before = known[index - 1];
    return before !== undefined && addDays(before.endsOn, 1) !== startsOn;
  });
  return known.slice(Math.max(gap, 0));
}

/** Only what adds up, and what its last part says, has an end that can be told from its parts. */
function wholeOf(
  figures: Figures,
  { rollUp }: Pick<Definition, 'rollUp'>,
  whole: Period,
  points: readonly (ForecastPoint & { readonly period: string; readonly endsOn: Day })[],
): ForecastPoint | null {
  if (rollUp !== 'sum' && rollUp !== 'last') return null;
  const ahead = points.filter(({ endsOn }) => whole.startsOn <= endsOn && endsOn <= whole.endsOn);
  if (ahead.length === 0) return null;
  const expected = new Set(ahead.map(({ period }) => period));
  const parts = figures.partsOf(whole).filter(({ key }) => !expected.has(key));
  const actuals = parts.map(({ key }) => figures.recorded(key)?.value ?? null);
  const known = actuals.filter((value) => value !== null);
  if (rollUp === 'sum' && known.length < actuals.length) return null;
  const end = periodEnd(rollUp, known, ahead);
  return end && { likely: end.likely, low: end.low, high: end.high };
}
