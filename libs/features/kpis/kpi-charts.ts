import { Injectable } from '@nestjs/common';
import {
  lastYearKey,
  periodAt,
  periodOf,
  previousKey,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { boxFigure, SIX, TWELVE, type BoxFigure, type SixTwelve } from '#domain/six-twelve';
import type { Figure } from './figures.ts';
import { heldTarget } from './judge.ts';
import { KpiRecordQuery } from './kpi-record.query.ts';
import { readingOf, type PageQuestion, type Reading } from './page-reading.ts';

/** Six weeks and twelve months of a KPI, with its figures to date. */
@Injectable()
export class KpiCharts {
  constructor(private readonly records: KpiRecordQuery) {}

  /** Null for a KPI that is measured more rarely than by the month. Throws `NotFound`. */
  async sixTwelve(
    actor: Actor,
    reference: string,
    question: PageQuestion,
  ): Promise<SixTwelve | null> {
    const record = await this.records.find(actor, reference, question.asOf);
    if (record === undefined) throw new NotFound('KPI');
    return sixTwelveOf(readingOf(record, question));
  }

  /** Of several at once, by key; those without a chart, and those that are not there, are left out. */
  async sixTwelves(
    actor: Actor,
    keys: readonly string[],
    question: PageQuestion,
  ): Promise<ReadonlyMap<string, SixTwelve>> {
    const records = await this.records.findAll(actor, keys, question.asOf);
    const charts = new Map<string, SixTwelve>();
    for (const record of records) {
      const chart = sixTwelveOf(readingOf(record, question));
      if (chart) charts.set(record.key, chart);
    }
    return charts;
  }
}

function sixTwelveOf(reading: Reading): SixTwelve | null {
  const { figures, rules, until } = reading;
  const isWeekly = figures.kind === 'week';
  if (!isWeekly && figures.kind !== 'month') return null;
  const month = periodAt(rules, 'month', until.endsOn);
  const week = isWeekly ? lastWeek(reading) : undefined;
  return {
    weeks: week ? run(reading, week, SIX) : [],
    months: run(reading, month, TWELVE),
    box: [...(week ? [boxOf(reading, 'week', week)] : []), ...monthBoxes(reading, month)],
  };
}

/** The last week that was over by then. */
function lastWeek({ rules, until }: Reading): Period | undefined {
  const week = periodAt(rules, 'week', until.endsOn);
  return week.endsOn <= until.endsOn ? week : before({ rules }, week);
}

function run(reading: Reading, last: Period, count: number): SixTwelve['months'] {
  const periods = [last];
  for (let at = 1; at < count; at += 1) {
    const earlier = before(reading, periods[0] ?? last);
    if (!earlier) break;
    periods.unshift(earlier);
  }
  const { figures, record, definition } = reading;
  return periods.map((period) => {
    const held = heldTarget(period, record.targets, figures, definition);
    const lastYear = yearBefore(reading, period);
    return {
      periodKey: period.key,
      value: figures.of(period).value,
      lastYear: lastYear ? figures.of(lastYear).value : null,
      target: held?.row.basis === 'period' ? held.target : null,
    };
  });
}

const monthBoxes = (reading: Reading, month: Period): readonly BoxFigure[] =>
  (['month', 'quarter', 'year'] as const).map((span) => boxOf(reading, span, month));

const TO_DATE: Readonly<Record<PeriodKind, (reading: Reading, period: Period) => Figure>> = {
  week: ({ figures }, period) => figures.of(period),
  month: ({ figures }, period) => figures.of(period),
  quarter: ({ figures }, period) => figures.quarterToDate(period),
  half: ({ figures }, period) => figures.of(period),
  year: ({ figures }, period) => figures.yearToDate(period),
};

function boxOf(reading: Reading, span: BoxFigure['span'], period: Period): BoxFigure {
  const { unit, direction } = reading.definition;
  const figureOf = TO_DATE[span];
  const earlier = span === 'week' || span === 'month' ? before(reading, period) : undefined;
  const lastYear = yearBefore(reading, period);
  return boxFigure(
    span,
    figureOf(reading, period),
    {
      ...(earlier && { [span]: figureOf(reading, earlier) }),
      ...(lastYear && { year: figureOf(reading, lastYear) }),
    },
    { unit, direction },
  );
}

const before = ({ rules }: Pick<Reading, 'rules'>, { key }: Period): Period | undefined =>
  named({ rules }, previousKey(rules, key));

const yearBefore = ({ rules }: Pick<Reading, 'rules'>, { key }: Period): Period | undefined =>
  named({ rules }, lastYearKey(rules, key));

const named = ({ rules }: Pick<Reading, 'rules'>, key: string | null): Period | undefined =>
  key === null ? undefined : periodOf(rules, key);
