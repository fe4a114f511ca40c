import fc from 'fast-check';
import { allocationProblems, overAllocation } from './allocation.ts';
import { overdraws, sizeOf, transferProblem } from './change.ts';
import { closedTo, closeProblem } from './close.ts';
import { differenceTo, UNPOSTED, type PostedFigure } from './posting.ts';
import { forecastLabel, isStepOpen, stepProblem, type VersionStep } from './version.ts';

const months = (...closed: readonly boolean[]) =>
  closed.map((isClosed, index) => ({ key: `2026-0${index + 1}`, isClosed }));

const cost = (amount: number, currency = 'EUR') => ({ amount, currency, nature: 'cost' }) as const;
const revenue = (amount: number) => ({ amount, currency: 'EUR', nature: 'revenue' }) as const;

const pointers = (given: Parameters<typeof allocationProblems>[0]) =>
  allocationProblems(given).map(({ pointer }) => pointer);

describe('closing', () => {
  it.each([
    [[], null],
    [months(false, false), null],
    [months(true, false), '2026-01'],
    [months(true, false, true), '2026-01'],
    [months(true, true, true), '2026-03'],
    [months(false, true, true), null],
  ])('of %j goes up to %s', (periods, expected) => {
    expect(closedTo(periods)).toBe(expected);
  });

  it('goes in the order of the periods', () => {
    expect(closeProblem(months(true, false, false), '2026-02')).toBeNull();
    expect(closeProblem(months(true, false, false), '2026-03')).toBe(
      '2026-02 is still open: close it first.',
    );
    expect(closeProblem(months(true, false, true), '2026-02')).toBeNull();
  });
});

describe('a version', () => {
  const STEPS: readonly VersionStep[] = ['submit', 'withdraw', 'approve', 'decline', 'publish'];
  const open = (kind: 'plan' | 'forecast', state: Parameters<typeof isStepOpen>[0]['state']) =>
    STEPS.filter((step) => isStepOpen({ kind, state }, step));

  it('takes only the steps of its kind and state', () => {
    expect(open('plan', 'draft')).toEqual(['submit']);
    expect(open('plan', 'submitted')).toEqual(['withdraw', 'approve', 'decline']);
    expect(open('forecast', 'draft')).toEqual(['publish']);
    for (const state of ['approved', 'declined', 'superseded'] as const)
      expect(open('plan', state)).toEqual([]);
    expect(open('forecast', 'published')).toEqual([]);
  });

  it('says why it does not take a step', () => {
    expect(stepProblem({ kind: 'forecast', state: 'draft' }, 'submit')).toMatch('for a plan');
    expect(stepProblem({ kind: 'plan', state: 'approved' }, 'approve')).toMatch('is approved');
  });

  it('of the forecast kind is called by how much of it is settled', () => {
    expect(forecastLabel(3, 12)).toBe('3+9');
    expect(forecastLabel(0, 4)).toBe('0+4');
  });
});

describe('a transfer', () => {
  it.each([
    [[cost(-500), cost(500)], /^none$/],
    [[cost(-500), cost(200), cost(300)], /^none$/],
    [[cost(-5, 'JPY'), cost(5, 'JPY'), cost(-7, 'KWD'), cost(7, 'KWD')], /^none$/],
    [[cost(-500), cost(499)], /in EUR it is off by -1/],
    [[cost(-500), cost(500, 'JPY')], /in EUR it is off by -500/],
    [[cost(-500), revenue(500)], /use a revision/],
  ])('of %j', (entries, problem) => {
    expect(transferProblem(entries) ?? 'none').toMatch(problem);
  });

  it('counts each unit once, and a revision each change', () => {
    expect(sizeOf('transfer', [-500, 200, 300])).toBe(500);
    expect(sizeOf('revision', [-500, 200, 300])).toBe(1_000);
    expect(sizeOf('revision', [])).toBe(0);
  });

  it.each([
    [1_000, -1_000, false],
    [1_000, -1_001, true],
    [0, -1, true],
    [0, 1, false],
    [-1_000, -5, false],
    [-1_000, 1_001, true],
  ])('from %d by %d overdraws: %s', (planned, change, expected) => {
    expect(overdraws(planned, change)).toBe(expected);
  });
});

describe('a figure that is set', () => {
  it.each([
    [UNPOSTED, 1_200, 1_200],
    [UNPOSTED, 0, 0],
    [{ amount: 1_200, postings: 2 }, 1_200, null],
    [{ amount: 1_200, postings: 2 }, 900, -300],
    [{ amount: -50, postings: 1 }, 0, 50],
    [{ amount: null, postings: 1 }, 0, 0],
  ])('from %j to %d posts %s', (figure, to, difference) => {
    expect(differenceTo(figure, to)).toBe(difference);
  });
});

describe('figures that are set one after the other', () => {
  it('are the sum of what was posted', () => {
    const figures = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1 });
    fc.assert(
      fc.property(figures, (list) => {
        let posted: PostedFigure = UNPOSTED;
        for (const figure of list) {
          const amount = differenceTo(posted, figure);
          if (amount !== null)
            posted = { amount: (posted.amount ?? 0) + amount, postings: posted.postings + 1 };
        }
        expect(posted.amount).toBe(list.at(-1));
      }),
    );
  });
});

describe('an allocation', () => {
  it('of people is a share of time, of money an amount with its currency', () => {
    expect(pointers({ resource: 'people', personId: 'p', fte: 0.5 })).toEqual([]);
    expect(pointers({ resource: 'people', role: 'Designer', fte: 12 })).toEqual([]);
    expect(pointers({ resource: 'money', amount: 5_000, currency: 'KWD' })).toEqual([]);
    expect(pointers({ resource: 'people' })).toEqual(['/fte', '/personId']);
    expect(pointers({ resource: 'people', personId: 'p', fte: 2.1 })).toEqual(['/fte']);
    expect(pointers({ resource: 'people', role: 'x', fte: 1, amount: 1, currency: 'EUR' })).toEqual(
      ['/amount', '/currency'],
    );
    expect(pointers({ resource: 'money', personId: 'p', fte: 1 })).toEqual([
      '/amount',
      '/currency',
      '/fte',
      '/personId',
    ]);
  });

  it.each([
    [[], 0],
    [[0.5, 0.5], 0],
    [[0.1, 0.2, 0.7], 0],
    [[0.6, 0.5], 0.1],
    [[1, 1], 1],
  ])('of %j is too much by %d', (shares, expected) => {
    expect(overAllocation(shares)).toBe(expected);
  });
});
