import { periodKindOf } from '#domain/cadence';
import { periodAt, periodOf, type CalendarRules, type Period } from '#domain/calendar';
import { maxDay, minDay, type Day } from '#domain/day';
import type { FieldError } from '#domain/errors';
import type { TargetBasis, TargetFigures, TargetPeriod, TargetPlan } from '#domain/target-plan';
import type { Definition } from './definition.ts';
import { edgeOf, periodsBetween } from './span-edges.ts';
import type { TargetToSet } from './target-to-set.ts';

/** Eleven years of weeks. */
const PERIODS_MAX = 600;

export interface PlanContext {
  readonly definition: Definition;
  readonly rules: CalendarRules;
  readonly today: Day;
}

export interface Range {
  readonly from: Day;
  readonly to: Day;
}

export interface Draft {
  readonly plan: TargetPlan;
  readonly periods: readonly TargetPeriod[];
  readonly problem?: FieldError | undefined;
}

/** The plan in the words of the rules, with the periods that it speaks of. */
export function drafted(input: TargetToSet, range: Range, context: PlanContext): Draft {
  const { figures = {}, basis = 'period', periods = [] } = input;
  if (input.shape === 'glide') return glide(input, range, context);
  if (input.shape === 'per_period') return perPeriod(periods, basis, context);
  if (input.shape === 'cumulative') return cumulative(figures, range, context);
  const whole = { key: 'whole', startsOn: range.from, endsOn: range.to };
  return { plan: { shape: 'flat', figures }, periods: [whole] };
}

/** It is held against the year to date, so it lies within one fiscal year, from its first day on. */
function cumulative(figures: TargetFigures, { from, to }: Range, context: PlanContext): Draft {
  const { rules, definition } = context;
  const year = periodAt(rules, 'year', from);
  const plan = { shape: 'cumulative', figures } as const;
  if (from !== year.startsOn) {
    const message = `It counts from the first day of a fiscal year, such as ${year.startsOn}.`;
    return { plan, periods: [], problem: { pointer: '/from', message } };
  }
  if (to > year.endsOn) {
    const message = `It ends within its fiscal year, by ${year.endsOn}.`;
    return { plan, periods: [], problem: { pointer: '/to', message } };
  }
  const kind = periodKindOf(definition.cadence);
  return { plan, periods: periodsBetween(rules, kind, { startsOn: from, endsOn: to }) };
}

function glide(input: TargetToSet, { to }: Range, context: PlanContext): Draft {
  const { baseline, baselineOn } = context.definition;
  const known =
    baseline === null || baselineOn === null ? undefined : { day: baselineOn, value: baseline };
  const start = input.start ?? known;
  const end = input.end ?? { day: '', value: 0 };
  const plan = { shape: 'glide' as const, from: start ?? end, to: end };
  if (start === undefined) {
    const message = 'The KPI has no dated baseline: say where the path starts.';
    return { plan, periods: [], problem: { pointer: '/start', message } };
  }
  const last = input.to === undefined ? end.day : to;
  const from = input.from === undefined ? start.day : rangeStart(input, context);
  const periods = from <= last ? periodsIn({ from, to: last }, context) : [];
  return { plan, periods, problem: excess(periods) };
}

function rangeStart({ from = '' }: TargetToSet, { rules }: PlanContext): Day {
  return edgeOf(rules, from)?.startsOn ?? from;
}

function perPeriod(
  given: readonly (TargetFigures & { readonly period: string })[],
  basis: TargetBasis,
  { rules, definition }: PlanContext,
): Draft {
  const kind = periodKindOf(definition.cadence);
  const periods: Period[] = [];
  const figuresByPeriod: Record<string, TargetFigures> = {};
  for (const [index, { period: key, ...figures }] of given.entries()) {
    const period = periodOf(rules, key);
    const pointer = `/periods/${index}/period`;
    const plan = { shape: 'per_period', basis, figuresByPeriod } as const;
    if (period?.kind !== kind)
      return { plan, periods, problem: { pointer, message: `Give the key of a ${kind}.` } };
    if (figuresByPeriod[period.key] !== undefined)
      return { plan, periods, problem: { pointer, message: 'This period was given before.' } };
    periods.push(period);
    figuresByPeriod[period.key] = figures;
  }
  const plan = { shape: 'per_period', basis, figuresByPeriod } as const;
  return { plan, periods, problem: excess(spanned(periods, rules)) };
}

/** All from the first to the last, those between them included. */
function spanned(periods: readonly Period[], rules: CalendarRules): readonly Period[] {
  const [first] = periods;
  if (first === undefined) return [];
  const from = minDay(first.startsOn, ...periods.map(({ startsOn }) => startsOn));
  const to = maxDay(first.endsOn, ...periods.map(({ endsOn }) => endsOn));
  return periodsBetween(rules, first.kind, { startsOn: from, endsOn: to }, PERIODS_MAX);
}

function periodsIn({ from, to }: Range, { rules, definition }: PlanContext): Period[] {
  const kind = periodKindOf(definition.cadence);
  // A path that ends inside a period is judged at that period's end.
  const { endsOn } = periodAt(rules, kind, to);
  return periodsBetween(rules, kind, { startsOn: from, endsOn }, PERIODS_MAX);
}

function excess(periods: readonly Period[]): FieldError | undefined {
  if (periods.length <= PERIODS_MAX) return undefined;
  return { pointer: '', message: `A plan spans at most ${PERIODS_MAX} periods.` };
}
