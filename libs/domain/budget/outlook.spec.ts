import fc from 'fast-check';
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
