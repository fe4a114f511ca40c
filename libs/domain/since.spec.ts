import { changesSince, type AreaStand, type ChangeSince, type KpiStand } from './since.ts';

const kpi = (key: string, change: Partial<KpiStand> = {}): KpiStand => ({
  key,
  name: key,
  status: 'on_track',
  score: 8,
  isKey: false,
  isCritical: false,
  ...change,
});

const area = (key: string, change: Partial<AreaStand> = {}): AreaStand => ({
  key,
  name: key,
  declared: 'on_track',
  computed: 'on_track',
  isMismatch: false,
  kpis: [],
  ...change,
});

const told = (changes: readonly ChangeSince[]) =>
  changes.map(({ kind, subject, key }) => `${kind} ${subject} ${key}`);

describe('what changed since the last look', () => {
  it('says nothing when nothing changed', () => {
    const areas = [area('delivery', { kpis: [kpi('speed')] })];
    expect(changesSince(areas, areas)).toEqual([]);
  });

  it.each([
    ['on_track', 'off_track', 'surprise'],
    ['on_track', 'at_risk', 'worse'],
    ['at_risk', 'off_track', 'worse'],
    ['off_track', 'at_risk', 'better'],
    ['at_risk', 'done', 'better'],
  ] as const)('tells that an area went from %s to %s as %s', (before, after, kind) => {
    const changes = changesSince(
      [area('team', { computed: before })],
      [area('team', { computed: after })],
    );
    expect(changes).toMatchObject([{ kind, subject: 'area', fact: 'computed', before, after }]);
  });

  it.each([
    ['unknown', 'off_track'],
    ['on_track', 'unknown'],
    ['paused', 'on_track'],
    ['on_track', 'done'],
  ] as const)('does not take %s to %s for a change', (before, after) => {
    const then = [area('team', { kpis: [kpi('hiring', { status: before, score: null })] })];
    const now = [area('team', { kpis: [kpi('hiring', { status: after, score: null })] })];
    expect(changesSince(then, now)).toEqual([]);
  });

  it('tells of the two statuses of an area the one that changed further', () => {
    const then = [area('team', { declared: 'on_track', computed: 'on_track' })];
    const now = [area('team', { declared: 'off_track', computed: 'at_risk' })];
    expect(changesSince(then, now)).toMatchObject([{ kind: 'surprise', fact: 'declared' }]);
  });

  it('tells a new mismatch, also where the owner has just declared better', () => {
    const then = [area('team', { declared: 'at_risk', computed: 'at_risk' })];
    const now = [area('team', { declared: 'on_track', computed: 'at_risk', isMismatch: true })];
    expect(changesSince(then, now)).toMatchObject([
      { kind: 'mismatch', before: 'at_risk', after: 'on_track' },
    ]);
    expect(changesSince(now, now)).toEqual([]);
  });

  it('gives the KPIs that moved the same way as the cause of an area, and does not repeat them', () => {
    const then = [area('team', { kpis: [kpi('slow'), kpi('fast'), kpi('up', { score: 5 })] })];
    const now = [
      area('team', {
        computed: 'at_risk',
        kpis: [
          kpi('slow', { score: 6 }),
          kpi('fast', { status: 'off_track', score: 1 }),
          kpi('up', { score: 9 }),
        ],
      }),
    ];
    const changes = changesSince(then, now);
    expect(told(changes)).toEqual(['worse area team', 'rose kpi up']);
    expect(changes[0]?.because).toEqual(['fast', 'slow']);
  });

  it('tells moves against the target of a point of score, not smaller ones', () => {
    const then = [area('team', { kpis: [kpi('a'), kpi('b'), kpi('c')] })];
    const now = [
      area('team', {
        kpis: [kpi('a', { score: 7 }), kpi('b', { score: 7.01 }), kpi('c', { score: 9 })],
      }),
    ];
    expect(told(changesSince(then, now))).toEqual(['fell kpi a', 'rose kpi c']);
  });

  it('tells vanished and new KPIs once for each area', () => {
    const then = [area('team', { kpis: [kpi('a'), kpi('b')] })];
    const now = [area('team', { kpis: [kpi('c'), kpi('d')] })];
    const changes = changesSince(then, now);
    expect(told(changes)).toEqual(['vanished area team', 'appeared area team']);
    expect(changes.map(({ because }) => because)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('says nothing of an area that was adopted since', () => {
    expect(changesSince([], [area('team', { kpis: [kpi('a')] })])).toEqual([]);
  });

  it('ranks by kind, then areas before KPIs, critical before key ones, large before small moves', () => {
    const was = (key: string, change: Partial<KpiStand> = {}) => kpi(key, change);
    const then = [
      area('one', {
        kpis: [
          was('better', { status: 'at_risk' }),
          was('small'),
          was('large'),
          was('key', { isKey: true }),
          was('critical', { isCritical: true }),
          was('red'),
        ],
      }),
      area('two'),
    ];
    const now = [
      area('one', {
        kpis: [
          kpi('better'),
          kpi('small', { status: 'at_risk', score: 6 }),
          kpi('large', { status: 'at_risk', score: 4 }),
          kpi('key', { status: 'at_risk', score: 6, isKey: true }),
          kpi('critical', { status: 'at_risk', score: 6, isCritical: true }),
          kpi('red', { status: 'off_track', score: 1 }),
        ],
      }),
      area('two', { computed: 'at_risk' }),
    ];
    expect(told(changesSince(then, now))).toEqual([
      'surprise kpi red',
      'worse area two',
      'worse kpi critical',
      'worse kpi key',
      'worse kpi large',
      'worse kpi small',
      'better kpi better',
    ]);
  });
});
