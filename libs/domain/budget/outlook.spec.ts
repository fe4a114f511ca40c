import fc from 'fast-check';
import { periodsOfFiscalYear } from '../calendar.ts';
import { burnOf } from './burn.ts';
import { outlookOf, type PeriodFigures } from './outlook.ts';

const month = (
  plan: number | null,
  forecast: number | null,
  actual: number | null,
  more: Partial<PeriodFigures> = {},
): PeriodFigures => ({ plan, forecast, actual, isClosed: false, ...more });
const closed = { isClosed: true };
const behind = { isBehindForecast: true };

describe('outlookOf', () => {
  it('is the actual to the close and the forecast after', () => {
    const year = [
      month(100, 90, 120, closed),
      month(100, 90, 80, closed),
      month(100, 110, 40),
      month(100, 105, null),
    ];
    expect(outlookOf(year)).toEqual({
      amount: 415,
      bySource: { actual: 200, forecast: 215, plan: 0 },
    });
  });

  it('lets the plan stand where the forecast says nothing', () => {
    const year = [month(100, null, 120, closed), month(100, null, 5), month(0, 30, null)];
    expect(outlookOf(year)).toEqual({
      amount: 250,
      bySource: { actual: 120, forecast: 30, plan: 100 },
    });
  });

  it('counts a closed month in which nothing was spent as nothing, not as planned', () => {
    expect(outlookOf([month(100, 90, null, closed)]).amount).toBeNull();
    expect(outlookOf([month(100, 90, null, closed), month(100, 90, null)]).amount).toBe(90);
  });

  it('keeps the actual of a reopened month that the forecast took as settled', () => {
    const reopened = month(100, null, 130, behind);
    expect(outlookOf([reopened, month(100, 90, null)]).amount).toBe(220);
    expect(outlookOf([month(100, 95, 130, behind)]).amount).toBe(95);
  });

  it('is unknown where nothing is on record, and zero where zero is', () => {
    expect(outlookOf([]).amount).toBeNull();
    expect(outlookOf([month(null, null, null)]).amount).toBeNull();
    expect(outlookOf([month(null, 0, null)]).amount).toBe(0);
  });

  const figure = fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null });
  const figures = fc.record({
    plan: figure,
    forecast: figure,
    actual: figure,
    isClosed: fc.boolean(),
    isBehindForecast: fc.boolean(),
  });

  it('is the sum of its sources', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 12 }), (year) => {
        const { amount, bySource } = outlookOf(year);
        expect(bySource.actual + bySource.forecast + bySource.plan).toBe(amount ?? 0);
      }),
    );
  });
});

describe('burnOf', () => {
  it('adds the year up period by period', () => {
    const year = [
      month(100, null, 130, closed),
      month(100, null, 110, closed),
      month(100, 120, 20),
      month(100, 120, null),
    ];
    expect(burnOf(year)).toEqual({
      points: [
        { planToDate: 100, actualToDate: 130, outlookToDate: 130 },
        { planToDate: 200, actualToDate: 240, outlookToDate: 240 },
        { planToDate: 300, actualToDate: 260, outlookToDate: 360 },
        { planToDate: 400, actualToDate: null, outlookToDate: 480 },
      ],
      perPeriod: 120,
      usedUpIn: 3,
    });
  });

  it.each([
    ['to the last day exactly', [closed, closed], [100, 100], null],
    ['into the second of three', [closed], [160], 1],
    ['the year, nothing being spent', [closed], [0], null],
    ['no one knows how long before the first close', [], [], null],
  ] as const)('lasts %s', (_, closes, actuals, usedUpIn) => {
    const year = [0, 1, 2].map((index) =>
      month(100, null, actuals[index] ?? null, closes[index] ?? {}),
    );
    expect(burnOf(year).usedUpIn).toBe(usedUpIn);
  });

  it('says nothing of a year without plan', () => {
    expect(burnOf([month(null, null, 5, closed)])).toEqual({
      points: [{ planToDate: null, actualToDate: 5, outlookToDate: 5 }],
      perPeriod: 5,
      usedUpIn: null,
    });
  });

  it('runs through a year of 53 weeks like any other: twelve periods, the last one a week longer', () => {
    const rules = { fiscalStartMonth: 1, pattern: '4-4-5' } as const;
    const periods = periodsOfFiscalYear(rules, 2026).filter(({ kind }) => kind === 'month');
    const weeks = periods.map(
      ({ startsOn, endsOn }) => (Date.parse(endsOn) - Date.parse(startsOn) + 86_400_000) / 6.048e8,
    );
    expect(weeks).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6]);
    const year = weeks.map((count) => month(1000 * count, null, null));
    expect(burnOf(year).points.at(-1)?.planToDate).toBe(53_000);
  });
});
