import { highlightsOf, lowlightsOf, type ReportedCheckIn } from './lights.ts';

const first: ReportedCheckIn = {
  id: 'c1',
  areaKey: 'roadmap',
  author: { id: 'p1', name: 'Head of roadmap' },
  status: 'on_track',
  on: '2026-03-06',
  highlights: 'Two launches.',
  lowlights: null,
  cause: null,
  plan: null,
  who: null,
  byWhen: null,
  helpNeeded: null,
};
const trouble: ReportedCheckIn = {
  ...first,
  id: 'c2',
  on: '2026-03-13',
  status: 'at_risk',
  highlights: null,
  lowlights: 'Search slipped.',
  cause: 'The index is too large.',
  plan: 'Split it.',
  who: 'Search team',
  byWhen: '2026-04-01',
  helpNeeded: 'none',
};

describe('highlightsOf', () => {
  it('follows the order of areas, newest first', () => {
    const checkIns = [
      first,
      { ...first, id: 'c3', areaKey: 'strategy', highlights: 'Vision agreed.' },
      { ...first, id: 'c4', on: '2026-03-20', highlights: ' One more. ' },
      { ...first, id: 'c5', highlights: 'Same day, later.' },
    ];
    expect(
      highlightsOf(checkIns, ['strategy', 'roadmap']).map(({ text, date }) => [text, date]),
    ).toEqual([
      ['Vision agreed.', '2026-03-06'],
      ['One more.', '2026-03-20'],
      ['Same day, later.', '2026-03-06'],
      ['Two launches.', '2026-03-06'],
    ]);
  });

  it('tells a repeated text once, and blank texts never', () => {
    const checkIns = [
      first,
      { ...first, id: 'c6', on: '2026-03-13' },
      { ...first, id: 'c7', on: '2026-03-20', highlights: '  ' },
      { ...first, id: 'c8', areaKey: 'switched-off' },
    ];
    expect(highlightsOf(checkIns, ['roadmap'])).toEqual([
      {
        checkInId: 'c6',
        areaKey: 'roadmap',
        text: 'Two launches.',
        author: { id: 'p1', name: 'Head of roadmap' },
        date: '2026-03-13',
      },
    ]);
  });
});

describe('lowlightsOf', () => {
  it('brings the cause and the plan', () => {
    expect(lowlightsOf([first, trouble], ['roadmap'])).toEqual([
      {
        checkInId: 'c2',
        areaKey: 'roadmap',
        text: 'Search slipped.',
        author: { id: 'p1', name: 'Head of roadmap' },
        date: '2026-03-13',
        cause: 'The index is too large.',
        plan: 'Split it.',
        who: 'Search team',
        byWhen: '2026-04-01',
        helpNeeded: 'none',
      },
    ]);
  });

  it.each<[string, Partial<ReportedCheckIn>, string[]]>([
    ['the cause where nothing else is said', { lowlights: null }, ['The index is too large.']],
    ['a lowlight of an area on track', { status: 'on_track' }, ['Search slipped.']],
    ['no cause of an area on track', { status: 'on_track', lowlights: ' ' }, []],
  ])('tells %s', (_, change, texts) => {
    const lowlights = lowlightsOf([{ ...trouble, ...change }], ['roadmap']);
    expect(lowlights.map(({ text }) => text)).toEqual(texts);
  });
});
