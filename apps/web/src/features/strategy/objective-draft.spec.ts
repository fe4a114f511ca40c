import { movesPromise, patchOf, type ObjectiveValues } from './objective-draft.ts';

const BEFORE: ObjectiveValues = {
  name: 'Win the mid-market',
  description: '',
  goalId: 'grow',
  ownerId: null,
  coOwnerIds: ['ana'],
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};

describe('the changes to an objective', () => {
  it('are none where nothing differs', () => {
    expect(patchOf(BEFORE, { ...BEFORE, coOwnerIds: ['ana'] })).toEqual({});
  });

  it('hold only what differs, and clear with null', () => {
    const after = { ...BEFORE, goalId: null, coOwnerIds: ['ana', 'ben'] };
    expect(patchOf(BEFORE, after)).toEqual({ goalId: null, coOwnerIds: ['ana', 'ben'] });
  });

  it('move a promise where a day differs, and only then', () => {
    expect(movesPromise(patchOf(BEFORE, { ...BEFORE, endsOn: '2027-01-31' }))).toBe(true);
    expect(movesPromise(patchOf(BEFORE, { ...BEFORE, name: 'Win' }))).toBe(false);
  });
});
