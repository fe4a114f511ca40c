import { earnedOf, earnedValue, plannedOf } from './earned-value.ts';

describe('earnedValue', () => {
  it('is worked out by hand: half done at 60 of 100, when 40 was planned', () => {
    expect(
      earnedValue({ budget: 100_000, planned: 40_000, earned: 50_000, actual: 60_000 }),
    ).toEqual({
      budget: 100_000,
      planned: 40_000,
      earned: 50_000,
      actual: 60_000,
      cpi: 0.833333333333333,
      spi: 1.25,
      eac: 120_000,
      eacMethod: 'bac_by_cpi',
      etc: 60_000,
      vac: -20_000,
      tcpi: 1.25,
    });
  });

  it.each([
    [
      'nothing spent',
      { earned: 50, actual: 0 },
      { cpi: null, eac: null, etc: null, vac: null, tcpi: 0.5 },
    ],
    [
      'nothing earned',
      { earned: 0, actual: 60 },
      { cpi: 0, eac: null, etc: null, vac: null, tcpi: 2.5 },
    ],
    [
      'nothing planned yet',
      { planned: 0, earned: 10, actual: 10 },
      { spi: null, cpi: 1, eac: 100 },
    ],
    ['the whole budget spent', { earned: 50, actual: 100 }, { tcpi: null, eac: 200, vac: -100 }],
    ['more than the budget spent', { earned: 50, actual: 120 }, { tcpi: null, eac: 240, etc: 120 }],
    [
      'all done',
      { planned: 100, earned: 100, actual: 80 },
      { cpi: 1.25, spi: 1, eac: 80, etc: 0, vac: 20, tcpi: 0 },
    ],
    [
      'nothing at all',
      { budget: 0, planned: 0, earned: 0, actual: 0 },
      { cpi: null, spi: null, tcpi: null },
    ],
    [
      'a credit, so that work has cost less than nothing',
      { earned: 50, actual: -10 },
      { cpi: -5, eac: -20, etc: -10, vac: 120, tcpi: 0.454545454545455 },
    ],
  ])('has no figure where a divisor is zero: %s', (_, some, figures) => {
    const parts = { budget: 100, planned: 40, ...some };
    expect(earnedValue(parts)).toMatchObject(figures);
  });

  it('rounds the estimate once, halves to even', () => {
    const quarters = [5, 7, 9].map((budget) => ({ budget, planned: 1, earned: 2, actual: 1 }));
    expect(quarters.map((parts) => earnedValue(parts).eac)).toEqual([2, 4, 4]);
  });
});

describe('what is earned and planned', () => {
  it('is the share of milestones that are met', () => {
    expect(earnedOf(100_000, 2, 4)).toBe(50_000);
    expect(earnedOf(100, 1, 3)).toBe(33);
    expect(earnedOf(100_000, 0, 0)).toBeNull();
  });

  it.each([
    ['before it begins', '2026-02-28', 0],
    ['on the first of ten days', '2026-03-01', 100],
    ['in the middle', '2026-03-05', 500],
    ['on the last day', '2026-03-10', 1000],
    ['afterwards', '2026-04-01', 1000],
  ])('is the share of the baseline that has passed: %s', (_, day, expected) => {
    const baseline = { startsOn: '2026-03-01', endsOn: '2026-03-10' };
    expect(plannedOf(1000, baseline, day)).toBe(expected);
  });
});
