import { predictabilityOf, type CommittedItem } from './predictability.ts';

const QUARTER = { startsOn: '2026-10-01', endsOn: '2026-12-31' };

const commitment = (more: Partial<CommittedItem>): CommittedItem => ({
  committedOn: '2026-07-01',
  baselineTargetOn: '2026-11-30',
  targetOn: '2026-11-30',
  doneOn: null,
  droppedOn: null,
  ...more,
});

describe('predictability', () => {
  it('counts what was delivered by the first date among what was due by it', () => {
    const items = [
      commitment({ doneOn: '2026-11-30' }),
      commitment({ doneOn: '2026-12-01', targetOn: '2026-12-15' }),
      commitment({ targetOn: '2027-02-28' }),
      commitment({ droppedOn: '2026-10-05' }),
      commitment({ baselineTargetOn: '2026-09-30', doneOn: '2026-10-02' }),
      commitment({ baselineTargetOn: '2027-01-01', doneOn: '2026-12-31' }),
      commitment({ committedOn: '2027-01-02' }),
    ];
    expect(predictabilityOf(items, QUARTER)).toEqual({
      committed: 6,
      due: 4,
      deliveredByBaseline: 1,
      delivered: 2,
      dropped: 1,
      rate: 0.25,
      averageSlip: 30.3333333333333,
    });
  });

  it('counts the first and the last day of the period as due', () => {
    const items = [
      commitment({ baselineTargetOn: '2026-10-01' }),
      commitment({ baselineTargetOn: '2026-12-31' }),
    ];
    expect(predictabilityOf(items, QUARTER).due).toBe(2);
  });

  it('has no rate where nothing was due', () => {
    expect(predictabilityOf([], QUARTER)).toMatchObject({ due: 0, rate: null, averageSlip: null });
  });

  it('has no slip where only dropped work was due', () => {
    const items = [commitment({ droppedOn: '2026-11-01' })];
    expect(predictabilityOf(items, QUARTER)).toMatchObject({ rate: 0, averageSlip: null });
  });
});
