import { benefitState, claimedReturn, realisation, totalsOf } from './benefit.ts';

describe('the realisation of a benefit', () => {
  it.each([
    [50, 100, 0.5],
    [0, 100, 0],
    [120, 100, 1.2],
    [-4, -5, 0.8],
    [2, -5, -0.4],
    [1, 3, 0.3333],
    [null, 100, null],
    [50, 0, null],
  ])('measured %s of %s claimed is %s', (measured, claimed, share) => {
    expect(realisation(measured, claimed)).toBe(share);
  });
});

describe('the state of a benefit', () => {
  const dueOn = '2026-06-30';

  it.each([
    [null, '2026-06-30', 'claimed'],
    [null, '2026-07-01', 'unmeasured'],
    [99, '2026-06-30', 'claimed'],
    [99, '2026-07-01', 'short'],
    [100, '2026-01-01', 'realised'],
    [100, '2026-07-01', 'realised'],
  ])('with %s of 100 measured on %s is %s', (measured, today, state) => {
    expect(benefitState({ claimed: 100, measured, dueOn, today })).toBe(state);
  });
});

describe('the total of benefits', () => {
  const totals = totalsOf([
    { currency: 'USD', claimed: 300, measured: 30 },
    { currency: 'EUR', claimed: 100, measured: null },
    { currency: 'EUR', claimed: 100, measured: 50 },
  ]);

  it('keeps each currency apart', () => {
    expect(totals).toEqual([
      { currency: 'EUR', claimed: 200, measured: 50, realisation: 0.25 },
      { currency: 'USD', claimed: 300, measured: 30, realisation: 0.1 },
    ]);
    expect(totalsOf([])).toEqual([]);
  });

  it.each([
    [{ amount: 100, currency: 'EUR' }, 1],
    [{ amount: 400, currency: 'EUR' }, -0.5],
    [{ amount: 0, currency: 'EUR' }, null],
    [{ amount: 100, currency: 'CHF' }, null],
    [null, null],
  ])('returns on a cost of %j: %s', (cost, share) => {
    expect(claimedReturn(totals, cost)).toBe(share);
  });
});
