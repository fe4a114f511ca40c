import { draftOf, isMoved, missingOf, patchOf } from './draft.ts';
import type { Retirement } from './retirement.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that a draft reads
const plan = {
  reason: 'Too few customers',
  announceOn: '2026-10-01',
  endOfSaleOn: null,
  endOfMaintenanceOn: null,
  endOfSupportOn: null,
  endOfLifeOn: '2027-06-30',
  replacement: { id: '1', key: 'next', name: 'Next' },
  noticeDays: 180,
  migrationKpiId: null,
} as unknown as Retirement;

describe('the draft of a retirement plan', () => {
  it('lacks a reason and an end, as long as nothing is typed', () => {
    expect(missingOf(undefined, draftOf(undefined))).toEqual({
      reason: true,
      endOfLifeOn: true,
      noticeDays: false,
      moveReason: false,
    });
  });

  it('lacks the days of notice where none are given', () => {
    expect(missingOf(undefined, { ...draftOf(plan), noticeDays: '' }).noticeDays).toBe(true);
  });

  it('asks for a reason only where a day of a plan moves', () => {
    const same = draftOf(plan);
    expect(missingOf(plan, { ...same, noticeDays: 90 }).moveReason).toBe(false);
    const later = { ...same, endOfSaleOn: '2027-01-31' };
    expect(isMoved(same, later)).toBe(true);
    expect(missingOf(plan, later).moveReason).toBe(true);
    expect(missingOf(plan, { ...later, moveReason: 'A customer asked' }).moveReason).toBe(false);
    expect(missingOf(undefined, later).moveReason).toBe(false);
  });

  it('changes what differs, and no more', () => {
    expect(patchOf(plan, { ...draftOf(plan), reason: 'Too few customers ' })).toEqual({});
    const moved = { ...draftOf(plan), replacement: null, announceOn: null, moveReason: ' Held ' };
    expect(patchOf(plan, moved)).toEqual({
      replacement: null,
      announceOn: null,
      moveReason: 'Held',
    });
  });
});
