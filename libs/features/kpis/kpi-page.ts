import {
  periodAt,
  periodOf,
  previousKey,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import type { Day } from '#domain/day';
import { behaviourOf, type Behaviour } from './behaviour.ts';
import type { DefinitionVersion } from './definition.ts';
import type { Figure, Known } from './figures.ts';
import { heldTarget } from './judge.ts';
import type { KpiRecord } from './kpi-record.query.ts';
import { outlookOf, type Outlook } from './outlook.ts';
import { pointOf, type PagePoint } from './page-point.ts';
import { readingOf, type PageQuestion, type Reading } from './page-reading.ts';

export interface KpiPage {
  readonly definition: DefinitionVersion;
  readonly kind: PeriodKind;
  readonly period: Period;
  readonly day: Day;
  readonly points: readonly PagePoint[];
  readonly quarterToDate: Figure;
  readonly behaviour: Behaviour;
  readonly outlook: Outlook | null;
}

const POINTS = 24;

/** The page of one KPI as a person reads it: figures against targets and the past, behaviour, outlook. */
export function kpiPage(record: KpiRecord, question: PageQuestion): KpiPage {
  const reading = readingOf(record, question);
  const { definition, figures, rules, until, day } = reading;
  const points = shownPeriods(reading, question.points ?? POINTS).map((period) =>
    pointOf(period, reading, question.compare ?? 'previous'),
  );
  const held = heldTarget(until, record.targets, figures, definition);
  return {
    definition,
    kind: until.kind,
    period: until,
    day,
    points,
    quarterToDate: figures.quarterToDate(until),
    behaviour: behaviourOf(completePoints(reading), definition, held, record.rebase),
    outlook: outlookOf(figures, definition, until, rules),
  };
}

/** Back from the last period, but not to times before anything is known of the KPI. */
function shownPeriods({ record, rules, until }: Reading, count: number): readonly Period[] {
  const beginning = [
    record.trackedFrom,
    ...record.values.map(({ endsOn }) => endsOn),
  ].toSorted()[0];
  const periods = [until];
  let key = previousKey(rules, until.key);
  while (key !== null && periods.length < count) {
    const period = periodOf(rules, key);
    if (period === undefined || period.endsOn < (beginning ?? period.endsOn)) break;
    periods.unshift(period);
    key = previousKey(rules, key);
  }
  return periods;
}

/** A figure that is not complete yet would look like a fall. */
function completePoints({ figures, rules, until }: Reading): readonly Known[] {
  if (until.kind === figures.kind) return figures.history;
  return periodsAround(figures.history, rules, until.kind).flatMap((period) => {
    const { value, complete } = figures.of(period);
    return complete && value !== null ? [{ ...period, period: period.key, value }] : [];
  });
}

/** Each longer period once, in order of time. */
function periodsAround(
  history: readonly Known[],
  rules: CalendarRules,
  kind: PeriodKind,
): readonly Period[] {
  const found: Period[] = [];
  for (const { endsOn } of history) {
    const last = found.at(-1);
    if (last === undefined || last.endsOn < endsOn) found.push(periodAt(rules, kind, endsOn));
  }
  return found;
}
