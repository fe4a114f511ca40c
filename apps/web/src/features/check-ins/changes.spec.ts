import { changesOf } from './changes.ts';
import type { Draft } from './draft.ts';

const said: Draft = {
  status: 'at_risk',
  confidence: 5,
  mismatchReason: '',
  highlights: 'Slow',
  lowlights: '',
  cause: 'Vendor',
  plan: 'Plan B',
  planOwnerId: 'yuki',
  planDueOn: '2026-11-25',
  moveReason: '',
  helpNeeded: 'none',
  evidence: [],
};

describe('changes of a check-in', () => {
  it('are none where nothing differs', () => {
    expect(changesOf(said, { ...said, evidence: [] })).toBeUndefined();
  });

  it('are the fields that differ, with what they were', () => {
    expect(changesOf(said, { ...said, highlights: 'Slower' })).toEqual({
      before: { highlights: 'Slow' },
      after: { highlights: 'Slower' },
    });
  });

  it('clear the plan when all is well again', () => {
    expect(changesOf(said, { ...said, status: 'on_track' })?.after).toEqual({
      status: 'on_track',
      cause: '',
      plan: '',
      planOwnerId: null,
      planDueOn: null,
      helpNeeded: '',
    });
  });
});
