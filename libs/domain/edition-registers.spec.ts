import { reportedRoadmap, type EditionItem, type ReportedItem } from './edition-registers.ts';

const OCTOBER = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
const NONE = { due: 0, kept: 0, rate: null };

const item = (
  key: string,
  { isCommitted = true, ...rest }: Partial<EditionItem> & { isCommitted?: boolean } = {},
): ReportedItem => ({
  item: {
    key,
    name: key,
    areaKey: 'roadmap',
    owner: null,
    stage: 'committed',
    targetOn: '2026-11-15',
    baselineOn: '2026-11-15',
    slipDays: 0,
    moves: 0,
    moveReason: null,
    doneOn: null,
    computed: 'on_track',
    heldUp: null,
    ...rest,
  },
  isCommitted,
});

const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);

function told(...items: readonly ReportedItem[]) {
  const { shipped, slipped, ahead, blocked } = reportedRoadmap(items, OCTOBER, NONE);
  return [shipped, slipped, ahead, blocked].map(keysOf);
}

describe('reportedRoadmap', () => {
  it.each([
    ['done on the first day', { stage: 'done', doneOn: '2026-10-01' }, [['x'], [], [], []]],
    ['done on the last day', { stage: 'done', doneOn: '2026-10-31' }, [['x'], [], [], []]],
    ['done before', { stage: 'done', doneOn: '2026-09-30' }, [[], [], [], []]],
    ['behind its baseline', { slipDays: 1 }, [[], ['x'], ['x'], []]],
    ['earlier than its baseline', { slipDays: -5 }, [[], [], ['x'], []]],
    ['past its target', { targetOn: '2026-10-30' }, [[], ['x'], [], []]],
    ['due on the last day', { targetOn: '2026-10-31' }, [[], [], ['x'], []]],
    ['due in ninety days', { targetOn: '2027-01-29' }, [[], [], ['x'], []]],
    ['due in ninety-one days', { targetOn: '2027-01-30' }, [[], [], [], []]],
    ['neither promised nor begun', { isCommitted: false, stage: 'planned' }, [[], [], [], []]],
    ['begun without a promise', { isCommitted: false, stage: 'in_progress' }, [[], [], ['x'], []]],
    ['dropped', { stage: 'dropped', slipDays: 9 }, [[], [], [], []]],
    ['held up', { heldUp: { by: 'y', days: null }, targetOn: null }, [[], [], [], ['x']]],
  ])('tells of an item %s', (_, rest, parts) => {
    expect(told(item('x', rest))).toEqual(parts);
  });

  it('names the latest first among what slipped', () => {
    const [, slipped] = told(
      item('little', { slipDays: 3 }),
      item('overdue', { targetOn: '2026-10-11', slipDays: 5 }),
      item('most', { slipDays: 40 }),
    );
    expect(slipped).toEqual(['most', 'overdue', 'little']);
  });
});
