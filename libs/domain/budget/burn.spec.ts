import { periodsOfFiscalYear } from '../calendar.ts';
import { burnOf, type BurnPeriod } from './burn.ts';

const closed = { isClosed: true };
const month = (
  plan: number | null,
  actual: number | null,
  outlook: number | null,
  { isClosed } = { isClosed: false },
): BurnPeriod => ({ plan, actual, outlook, isClosed });

describe('burnOf', () => {
  it('adds the year up period by period', () => {
    const year = [
      month(100, 130, 130, closed),
      month(100, 110, 110, closed),
      month(100, 20, 120),
      month(100, null, 120),
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
    const year = [0, 1, 2].map((index) => month(100, actuals[index] ?? null, null, closes[index]));
    expect(burnOf(year).usedUpIn).toBe(usedUpIn);
  });

  it('takes a reopened month out of the pace, and keeps it in the sums', () => {
    const year = [month(100, 400, 100), month(100, 90, 90, closed), month(100, null, 100)];
    const { points, perPeriod, usedUpIn } = burnOf(year);
    expect(points.map(({ actualToDate }) => actualToDate)).toEqual([400, 490, null]);
    expect([perPeriod, usedUpIn]).toEqual([90, null]);
  });

  it.each([
    ['credits alone are spent', [100, 100], [-50, -50], -50],
    ['a credit is planned', [-100, -100], [60, 60], 60],
    ['nothing is planned', [0, 0], [60, 60], 60],
  ])('is never used up where %s', (_, plans, actuals, perPeriod) => {
    const year = plans.map((plan, at) => month(plan, actuals[at] ?? null, null, closed));
    expect(burnOf(year)).toMatchObject({ perPeriod, usedUpIn: null });
  });

  it('says nothing of a year without plan', () => {
    expect(burnOf([month(null, 5, 5, closed)])).toEqual({
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
