import {
  action,
  ann,
  area,
  budget,
  budgetLine,
  earlier,
  edition,
  item,
  kpi,
  objective,
  roadmap,
} from '../../../test/support/edition.ts';
import type { EditionContent } from '../edition.ts';
import { sentencesOf, TOLD_PER_RULE, type Hiding } from './sentences-of.ts';

function said(now: EditionContent, before: EditionContent | null, hidings: readonly Hiding[] = []) {
  const { period, organization } = now;
  return sentencesOf(now, { period, organization, before }, hidings);
}

const lines = (now: EditionContent, before: EditionContent | null): readonly string[] =>
  said(now, before).told.map(({ rule, tone, text }) => `${rule} ${tone}: ${text}`);

const withKpis = (...kpis: EditionContent['scorecard'][number]['kpis']) => ({
  scorecard: [area('a', { kpis })],
});

const late = (slipDays: number) =>
  item('portal', { slipDays, targetOn: '2026-09-01', moveReason: 'Vendor is late.' });

const missed = (areaKey: string | null, kind: string) => ({
  areaKey,
  kind,
  what: 'x',
  owner: null,
  dueAt: '2026-05-01T15:00:00.000Z',
});

describe('what the record says of statuses', () => {
  it.each([
    [
      'on_track',
      'off_track',
      ['surprise bad: k: On track → Off track (50.0 %, target 60.0 %, before 55.0 %).'],
    ],
    [
      'on_track',
      'at_risk',
      ['worse bad: k: On track → At risk (50.0 %, target 60.0 %, before 55.0 %).'],
    ],
    [
      'done',
      'off_track',
      ['surprise bad: k: Done → Off track (50.0 %, target 60.0 %, before 55.0 %).'],
    ],
    [
      'at_risk',
      'on_track',
      ['better good: k: At risk → On track (50.0 %, target 60.0 %, before 55.0 %).'],
    ],
    ['off_track', 'off_track', []],
    ['unknown', 'off_track', []],
    ['on_track', 'unknown', []],
    ['done', 'on_track', []],
  ] as const)('of a KPI from %s to %s', (was, is, told) => {
    const before = earlier(withKpis(kpi('k', { status: was, value: 55, periodKey: '2026-Q1' })));
    expect(lines(edition(withKpis(kpi('k', { status: is }))), before)).toEqual(told);
  });

  it('leaves out the target of a KPI that has none, and never says null', () => {
    const before = earlier(withKpis(kpi('k', { value: null })));
    const now = edition(withKpis(kpi('k', { status: 'at_risk', target: null })));
    expect(lines(now, before)).toEqual(['worse bad: k: On track → At risk (50.0 %).']);
  });

  it('tells both statuses of an area, and new disagreements only', () => {
    const before = earlier({
      scorecard: [
        area('a', { declared: 'on_track', computed: 'on_track' }),
        area('b', { declared: 'on_track', computed: 'at_risk' }),
        area('c', { declared: 'on_track', computed: 'on_track' }),
      ],
    });
    const now = edition({
      scorecard: [
        area('a', { declared: 'at_risk', computed: 'off_track', mismatchReason: 'One client' }),
        area('b', { declared: 'on_track', computed: 'at_risk' }),
        area('c', { declared: 'on_track', computed: 'at_risk', mismatchReason: '' }),
      ],
    });
    expect(lines(now, before)).toEqual([
      'surprise bad: Area a by its figures: On track → Off track.',
      'worse bad: Area a as declared: On track → At risk.',
      'worse bad: Area c by its figures: On track → At risk.',
      'mismatch bad: Area a is declared At risk while its figures say Off track (One client).',
      'mismatch bad: Area c is declared On track while its figures say At risk.',
    ]);
  });

  it('tells of objectives, and of critical KPIs before the others', () => {
    const before = earlier({
      ...withKpis(kpi('k'), kpi('vital', { critical: true })),
      objectives: [objective('o')],
    });
    const now = edition({
      ...withKpis(
        kpi('k', { status: 'at_risk', target: null, value: null }),
        kpi('vital', { critical: true, status: 'at_risk', target: null, value: null }),
      ),
      objectives: [objective('o', { computed: 'at_risk' })],
    });
    expect(lines(now, before)).toEqual([
      'worse bad: vital: On track → At risk (before 50.0 %).',
      'worse bad: k: On track → At risk (before 50.0 %).',
      'worse bad: Objective “o”: On track → At risk.',
    ]);
  });
});

describe('what the record says of dates', () => {
  it.each([
    [
      'first slips',
      null,
      late(31),
      '“portal” is 31 days behind its first date (first 2026-08-01, now 2026-09-01, Ann, Vendor is late).',
    ],
    [
      'slips by a day',
      item('portal'),
      late(1),
      '“portal” is 1 day behind its first date (first 2026-08-01, now 2026-09-01, Ann, Vendor is late).',
    ],
    [
      'slips further',
      late(10),
      late(31),
      '“portal” slipped by 21 days more, to 31 days behind its first date (first 2026-08-01, now 2026-09-01, Ann, Vendor is late).',
    ],
    ['stays where it slipped to', late(31), late(31), undefined],
    ['catches up', late(31), late(10), undefined],
    [
      'was due',
      null,
      item('portal', { targetOn: '2026-06-29', baselineOn: '2026-06-29', owner: null }),
      '“portal” was due 2026-06-29 and is not done, 1 day later (nobody in charge).',
    ],
    ['was due on the last day', null, item('portal', { targetOn: '2026-06-30' }), undefined],
  ])('of an item that %s', (_, was, is, told) => {
    const before = earlier(
      was
        ? { roadmap: roadmap({ slipped: [was] }) }
        : { roadmap: roadmap({ slipped: [item('portal', { slipDays: null })] }) },
    );
    const now = edition({ roadmap: roadmap({ slipped: [is] }) });
    expect(lines(now, before)).toEqual(told === undefined ? [] : [`slipped bad: ${told}`]);
  });

  it.each([
    [{ endsOn: '2027-01-31' }, { endsOn: '2026-12-31' }, 1],
    [{ endsOn: '2027-01-31' }, { endsOn: '2027-01-31' }, 0],
    [{ endsOn: '2027-01-31', state: 'closed' }, { endsOn: '2026-12-31' }, 0],
    [{ endsOn: '2027-01-31', baselineEndsOn: null }, { endsOn: '2026-12-31' }, 0],
    [{ endsOn: '2026-11-30' }, { endsOn: '2026-12-31' }, 0],
  ] as const)('of an objective with %j that had %j', (is, was, told) => {
    const before = earlier({ objectives: [objective('o', was)] });
    expect(lines(edition({ objectives: [objective('o', is)] }), before)).toHaveLength(told);
  });

  it('of commitments and promises, kept and broken', () => {
    const now = edition({
      roadmap: roadmap({
        predictability: { due: 3, kept: 2, rate: 2 / 3 },
        shipped: [
          item('in-time', { baselineOn: '2026-05-01', doneOn: '2026-05-01' }),
          item('late', { baselineOn: '2026-05-01', doneOn: '2026-05-03' }),
          item('unpromised', { baselineOn: null, doneOn: '2026-05-03' }),
        ],
      }),
      lastTime: {
        kept: 1,
        due: 4,
        answers: [],
        actions: [
          action('hire', { state: 'kept', doneOn: '2026-06-09' }),
          action('sign', { state: 'broken', doneOn: '2026-06-11', daysLate: 1 }),
          action('ask', { state: 'broken', daysLate: 20, owner: null }),
          action('move', { state: 'broken', dueOn: '2026-08-01' }),
          action('open', { state: 'open' }),
          action('dropped', { state: 'dropped' }),
        ],
      },
    });
    expect(lines(now, null)).toEqual([
      'broken bad: “late” was shipped 2 days after its first date (first 2026-05-01, Ann).',
      'broken bad: Not kept: sign, done 1 day late (due 2026-06-10, now 2026-06-11, Ann).',
      'broken bad: Not kept: ask, 20 days late and still to be done (due 2026-06-10, nobody in charge).',
      'broken bad: Not kept: move, moved after its day had passed (due 2026-08-01, Ann).',
      'kept neutral: 2 of 3 commitments of the roadmap were kept by their first date.',
      'kept good: Kept: hire (due 2026-06-10, now 2026-06-09, Ann).',
    ]);
  });

  it.each([
    [3, 3, ['kept good']],
    [3, 0, ['broken bad']],
    [3, 1, ['kept neutral']],
    [0, 0, []],
  ])('of %i commitments of which %i were kept', (due, kept, told) => {
    const now = edition({ roadmap: roadmap({ predictability: { due, kept, rate: null } }) });
    expect(lines(now, null).map((line) => line.split(':', 1)[0])).toEqual(told);
  });
});

describe('what the record says of money and duties', () => {
  it('tells a line once, by where it is furthest off, and whether somebody said why', () => {
    const now = edition({
      budgets: [
        budget([
          budgetLine('cloud', { comparison: 'outlook', amount: -90_000, percent: null }),
          budgetLine('cloud'),
          budgetLine('travel', {
            amount: 30_050,
            percent: 30,
            side: 'favourable',
            note: 'No fair',
          }),
          budgetLine('unknown', { amount: null, side: null }),
        ]),
      ],
    });
    expect(lines(now, null)).toEqual([
      'variance bad: Product, cloud: the outlook is €900 adverse against the plan of the year, unexplained (€1,300, against €1,000).',
      'variance good: Product, travel: €300.50 favourable against the forecast of the period, explained (€1,300, against €1,000, +30.0 %, No fair).',
    ]);
  });

  it('counts what each area missed, the most first', () => {
    const now = edition({
      scorecard: [area('a'), area('b')],
      missedObligations: [
        missed('a', 'check_in'),
        missed('b', 'value'),
        missed('b', 'check_in'),
        missed(null, 'value'),
      ],
    });
    expect(lines(now, null)).toEqual([
      'missed bad: Area b missed what it owed (check-ins: 1, values: 1).',
      'missed bad: Area a missed what it owed (check-ins: 1).',
      'missed bad: What was owed in no area was missed (values: 1).',
    ]);
  });
});

describe('what the record says of what came and went', () => {
  it('tells of what is silent now, an area with its KPIs as one', () => {
    const decision = {
      key: 'd',
      name: 'Price',
      question: 'Do we charge?',
      state: 'open',
      askedOn: '2026-01-02',
      dueOn: null,
      decider: null,
      choice: null,
      reason: null,
      decidedOn: null,
      revisitOn: null,
      days: null,
    } as const;
    const before = earlier({
      scorecard: [
        area('a', { kpis: [kpi('k'), kpi('stays')] }),
        area('b', { kpis: [kpi('of-b')] }),
      ],
      roadmap: roadmap({
        ahead: [item('promised')],
        shipped: [item('shipped', { doneOn: '2026-02-01' })],
      }),
      objectives: [
        objective('open'),
        objective('closed', { state: 'closed' }),
        objective('ended', { endsOn: '2026-03-31' }),
      ],
      decisions: [decision, { ...decision, key: 'done', state: 'decided' }],
    });
    const now = edition({ scorecard: [area('a', { kpis: [kpi('stays')] })] });
    expect(lines(now, before)).toEqual([
      'vanished bad: Area Area b is no longer reported.',
      'vanished bad: k is no longer reported.',
      'vanished bad: “promised” was promised in the last report and is not told of any more (due 2026-08-01, Ann).',
      'vanished bad: Objective “open” was open in the last report and is gone.',
      'vanished bad: The question “Do we charge?” waited for a decision and is gone.',
    ]);
    expect(said(now, before).told.map(({ place }) => place.key)).toEqual([
      'areas',
      'scorecard',
      'roadmap',
      'objectives',
      'decisions',
    ]);
  });

  it.each([
    [
      'within what was in sight',
      '2026-06-29',
      ['appeared neutral: “x” is newly promised (due 2026-06-29, Ann).'],
    ],
    ['beyond what was in sight', '2026-06-30', []],
  ])('tells of a new item whose day lies %s', (_, targetOn, told) => {
    const now = edition({ roadmap: roadmap({ ahead: [item('x', { targetOn })] }) });
    expect(lines(now, earlier())).toEqual(told);
  });

  it('tells of new areas, KPIs and objectives, and of nothing new in a first report', () => {
    const now = edition({
      scorecard: [area('a', { kpis: [kpi('k')] }), area('b', { kpis: [kpi('of-b')] })],
      objectives: [objective('o'), objective('closed', { state: 'closed' })],
    });
    expect(lines(now, null)).toEqual([]);
    expect(lines(now, earlier({ scorecard: [area('a')] }))).toEqual([
      'appeared neutral: Area Area b is reported for the first time.',
      'appeared neutral: k is reported for the first time.',
      'appeared neutral: Objective “o” is new.',
    ]);
  });
});

describe('what the record says', () => {
  const many = Array.from({ length: TOLD_PER_RULE + 2 }, (_, at) => kpi(`k${at}`));
  const before = earlier(withKpis(...many));
  const red = (all: typeof many) =>
    withKpis(...all.map((one) => ({ ...one, status: 'off_track' as const })));

  it('is the same at every reading, and every sentence has a key of its own', () => {
    const now = edition(red(many));
    expect(said(now, before)).toEqual(said(now, before));
    const keys = said(now, before).told.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('counts what it leaves out of a long list', () => {
    const { told, against } = said(edition(red(many)), before);
    expect(told).toHaveLength(TOLD_PER_RULE + 1);
    expect(told.at(-1)).toMatchObject({
      rule: 'surprise',
      phrase: 'more',
      text: '2 more: on track in the last report, off track now.',
    });
    expect(against).toEqual({ periodKey: '2026-Q1', number: 1 });
    const ten = said(edition(red(many.slice(0, TOLD_PER_RULE))), before).told;
    expect(ten.filter(({ rule }) => rule === 'surprise')).toHaveLength(TOLD_PER_RULE);
  });

  it('leaves out what somebody hid, and says who did and why', () => {
    const now = edition(red(many));
    const [first] = said(now, before).told;
    const hidings = [
      { key: first?.key ?? '', reason: 'Known since May', by: ann },
      { key: 'gone:since', reason: 'Old', by: ann },
    ];
    const { told, hidden } = said(now, before, hidings);
    expect(told.map(({ key }) => key)).not.toContain(first?.key);
    expect(told.at(-1)?.text).toBe('1 more: on track in the last report, off track now.');
    expect(hidden).toEqual([
      { key: first?.key, rule: 'surprise', name: 'k0', reason: 'Known since May', by: ann },
    ]);
  });
});
