import { FLOW, makeArea, makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { addOwnership } from '../support/ownership.ts';
import { areaOf, cardOf, scorecard } from '../support/scorecard.ts';

const FOUNDED = '2026-01-05T09:00:00Z';
const NOV = '2026-11-06T17:00:00Z';
const flat = (target: number, rest: object = {}) => ({
  shape: 'flat',
  from: '2026-01',
  figures: { target },
  ...rest,
});

describe('the scorecard', () => {
  let org: TestOrganization;
  let early: TestOrganization;
  let areaId: string;

  const kpi = async (key: string, definition: object = FLOW, rest: object = {}): Promise<void> => {
    await makeKpi(early.cpo, areaId, { ...definition, name: key }, { key, ...rest });
  };
  const aim = (key: string, plan: object) =>
    early.cpo.post(`kpis/${key}/targets`, plan).expect(201);
  const record = (key: string, values: Record<string, number | object>, at = NOV) =>
    recordValues(org.member.at(at), key, values);
  const read = (query = '', who = org.viewer) => scorecard(who.at(NOV), query);
  const referenceTo = async (compare: string) =>
    cardOf(await read(`period=2026-10&compare=${compare}`), 'flow').reference;
  const freshness = async (at: string) =>
    cardOf(await scorecard(org.viewer.at(at), 'period=2026-10'), 'late').freshness;

  beforeEach(async () => {
    org = await foundOrganization({ foundedAt: FOUNDED });
    early = { ...org, cpo: org.cpo.at(FOUNDED) };
    areaId = await makeArea(early);
  });

  it('is the current month with every area, and nothing is zero that is not known', async () => {
    await kpi('new');
    await aim('new', flat(10));
    const { period, compare, at, asOf, summary, trust, areas } = await read();
    expect({ period, compare, at, asOf }).toEqual({
      period: {
        key: '2026-11',
        label: 'November 2026',
        startsOn: '2026-11-01',
        endsOn: '2026-11-30',
        inProgress: true,
      },
      compare: 'previous',
      at: null,
      asOf: null,
    });
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({
      id: areaId,
      name: 'Customer',
      declared: null,
      computed: { status: 'unknown', score: null },
      coverage: { current: 0, total: 1 },
      withheld: 0,
    });
    expect(cardOf(await read(), 'new')).toMatchObject({
      periodKey: '2026-11',
      value: null,
      state: null,
      target: 10,
      status: 'unknown',
      score: null,
      previous: null,
      lastYear: null,
      yearToDate: null,
      reference: null,
      trend: [],
      recordedAt: null,
      declaredStatus: null,
    });
    expect(summary.kpis.computed).toEqual({ on_track: 0, at_risk: 0, off_track: 0, unknown: 1 });
    expect(summary.areas.declared.unknown).toBe(1);
    expect(trust).toMatchObject({ fresh: 0, stale: 0, missing: 1, disagreements: 0 });
  });

  it('rolls KPIs up, and a critical one that is off track keeps the area at risk', async () => {
    await kpi('good', FLOW, { weight: 3 });
    await kpi('bad');
    for (const key of ['good', 'bad']) await aim(key, flat(100));
    await record('good', { '2026-10': 150 });
    await record('bad', { '2026-10': 50 });
    const { computed, coverage, counts } = areaOf(await read('period=2026-10'), areaId);
    expect(computed).toEqual({ status: 'on_track', score: 7.5 });
    expect(coverage).toEqual({ current: 2, total: 2 });
    expect(counts).toEqual({ on_track: 1, at_risk: 0, off_track: 1, unknown: 0 });
    await org.cpo.at(NOV).change('patch', 'kpis/bad', { body: { isCritical: true } });
    expect(areaOf(await read('period=2026-10'), areaId).computed).toEqual({
      status: 'at_risk',
      score: 6.66,
    });
  });

  it('takes the newest value of a period, and none where it was withdrawn', async () => {
    await kpi('value');
    await record('value', { '2026-09': 4, '2026-10': 5 }, '2026-11-03T09:00:00Z');
    await record('value', { '2026-10': { value: 6, reason: 'recount' } });
    const corrected = cardOf(await read('period=2026-10'), 'value');
    expect(corrected).toMatchObject({ value: 6, state: 'restated', previous: { value: 4 } });
    const gone = 'kpis/value/measurements/2026-10';
    await org.member.at('2026-11-06T18:00:00Z').delete(`${gone}?reason=typed`).expect(204);
    expect(cardOf(await read('period=2026-10'), 'value')).toMatchObject({
      value: null,
      state: null,
      trend: [{ periodKey: '2026-09', value: 4 }],
    });
    const none = { state: 'not_applicable', reason: 'nothing sold' };
    await record('value', { '2026-10': none }, '2026-11-06T19:00:00Z');
    const card = cardOf(await read('period=2026-10'), 'value');
    expect(card).toMatchObject({ value: null, state: 'not_applicable', status: 'unknown' });
  });

  it('compares with what is asked for, and never with nothing', async () => {
    await kpi('flow', { ...FLOW, baseline: 40, baselineOn: '2026-01-01' });
    await aim('flow', flat(80));
    await record('flow', { '2026-09': 50, '2026-10': 60 });
    expect(await referenceTo('previous')).toEqual({
      kind: 'previous',
      value: 50,
      absolute: 10,
      percent: 20,
      verdict: 'better',
    });
    expect(await referenceTo('target')).toMatchObject({
      value: 80,
      percent: -25,
      verdict: 'worse',
    });
    expect(await referenceTo('baseline')).toMatchObject({ value: 40, percent: 50 });
    expect(await referenceTo('last_year')).toBeNull();
  });

  it('tells the difference of percentages in points', async () => {
    await kpi('share', RATIO);
    await record('share', {
      '2026-09': { numerator: 40, denominator: 100 },
      '2026-10': { numerator: 55, denominator: 100 },
    });
    const { reference, yearToDate } = cardOf(await read('period=2026-10'), 'share');
    expect(reference).toMatchObject({ absolute: 15, percent: null, verdict: 'better' });
    expect(yearToDate).toBe(47.5);
  });

  it('shows the newest period of what is measured less often, under its own name', async () => {
    await kpi('quarterly', { ...FLOW, cadence: 'quarterly' });
    await aim('quarterly', { ...flat(90), from: '2026-Q1' });
    await record('quarterly', { '2026-Q2': 80, '2026-Q3': 100 });
    const card = cardOf(await read('period=2026-10'), 'quarterly');
    expect(card).toMatchObject({
      periodKey: '2026-Q3',
      value: 100,
      status: 'on_track',
      previous: { periodKey: '2026-Q2', value: 80 },
      yearToDate: 180,
    });
  });

  it('holds a cumulative target against the year to date', async () => {
    await kpi('sales');
    await aim('sales', {
      shape: 'cumulative',
      from: '2026-01',
      to: '2026-12',
      figures: { target: 1200 },
    });
    await record('sales', { '2026-01': 80, '2026-02': 130 });
    const card = cardOf(await read('period=2026-02'), 'sales');
    expect(card).toMatchObject({
      value: 130,
      yearToDate: 210,
      target: 200,
      targetBasis: 'cumulative',
      status: 'on_track',
    });
  });

  it('judges no target before it is due', async () => {
    await kpi('launch');
    await aim('launch', flat(100, { dueOn: '2026-12-31' }));
    await record('launch', { '2026-10': 20 });
    expect(cardOf(await read('period=2026-10'), 'launch')).toMatchObject({
      target: 100,
      status: 'unknown',
      score: null,
    });
  });

  it('says how late a value is', async () => {
    await kpi('late');
    await record('late', { '2026-09': 1 });
    expect(await freshness('2026-11-06T16:59:00Z')).toBe('current');
    expect(await freshness('2026-11-06T17:00:00Z')).toBe('due');
    expect(await freshness('2026-11-10T10:00:00Z')).toBe('overdue');
    await record('late', { '2026-10': 2 }, '2026-11-10T11:00:00Z');
    expect(await freshness('2026-11-10T12:00:00Z')).toBe('current');
  });

  it('keeps confidential KPIs to those who work on the area, yet counts them', async () => {
    await kpi('secret', FLOW, { isConfidential: true });
    await kpi('open');
    const keys = async (who: TestOrganization['viewer'], query = '') => {
      const { kpis, withheld, coverage } = areaOf(await read(query, who), areaId);
      return { keys: kpis.map(({ key }) => key), withheld, total: coverage.total };
    };
    const all = { keys: ['secret', 'open'], withheld: 0, total: 2 };
    const some = { keys: ['open'], withheld: 1, total: 2 };
    for (const who of [org.admin, org.cpo, org.ceo, org.executive, org.member])
      expect(await keys(who)).toEqual(all);
    expect(await keys(org.viewer)).toEqual(some);
    expect(await keys(org.stranger)).toEqual(some);
    const [person, from] = [org.stranger.personId, '2026-11-01'];
    await addOwnership(org.id, areaId, { role: 'reviewer', person, from });
    expect(await keys(org.stranger, 'period=2026-11')).toEqual(all);
  });

  it('refuses what it cannot read', async () => {
    const { body } = await org.viewer.get('scorecard?period=2026-13').expect(422);
    expect(body.errors[0].pointer).toBe('/period');
    await org.viewer.get('scorecard?compare=budget').expect(400);
    await org.viewer.get('scorecard?at=2026-02-30').expect(400);
    await org.viewer.get('scorecard?asOf=yesterday').expect(400);
    await org.viewer.get('scorecard?colour=red').expect(400);
    const other = await foundOrganization({ foundedAt: FOUNDED });
    await other.admin.get(`scorecard?areaId=${areaId}`).expect(404);
    expect((await scorecard(other.admin.at(NOV))).areas).toEqual([]);
    expect((await read(`areaId=${areaId}`)).areas).toHaveLength(1);
  });

  it('is not sent again until something changes', async () => {
    await kpi('value');
    const first = await org.viewer.at(NOV).get('scorecard').expect(200);
    const again = org.viewer.at(NOV).with({ 'if-none-match': String(first.headers['etag']) });
    await again.get('scorecard').expect(304);
    await record('value', { '2026-10': 5 });
    await again.get('scorecard').expect(200);
  });
});
