import { bodyAgain, plansInForce, type TargetPlan } from './target-again.ts';

const target = {
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  target: 88,
  greenLow: 88,
  greenHigh: null,
  redLow: 83.6,
  redHigh: null,
  stretch: null,
  floor: null,
  isCurrent: true,
};
const plan = {
  id: 'new',
  shape: 'flat',
  basis: 'period',
  dueOn: null,
  text: '',
  withdrawn: false,
  targets: [target],
} as unknown as TargetPlan;
const calendar = { rules: { fiscalStartMonth: 1, pattern: 'months' }, kind: 'month' } as const;

describe('A target that is set again', () => {
  test('keeps its days, its lines and its shape', () => {
    expect(bodyAgain(plan, calendar, 'Undone')).toEqual({
      shape: 'flat',
      figures: { target: 88, green: 88, red: 83.6, stretch: null, floor: null },
      from: '2026-01-01',
      to: '2026-12-31',
      reason: 'Undone',
    });
  });

  test('goes on until further notice if it did', () => {
    const open = { ...plan, targets: [{ ...target, endsOn: null }] };
    expect(bodyAgain(open, calendar, 'Undone')).not.toHaveProperty('to');
  });

  test('has the edges of a band', () => {
    const band = { ...target, target: null, greenHigh: 95, redHigh: 99 };
    expect(bodyAgain({ ...plan, targets: [band] }, calendar, 'Undone').figures).toEqual({
      low: 88,
      high: 95,
      outerLow: 83.6,
      outerHigh: 99,
    });
  });

  test('is set per period where each period has its own', () => {
    const glide = {
      ...plan,
      shape: 'glide',
      targets: [
        { ...target, startsOn: '2026-01-01', endsOn: '2026-01-31' },
        { ...target, startsOn: '2026-02-01', endsOn: '2026-02-28', target: 90, greenLow: 90 },
      ],
    } as TargetPlan;
    const body = bodyAgain(glide, calendar, 'Undone');
    expect(body.shape).toBe('per_period');
    expect(body.periods?.map(({ period, target: figure }) => [period, figure])).toEqual([
      ['2026-01', 88],
      ['2026-02', 90],
    ]);
  });

  test('comes back with all that counted, the oldest first', () => {
    const old = { ...plan, id: 'old' };
    const gone = { ...plan, id: 'gone', targets: [{ ...target, isCurrent: false }] };
    const withdrawn = { ...plan, id: 'withdrawn', withdrawn: true };
    expect(plansInForce([plan, withdrawn, gone, old]).map(({ id }) => id)).toEqual(['old', 'new']);
  });
});
