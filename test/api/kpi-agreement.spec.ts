import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi, months, RATIO, recordValues } from '../support/kpis.ts';

const FOUNDED = '2025-01-06T09:00:00Z';
const NOV = '2026-11-06T17:00:00Z';

interface Card {
  readonly key: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly lines: object | null;
  readonly status: string;
  readonly score: number | null;
  readonly yearToDate: number | null;
  readonly previous: { readonly value: number } | null;
  readonly lastYear: { readonly value: number } | null;
}

interface Scorecard {
  readonly areas: readonly { readonly kpis: readonly Card[] }[];
}

interface Point {
  readonly figure: { readonly value: number | null };
  readonly target: { readonly target: number | null; readonly lines: object } | null;
  readonly status: string;
  readonly score: number | null;
  readonly yearToDate: { readonly value: number | null };
  readonly previous: number | null;
  readonly lastYear: number | null;
}

interface Series {
  readonly points: readonly Point[];
}

const LOWER = { ...FLOW, direction: 'lower' };
const BAND = { ...RATIO, direction: 'band' };
const GLIDING = { ...RATIO, baseline: 20, baselineOn: '2026-03-31' };
const STOCK = { ...FLOW, kind: 'stock' };

const flat = (figures: object, rest: object = {}) => ({
  shape: 'flat',
  from: '2025-04',
  figures,
  ...rest,
});

describe('a KPI says the same on its page and on the scorecard', () => {
  let org: TestOrganization;
  let areaId: string;

  const make = async (key: string, definition: object, target: object | null): Promise<void> => {
    await makeKpi(org.cpo.at(FOUNDED), areaId, definition, { key });
    const isRatio = 'kind' in definition && definition.kind === 'ratio';
    const values = [...months(2025, 9, 4), ...months(2026, 10)].map(
      (month, index): [string, number | object] => [
        month,
        isRatio ? { numerator: 30 + index, denominator: 100 } : 80 + 2 * index,
      ],
    );
    await recordValues(org.member.at(NOV), key, Object.fromEntries(values));
    if (target) await org.member.at(FOUNDED).post(`kpis/${key}/targets`, target).expect(201);
  };

  const CASES: [string, object, object | null][] = [
    ['met', FLOW, flat({ target: 100 })],
    ['risky', FLOW, flat({ target: 125 })],
    ['missed', FLOW, flat({ target: 200, red: 150 })],
    ['lower', LOWER, flat({ target: 110 })],
    ['band', BAND, flat({ low: 30, high: 45, outerLow: 20, outerHigh: 60 })],
    ['stock', STOCK, flat({ target: 100 })],
    ['share', RATIO, flat({ target: 50 })],
    ['early', FLOW, flat({ target: 500 }, { dueOn: '2026-12-31' })],
    ['overdue', FLOW, flat({ target: 500 }, { dueOn: '2026-09-30' })],
    ['text', FLOW, { shape: 'text', from: '2025-04', text: 'TBD' }],
    ['none', FLOW, null],
    ['gliding', GLIDING, { shape: 'glide', end: { day: '2027-03-31', value: 80 } }],
    [
      'to-date',
      FLOW,
      { shape: 'cumulative', from: '2026-04', to: '2027-03', figures: { target: 1500 } },
    ],
  ];

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: FOUNDED, fiscalStartMonth: 4 });
    areaId = await makeArea(org);
    for (const [key, definition, target] of CASES) await make(key, definition, target);
  });

  it.each(['2026-10', '2026-09', 'FY2027-Q2', 'FY2027-Q1'])('in %s', async (period) => {
    const { body } = await org.cpo.at(NOV).get(`scorecard?period=${period}`).expect(200);
    const cards = (body as Scorecard).areas.flatMap(({ kpis }) => kpis);
    expect(cards).toHaveLength(CASES.length);
    for (const card of cards) {
      const path = `kpis/${card.key}/series?period=${period}&points=1`;
      const answer = await org.cpo.at(NOV).get(path).expect(200);
      const [point] = (answer.body as Series).points;
      expect(point && saidOnPage(card.key, point)).toEqual(saidOnCard(card));
    }
  });
});

const EXACT = 1e9;
const rounded = (score: number | null) => (score === null ? null : Math.round(score * EXACT));

function saidOnPage(key: string, point: Point): object {
  const { figure, target, status, score, yearToDate, previous, lastYear } = point;
  const isDrawn = target !== null && Object.values(target.lines).some((line) => line !== null);
  return {
    key,
    value: figure.value,
    target: target && target.target,
    lines: isDrawn ? target.lines : null,
    status,
    score: rounded(score),
    yearToDate: yearToDate.value,
    previous,
    lastYear,
  };
}

function saidOnCard({ key, value, target, lines, status, ...card }: Card): object {
  return {
    key,
    value,
    target,
    lines,
    status,
    score: rounded(card.score),
    yearToDate: card.yearToDate,
    previous: card.previous && card.previous.value,
    lastYear: card.lastYear && card.lastYear.value,
  };
}
