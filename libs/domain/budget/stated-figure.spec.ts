import { additionTo, planHoldsFrom } from './stated-figure.ts';

const Q1 = '2022-09-30';
const Q2 = '2022-12-31';

describe('a figure that is stated on a day', () => {
  it.each([
    ['is posted whole where nothing is', [], 700, { amount: 700 }],
    ['is posted also when it is nought', [], 0, { amount: 0 }],
    ['is the difference to what was there', [{ day: Q1, amount: 700 }], 900, { amount: 200 }],
    ['falls by a negative difference', [{ day: Q1, amount: 700 }], 650, { amount: -50 }],
    ['is there already', [{ day: Q1, amount: 700 }], 700, { amount: null }],
    ['does not come from a reason', [{ day: Q1, amount: null }], 0, { amount: 0 }],
    [
      'is added up',
      [
        { day: Q1, amount: 700 },
        { day: Q2, amount: 1 },
      ],
      701,
      { amount: null },
    ],
  ])('%s', (_, posted, figure, addition) => {
    expect(additionTo(posted, Q2, figure)).toEqual(addition);
  });

  it('does not change what a later day rests on', () => {
    const posted = [
      { day: Q1, amount: 700 },
      { day: Q2, amount: 200 },
    ];
    expect(additionTo(posted, Q1, 650)).toEqual({ overtakenOn: Q2 });
    expect(additionTo(posted, Q1, 700)).toEqual({ amount: null });
  });
});

describe('an adopted plan', () => {
  it('holds from the first day of its year, or from the day on which it was known', () => {
    expect(planHoldsFrom('2022-07-01', '2023-03-31')).toBe('2022-07-01');
    expect(planHoldsFrom('2026-04-01', '2026-02-27')).toBe('2026-02-27');
  });
});
