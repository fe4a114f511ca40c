import fc from 'fast-check';
import { diffEditions, type Change } from './edition-diff.ts';
import {
  EDITION_SCHEMA,
  type EditionArea,
  type EditionContent,
  type EditionKpi,
} from './edition.ts';
import { defaultLines } from './lines.ts';
import { trustLine } from './trust.ts';

const cpo = { id: 'p1', name: 'Chief Product Officer' };
const noReference = { periodKey: null, value: null, absolute: null, percent: null, verdict: null };

const churn: EditionKpi = {
  key: 'churn',
  name: 'Churn',
  definitionVersion: 1,
  definition: 'Do customers stay?',
  formula: 'customers lost / customers at the start',
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  critical: false,
  periodKey: '2026-03',
  value: 2.5,
  numerator: 5,
  denominator: 200,
  target: 2,
  lines: defaultLines('lower', 2),
  status: 'off_track',
  score: 0,
  previous: { ...noReference, periodKey: '2026-02', value: 2 },
  lastYear: noReference,
  yearToDate: 2.2,
  trend: [{ periodKey: '2026-03', value: 2.5 }],
  variation: null,
  assurance: null,
  freshness: 'current',
  state: 'final',
  stateReason: null,
  source: 'billing',
  recordedBy: cpo,
  recordedAt: '2026-04-03T10:00:00.000Z',
};

const customer: EditionArea = {
  key: 'customer',
  name: 'Customer advocacy',
  owner: { ...cpo, acting: false },
  declared: 'at_risk',
  computed: 'off_track',
  mismatchReason: 'One large customer.',
  confidence: 6,
  freshness: 'current',
  score: 0,
  coverage: { current: 1, total: 1 },
  counts: { on_track: 0, at_risk: 0, off_track: 1, unknown: 0 },
  since: null,
  kpis: [churn],
};

const said = { areaKey: 'customer', author: cpo };

const march: EditionContent = {
  schema: EDITION_SCHEMA,
  organization: { id: 'o1', name: 'Acme', currency: 'EUR', locale: 'en' },
  report: { id: 'r1', title: 'March 2026' },
  period: { key: '2026-03', name: 'March 2026', startsOn: '2026-03-01', endsOn: '2026-03-31' },
  number: 1,
  reason: null,
  previousHash: null,
  activity: { seq: 10, hash: 'a'.repeat(64) },
  sealedAt: '2026-04-10T08:00:00.000Z',
  sealedBy: cpo,
  narrative: { summary: 'A hard month.' },
  scorecard: [customer],
  highlights: [{ ...said, checkInId: 'c1', text: 'Ten references.', date: '2026-03-06' }],
  lowlights: [
    {
      ...said,
      checkInId: 'c2',
      text: 'A customer left.',
      date: '2026-03-13',
      cause: 'Price',
      plan: 'New tier',
      who: 'Pricing',
      byWhen: '2026-04-30',
      helpNeeded: 'none',
    },
  ],
  missedObligations: [
    {
      areaKey: 'customer',
      kind: 'check_in',
      what: 'Weekly check-in',
      owner: cpo,
      dueAt: '2026-03-20T16:00:00.000Z',
    },
  ],
  trust: trustLine([], 1),
};

function withArea(change: Partial<EditionArea>): EditionContent {
  return { ...march, number: 2, scorecard: [{ ...customer, ...change }] };
}

function withKpi(change: Partial<EditionKpi>): EditionContent {
  return withArea({ kpis: [{ ...churn, ...change }] });
}

function told({ section, key, kind, field, before, after }: Change): string {
  return `${section} ${key} ${field ?? 'itself'} (${kind}): ${before} → ${after}`;
}

function editionOf(areas: readonly Pick<EditionArea, 'key' | 'confidence'>[]): EditionContent {
  return {
    ...march,
    scorecard: areas.map((area) => Object.assign({}, customer, area, { kpis: [] })),
  };
}

describe('diffEditions', () => {
  it.each<[string, EditionContent, string[]]>([
    ['nothing', { ...march, number: 2, reason: 'Typo.', sealedAt: '2026-04-11T08:00:00.000Z' }, []],
    [
      'the summary',
      { ...march, narrative: { summary: 'Better.' } },
      ['narrative summary summary (text): A hard month. → Better.'],
    ],
    [
      'the owner',
      withArea({ owner: { id: 'p2', name: 'New head', acting: true } }),
      [
        'areas customer owner (owner): Chief Product Officer → New head',
        'areas customer acting (owner): false → true',
      ],
    ],
    [
      'an owner who left',
      withArea({ owner: null }),
      ['areas customer owner (owner): Chief Product Officer → null'],
    ],
    [
      'a flip',
      withArea({ declared: 'on_track', confidence: null }),
      [
        'areas customer declared (status): at_risk → on_track',
        'areas customer confidence (figure): 6 → null',
      ],
    ],
    [
      'a restated figure',
      withKpi({ value: 1.5, state: 'restated', stateReason: 'Won back.', status: 'on_track' }),
      [
        'kpis churn value (figure): 2.5 → 1.5',
        'kpis churn state (figure): final → restated',
        'kpis churn stateReason (text): null → Won back.',
        'kpis churn status (status): off_track → on_track',
      ],
    ],
    [
      'a target',
      withKpi({ target: 3, lines: defaultLines('lower', 3) }),
      [
        'kpis churn target (target): 2 → 3',
        'kpis churn greenHigh (target): 2 → 3',
        'kpis churn redHigh (target): 2.2 → 3.3',
      ],
    ],
    [
      'lines that are gone',
      withKpi({ lines: null }),
      ['kpis churn greenHigh (target): 2 → null', 'kpis churn redHigh (target): 2.2 → null'],
    ],
    [
      'a definition',
      withKpi({ formula: 'revenue lost / revenue' }),
      [
        'kpis churn formula (definition): customers lost / customers at the start → revenue lost / revenue',
      ],
    ],
    [
      'last period restated',
      withKpi({ previous: { ...noReference, value: 1.9 } }),
      ['kpis churn previous (figure): 2 → 1.9'],
    ],
    ['what a score or a trend follows from', withKpi({ score: 9, trend: [] }), []],
    [
      'a day that slipped',
      { ...march, lowlights: march.lowlights.map((one) => ({ ...one, byWhen: '2026-05-31' })) },
      ['lowlights c2 byWhen (target): 2026-04-30 → 2026-05-31'],
    ],
    [
      'an edited highlight',
      { ...march, highlights: march.highlights.map((one) => ({ ...one, text: 'Nine.' })) },
      ['highlights c1 text (text): Ten references. → Nine.'],
    ],
    [
      'a missed duty that was excused',
      { ...march, missedObligations: [] },
      [
        'missed customer/check_in/2026-03-20T16:00:00.000Z/Weekly check-in itself (presence): Weekly check-in → null',
      ],
    ],
  ])('tells %s', (_, after, changes) => {
    expect(diffEditions(march, after).map(told)).toEqual(changes);
  });

  it('tells which areas and KPIs appeared or vanished, by key', () => {
    const nps = { ...churn, key: 'nps', name: 'NPS' };
    const budget = { ...customer, key: 'budget', name: 'Budget', kpis: [nps] };
    const after = { ...march, scorecard: [{ ...customer, kpis: [] }, budget] };
    expect(diffEditions(march, after).map(told)).toEqual([
      'areas budget itself (presence): null → Budget',
      'kpis churn itself (presence): Churn → null',
      'kpis nps itself (presence): null → NPS',
    ]);
    expect(diffEditions(march, after).map(({ event }) => event)).toEqual([
      'appeared',
      'vanished',
      'appeared',
    ]);
  });

  it('sees a KPI that moved to another area as the same', () => {
    const after = { ...march, scorecard: [{ ...customer, key: 'relations' }] };
    expect(diffEditions(march, after).map(told)).toEqual([
      'areas customer itself (presence): Customer advocacy → null',
      'areas relations itself (presence): null → Customer advocacy',
      'kpis churn area (definition): customer → relations',
    ]);
  });

  it('takes no new reference for a change where the period moved on', () => {
    const after = withKpi({ previous: { ...noReference, value: 2.5 }, value: 2.4 });
    const april = { ...after, period: { ...march.period, key: '2026-04' } };
    expect(diffEditions(march, april).map(told)).toEqual(['kpis churn value (figure): 2.5 → 2.4']);
  });

  it('does not depend on the order of areas and KPIs, and reads backwards', () => {
    const areas = fc.uniqueArray(
      fc.record({ key: fc.constantFrom('a', 'b', 'B', 'ä', 'c'), confidence: fc.nat(10) }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(areas, areas, (old, current) => {
        const changes = diffEditions(editionOf(old), editionOf(current));
        const turned = diffEditions(editionOf(old.toReversed()), editionOf(current.toReversed()));
        const backwards = diffEditions(editionOf(current), editionOf(old));
        expect(turned).toEqual(changes);
        expect(backwards.map(({ key, before, after }) => [key, after, before])).toEqual(
          changes.map(({ key, before, after }) => [key, before, after]),
        );
      }),
    );
  });
});
