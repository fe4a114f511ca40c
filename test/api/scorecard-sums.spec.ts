import { subPeriods, periodOf, yearToDate, weeksBetween, type Period } from '#domain/calendar';
import { compare } from '#domain/compare';
import type { Direction, Rollup, Unit } from '#domain/kpi';
import { defaultLines, statusOf } from '#domain/lines';
import { rollUp, type Child } from '#domain/roll-up';
import { score } from '#domain/score';
import { rollUpTime, type TimePart } from '#domain/time-roll-up';
import type { ScorecardKpi, ScorecardView } from '#features/scorecard/index';
import { makeArea, makeKpi, recordValues } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { areaOf, scorecard } from '../support/scorecard.ts';

const FOUNDED = '2025-01-06T09:00:00Z';
const NOW = '2026-11-11T09:00:00Z';
const RULES = { fiscalStartMonth: 4, pattern: 'months' } as const;

interface Case {
  readonly kind: string;
  readonly rollUp: Rollup;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly target: number;
  readonly value: (week: number) => Partial<TimePart>;
}

const share = (week: number) => ({
  numerator: 30 + ((week * 7) % 41),
  denominator: 90 + (week % 9),
});
const plain = (week: number) => ({ value: 40 + ((week * 13) % 37) / 10 });
const observed = (week: number) => ({ ...plain(week), observations: 1 + (week % 5) });

const CASES: Readonly<Record<string, Case>> = {
  sum: {
    kind: 'flow',
    rollUp: 'sum',
    unit: 'count',
    direction: 'higher',
    target: 42,
    value: plain,
  },
  fewer: {
    kind: 'flow',
    rollUp: 'sum',
    unit: 'count',
    direction: 'lower',
    target: 41,
    value: plain,
  },
  stock: {
    kind: 'stock',
    rollUp: 'last',
    unit: 'days',
    direction: 'lower',
    target: 42,
    value: plain,
  },
  share: {
    kind: 'ratio',
    rollUp: 'ratio_of_sums',
    unit: 'percent',
    direction: 'higher',
    target: 55,
    value: share,
  },
  rate: {
    kind: 'ratio',
    rollUp: 'ratio_of_sums',
    unit: 'ratio',
    direction: 'lower',
    target: 0.5,
    value: share,
  },
  points: {
    kind: 'ratio',
    rollUp: 'ratio_of_sums',
    unit: 'points',
    direction: 'higher',
    target: 50,
    value: share,
  },
  mean: {
    kind: 'score',
    rollUp: 'mean',
    unit: 'score',
    direction: 'higher',
    target: 41,
    value: plain,
  },
  weighted: {
    kind: 'average',
    rollUp: 'weighted_mean',
    unit: 'hours',
    direction: 'lower',
    target: 42,
    value: observed,
  },
  unweighed: {
    kind: 'average',
    rollUp: 'weighted_mean',
    unit: 'hours',
    direction: 'lower',
    target: 42,
    value: plain,
  },
  median: {
    kind: 'duration',
    rollUp: 'median',
    unit: 'days',
    direction: 'lower',
    target: 42,
    value: plain,
  },
  alone: {
    kind: 'stock',
    rollUp: 'none',
    unit: 'count',
    direction: 'higher',
    target: 42,
    value: plain,
  },
};

/** Every seventh week is missing, the first and the last of a month among them. */
const WEEKS = weeksBetween(RULES, '2025-01-06', '2026-11-08').filter((_, index) => index % 7 !== 5);

const NOTHING: TimePart = { value: null, numerator: null, denominator: null, observations: null };

function partOf({ value, unit }: Case, week: Period): TimePart {
  const index = WEEKS.findIndex(({ key }) => key === week.key);
  if (index < 0) return NOTHING;
  const part: TimePart = { ...NOTHING, ...value(index) };
  if (part.numerator === null || part.denominator === null) return part;
  const scale = unit === 'percent' || unit === 'points' ? 100 : 1;
  const exact = Number(((part.numerator * scale) / part.denominator).toPrecision(15));
  return { ...part, value: exact };
}

/** The figure of a stretch of weeks, or the newest week's where they make none. */
function figureOf(kpi: Case, weeks: readonly Period[]): number | null {
  const parts = weeks.map((week) => partOf(kpi, week));
  const rolled = rollUpTime({ rollup: kpi.rollUp, unit: kpi.unit }, parts, weeks.length);
  return rolled.value ?? parts.findLast(({ value }) => value !== null)?.value ?? null;
}

function expected(kpi: Case, period: Period) {
  const weeks = subPeriods(RULES, period, 'week');
  const value = period.kind === 'week' ? partOf(kpi, period).value : figureOf(kpi, weeks);
  const recorded = weeks.filter((week) => partOf(kpi, week).value !== null).length;
  const times = kpi.rollUp === 'sum' && period.kind !== 'week' ? recorded : 1;
  const target = Number((kpi.target * times).toPrecision(15));
  const lines = kpi.direction === 'band' ? null : defaultLines(kpi.direction, target);
  if (lines === null) throw new Error('There is no band among the cases.');
  return { value, target, status: statusOf(lines, value), score: score(lines, value) };
}

function toDate(kpi: Case, period: Period): number | null {
  const span = yearToDate(RULES, period);
  const parts = weeksBetween(RULES, span.startsOn, span.endsOn).map((week) => partOf(kpi, week));
  return rollUpTime({ rollup: kpi.rollUp, unit: kpi.unit }, parts, parts.length).value;
}

const close = (figure: number | null | undefined): number | null =>
  figure === null || figure === undefined ? null : Number(figure.toPrecision(12));

const periodNamed = (key: string): Period => {
  const period = periodOf(RULES, key);
  if (!period) throw new Error(`There is no period ${key}.`);
  return period;
};

const said = ({
  key,
  value,
  target,
  status,
  score: points,
  previous,
  lastYear,
  yearToDate: year,
}: ScorecardKpi) => ({
  key,
  value: close(value),
  target: value === null ? null : close(target),
  status,
  score: close(points),
  previous: close(previous?.value),
  lastYear: close(lastYear?.value),
  yearToDate: value === null ? null : close(year),
});

describe('the scorecard computes as the domain does', () => {
  let org: TestOrganization;
  let areaId: string;

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: FOUNDED, fiscalStartMonth: 4 });
    areaId = await makeArea({ ...org, cpo: org.cpo.at(FOUNDED) });
    for (const [key, { kind, rollUp: method, unit, direction, target, value }] of Object.entries(
      CASES,
    )) {
      const definition = {
        name: key,
        kind,
        rollUp: method,
        unit,
        direction,
        decimals: 1,
        cadence: 'weekly',
      };
      const weight = 1 + key.length;
      await makeKpi(org.cpo.at(FOUNDED), areaId, definition, { key, weight });
      const values = WEEKS.map((week, index) => [week.key, value(index)] as const);
      await recordValues(org.member.at(NOW), key, Object.fromEntries(values));
      const plan = { shape: 'flat', from: '2025-W02', figures: { target } };
      await org.cpo.at(FOUNDED).post(`kpis/${key}/targets`, plan).expect(201);
    }
  });

  it.each(['2026-W44', '2026-10', '2026-11', 'FY2027-Q2', 'FY2027-H1', 'FY2026'])(
    'what every KPI shows in %s',
    async (key) => {
      const card = await scorecard(org.cpo.at(NOW), `period=${key}`);
      const { kpis } = areaOf(card, areaId);
      expect(kpis).toHaveLength(Object.keys(CASES).length);
      for (const kpi of kpis) expect(said(kpi)).toEqual(wanted(kpi.key, key));
    },
  );

  it('the status of an area', async () => {
    const { kpis, computed, coverage, counts } = areaOf(
      await scorecard(org.cpo.at(NOW), 'period=2026-10'),
      areaId,
    );
    const children = kpis.map(({ status, score: points, weight, isCritical }): Child => ({
      status,
      score: points,
      weight,
      critical: isCritical,
    }));
    const whole = rollUp(children, 'weighted_mean');
    expect({ ...computed, score: close(computed.score), coverage, counts }).toEqual({
      ...whole,
      score: close(whole.score),
    });
  });

  it.each(['previous', 'last_year', 'target'] as const)(
    'the difference to the %s',
    async (kind) => {
      const { kpis } = areaOf(
        await scorecard(org.cpo.at(NOW), `period=2026-10&compare=${kind}`),
        areaId,
      );
      for (const { key, unit, direction, value, target, previous, lastYear, reference } of kpis) {
        const against = { previous: previous?.value, last_year: lastYear?.value, target }[kind];
        const { absolute, percent, verdict } = compare(value, against ?? null, { unit, direction });
        expect({
          key,
          absolute: close(reference?.absolute),
          percent: close(reference?.percent),
          verdict: reference?.verdict,
        }).toEqual({ key, absolute: close(absolute), percent: close(percent), verdict });
      }
    },
  );

  it.each(['2026-W44', '2026-10', 'FY2027-Q3', 'FY2026'])(
    'the same from the record as from what is kept ready, in %s',
    async (period) => {
      const kept = await scorecard(org.cpo.at(NOW), `period=${period}`);
      const asOf = new Date(Date.parse(NOW) + 1).toISOString();
      const made: ScorecardView = await scorecard(
        org.cpo.at(asOf),
        `period=${period}&asOf=${asOf}`,
      );
      expect({ ...made, asOf: null }).toEqual(kept);
    },
  );

  const BEFORE: Readonly<Record<string, readonly [string, string]>> = {
    '2026-W44': ['2026-W43', '2025-W44'],
    '2026-10': ['2026-09', '2025-10'],
    '2026-11': ['2026-10', '2025-11'],
    'FY2027-Q2': ['FY2027-Q1', 'FY2026-Q2'],
    'FY2027-H1': ['FY2026-H2', 'FY2026-H1'],
    FY2026: ['FY2025', 'FY2025'],
  };

  const wanted = (key: string, periodKey: string) => {
    const kpi = CASES[key];
    const [previous, lastYear] = BEFORE[periodKey] ?? [];
    if (!kpi || !previous || !lastYear) throw new Error(`${key} in ${periodKey} is no case.`);
    const { value, target, status, score: points } = expected(kpi, periodNamed(periodKey));
    return {
      key,
      value: close(value),
      target: value === null ? null : close(target),
      status,
      score: close(points),
      previous: close(expected(kpi, periodNamed(previous)).value),
      lastYear: close(expected(kpi, periodNamed(lastYear)).value),
      yearToDate: value === null ? null : close(toDate(kpi, periodNamed(periodKey))),
    };
  };
});
