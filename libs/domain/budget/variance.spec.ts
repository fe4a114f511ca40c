import { statusWithin, USUAL_TOLERANCE } from './tolerance.ts';
import { variance } from './variance.ts';

describe('variance', () => {
  it.each([
    ['cost below its plan is favourable', ['cost', 1000, 900], [100, 10, 'favourable']],
    ['cost above its plan is adverse', ['cost', 1000, 1150], [-150, -15, 'adverse']],
    ['revenue above its plan is favourable', ['revenue', 1000, 1150], [150, 15, 'favourable']],
    ['revenue below its plan is adverse', ['revenue', 1000, 900], [-100, -10, 'adverse']],
    ['as planned', ['cost', 1000, 1000], [0, 0, 'none']],
    ['a zero plan gives no percentage', ['cost', 0, 500], [-500, null, 'adverse']],
    ['nothing against nothing', ['cost', 0, 0], [0, null, 'none']],
    ['a sign change gives no percentage', ['cost', 1000, -200], [1200, null, 'favourable']],
    ['a planned credit that came larger', ['cost', -1000, -1200], [200, 20, 'favourable']],
    ['a planned credit that became a cost', ['cost', -1000, 100], [-1100, null, 'adverse']],
    ['all of it unspent', ['cost', 1000, 0], [1000, 100, 'favourable']],
    ['a third', ['revenue', 3, 4], [1, 33.3333333333333, 'favourable']],
  ] as const)('%s', (_, [nature, reference, value], [amount, percent, side]) => {
    expect(variance(nature, reference, value)).toEqual({ reference, value, amount, percent, side });
  });

  it.each([
    ['a plan', null, 5],
    ['an actual', 5, null],
  ])('gives no figure without %s', (_, reference, value) => {
    const nothing = { amount: null, percent: null, side: null };
    expect(variance('cost', reference, value)).toEqual({ reference, value, ...nothing });
  });
});

describe('statusWithin', () => {
  it.each([
    ['on the plan', 1000, 1000, 'on_track'],
    ['5 % over, exactly', 1000, 1050, 'on_track'],
    ['just beyond 5 %', 1000, 1051, 'at_risk'],
    ['10 % under, exactly', 1000, 900, 'at_risk'],
    ['just beyond 10 % over', 1000, 1101, 'off_track'],
    ['far too little spent', 1000, 100, 'off_track'],
    ['across zero', 1000, -200, 'off_track'],
    ['a zero plan', 0, 500, 'unknown'],
    ['no plan', null, 500, 'unknown'],
    ['no actual', 1000, null, 'unknown'],
  ] as const)('%s', (_, reference, value, status) => {
    expect(statusWithin(variance('cost', reference, value), USUAL_TOLERANCE)).toBe(status);
    const mirrored = variance('revenue', reference, value);
    expect(statusWithin(mirrored, USUAL_TOLERANCE)).toBe(status);
  });

  it('takes the tolerance as it was written: 29 % of 100 is 29', () => {
    const tolerance = { onTrackWithin: 0.29, atRiskWithin: 0.58 };
    expect(statusWithin(variance('cost', 100, 129), tolerance)).toBe('on_track');
    expect(statusWithin(variance('cost', 100, 42), tolerance)).toBe('at_risk');
  });
});
