import { periodKindOf } from '#domain/cadence';
import {
  PERIOD_KINDS,
  periodAt,
  periodOf,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import { dayOf, type Day } from '#domain/day';
import { NotFound, Unprocessable } from '#domain/errors';
import { definitionOn, type DefinitionVersion } from './definition.ts';
import { Figures } from './figures.ts';
import type { KpiRecord, RecordedValue } from './kpi-record.query.ts';

export const COMPARABLE = [
  'previous',
  'last_year',
  'target',
  'forecast',
  'plan',
  'baseline',
] as const;
export type Comparable = (typeof COMPARABLE)[number];

export interface PageQuestion {
  /** The last period shown: the one under way when absent. */
  readonly period?: string;
  readonly kind?: PeriodKind;
  readonly at?: Day;
  readonly asOf?: Date;
  readonly compare?: Comparable;
  /** How many periods. */
  readonly points?: number;
}

/** A record, seen on a day. */
export interface Reading {
  readonly record: KpiRecord;
  readonly definition: DefinitionVersion;
  readonly rules: CalendarRules;
  readonly day: Day;
  readonly until: Period;
  readonly figures: Figures;
  /** Forecasts and plans by series and period. */
  readonly others: ReadonlyMap<string, RecordedValue>;
}

/** 404 where the KPI was not known then; 422 for a period or a kind that it does not have. */
export function readingOf(record: KpiRecord, question: PageQuestion): Reading {
  const { fiscalStartMonth, fiscalPattern, timeZone, values } = record;
  const rules = { fiscalStartMonth, pattern: fiscalPattern };
  const day = question.at ?? (question.asOf ? dayOf(question.asOf, timeZone) : record.today);
  const definition = definitionKnown(record, question.asOf, day);
  const until = lastPeriod(definition, rules, day, question);
  const actual = values.filter(
    ({ series, endsOn }) => series === 'actual' && endsOn <= until.endsOn,
  );
  return {
    record,
    definition,
    rules,
    day,
    until,
    figures: new Figures(definition, rules, actual),
    others: new Map(values.map((value) => [`${value.series} ${value.period}`, value])),
  };
}

function definitionKnown(record: KpiRecord, asOf: Date | undefined, day: Day): DefinitionVersion {
  const known = record.definitions.filter(
    ({ recordedAt }) => asOf === undefined || new Date(recordedAt) <= asOf,
  );
  if (known.length === 0) throw new NotFound('KPI');
  return definitionOn(known, day);
}

function lastPeriod(
  { cadence }: DefinitionVersion,
  rules: CalendarRules,
  day: Day,
  { period: key, kind: wanted }: PageQuestion,
): Period {
  const own = periodKindOf(cadence);
  const asked = key === undefined ? undefined : periodOf(rules, key);
  if (key !== undefined && asked === undefined)
    throw unfit('/period', `There is no period “${key}”.`);
  const kind = wanted ?? coarser(asked?.kind ?? own, own);
  if (PERIOD_KINDS.indexOf(kind) < PERIOD_KINDS.indexOf(own))
    throw unfit('/kind', `The KPI is measured by the ${own}: nothing is known of a ${kind}.`);
  return periodAt(rules, kind, asked?.endsOn ?? day);
}

function coarser(one: PeriodKind, other: PeriodKind): PeriodKind {
  return PERIOD_KINDS.indexOf(one) > PERIOD_KINDS.indexOf(other) ? one : other;
}

function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(message, [{ pointer, message }]);
}
