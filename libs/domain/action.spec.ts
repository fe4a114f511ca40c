import { actionState, daysLate, keptOf, type Promised } from './action.ts';

const promise = (rest: Partial<Promised> = {}): Promised => ({
  dueOn: '2026-11-13',
  movedLate: false,
  doneOn: null,
  droppedOn: null,
  ...rest,
});

describe('a promise', () => {
  it.each([
    [promise(), '2026-11-12', 'open'],
    [promise(), '2026-11-13', 'open'],
    [promise(), '2026-11-14', 'broken'],
    [promise({ doneOn: '2026-11-13' }), '2026-12-01', 'kept'],
    [promise({ doneOn: '2026-11-14' }), '2026-12-01', 'broken'],
    [promise({ movedLate: true }), '2026-11-12', 'broken'],
    [promise({ movedLate: true, doneOn: '2026-11-10' }), '2026-11-12', 'broken'],
    [promise({ droppedOn: '2026-11-10' }), '2026-12-01', 'dropped'],
    [promise({ droppedOn: '2026-11-13' }), '2026-12-01', 'dropped'],
    [promise({ droppedOn: '2026-11-14' }), '2026-12-01', 'broken'],
    [promise({ droppedOn: '2026-11-10', movedLate: true }), '2026-12-01', 'broken'],
    [promise({ droppedOn: '2026-11-20', doneOn: '2026-11-12' }), '2026-12-01', 'kept'],
  ] as const)('%j is on %s %s', (given, today, state) => {
    expect(actionState(given, today)).toBe(state);
  });

  it.each([
    [promise(), '2026-11-13', 0],
    [promise(), '2026-11-16', 3],
    [promise({ doneOn: '2026-11-15' }), '2026-12-01', 2],
    [promise({ doneOn: '2026-11-01' }), '2026-12-01', 0],
    [promise({ droppedOn: '2026-11-20' }), '2026-12-01', 0],
  ] as const)('%j is on %s %i days late', (given, today, days) => {
    expect(daysLate(given, today)).toBe(days);
  });

  it('counts as kept among those of which it is known', () => {
    expect(keptOf(['kept', 'kept', 'broken', 'open', 'dropped'])).toEqual({ kept: 2, due: 3 });
    expect(keptOf([])).toEqual({ kept: 0, due: 0 });
  });
});
