import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi, months, RATIO, recordValues } from '../support/kpis.ts';

const FOUNDED = '2025-01-06T09:00:00Z';
const NOV = '2026-11-06T17:00:00Z';

interface Point {
  readonly period: { readonly key: string };
  readonly figure: { readonly value: number | null; readonly complete: boolean };
  readonly yearToDate: { readonly value: number | null };
  readonly status: string;
  readonly score: number | null;
  readonly [field: string]: unknown;
}

interface Series {
  readonly points: readonly Point[];
  readonly behaviour: { readonly signals: readonly object[]; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

const last = (series: Series, back = 1): Point | undefined => series.points.at(-back);

describe('the page of a KPI', () => {
  let org: TestOrganization;
  let areaId: string;

  const kpi = (key: string, definition: object = FLOW) =>
    makeKpi(org.cpo.at(FOUNDED), areaId, definition, { key });
  const record = (key: string, values: Record<string, number | object>, at = NOV) =>
    recordValues(org.member.at(at), key, values);
  const read = async (key: string, query = '', at = NOV): Promise<Series> =>
    (await org.viewer.at(at).get(`kpis/${key}/series${query}`).expect(200)).body as Series;
  const target = (key: string, body: object, at = FOUNDED) =>
    org.member.at(at).post(`kpis/${key}/targets`, body).expect(201);

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: FOUNDED, fiscalStartMonth: 4 });
    areaId = await makeArea(org);
  });

  it('shows each figure with its target, status, score, neighbours and year to date', async () => {
    await kpi('sales');
    await record('sales', { '2025-10': 80, '2026-08': 90, '2026-09': 85, '2026-10': 95 });
    await target('sales', { shape: 'flat', from: '2025-04', figures: { target: 100, red: 70 } });
    const series = await read('sales', '?period=2026-10');
    expect(series).toMatchObject({
      key: 'sales',
      kind: 'month',
      period: '2026-10',
      day: '2026-11-06',
    });
    expect(last(series)).toMatchObject({
      period: { key: '2026-10', label: 'October 2026', endsOn: '2026-10-31' },
      figure: { value: 95, complete: true, missing: null, state: 'final' },
      target: {
        shape: 'flat',
        basis: 'period',
        target: 100,
        held: 95,
        lines: { greenLow: 100, redLow: 70 },
      },
      status: 'at_risk',
      score: 6.11111111111111,
      previous: 85,
      lastYear: 80,
      delta: {
        reference: 85,
        absolute: 10,
        percent: 11.7647058823529,
        verdict: 'better',
        missing: null,
      },
      yearToDate: { value: 270, complete: false },
      forecast: null,
      plan: null,
    });
    expect(series.points.map(({ period }) => period.key)).toHaveLength(22);
    const year = await read('sales', '?period=2026-10&compare=last_year&points=1');
    expect(last(year)).toMatchObject({ delta: { reference: 80, absolute: 15, percent: 18.75 } });
    const goal = await read('sales', '?period=2026-10&compare=target&points=1');
    expect(last(goal)).toMatchObject({ delta: { reference: 100, absolute: -5, verdict: 'worse' } });
    const none = await read('sales', '?period=2026-10&compare=plan&points=1');
    expect(last(none)).toMatchObject({ delta: { absolute: null, missing: 'reference' } });
  });

  it('never shows a missing value as zero', async () => {
    await kpi('silent');
    await target('silent', { shape: 'flat', from: '2025-04', figures: { target: 10 } });
    const point = last(await read('silent'));
    expect(point).toMatchObject({
      period: { key: '2026-11' },
      figure: { value: null, missing: 'no_values', state: null },
      status: 'unknown',
      score: null,
      previous: null,
      delta: { absolute: null, missing: 'reference' },
    });
  });

  it('rolls ratios up by their parts, and shows differences in percentage points', async () => {
    await kpi('activation', RATIO);
    await record('activation', {
      '2026-07': { numerator: 10, denominator: 100 },
      '2026-08': { numerator: 90, denominator: 300 },
      '2026-09': { numerator: 50, denominator: 100 },
      '2026-10': { numerator: 60, denominator: 100 },
    });
    const quarter = await read('activation', '?kind=quarter&period=FY2027-Q2');
    expect(quarter).toMatchObject({ kind: 'quarter', period: 'FY2027-Q2' });
    expect(last(quarter)).toMatchObject({
      figure: { value: 30, numerator: 150, denominator: 500, complete: true },
      yearToDate: { value: 30, complete: false },
    });
    const month = await read('activation', '?period=2026-10');
    expect(last(month)).toMatchObject({
      figure: { value: 60 },
      delta: { reference: 50, absolute: 10, unit: 'pp', percent: null },
      yearToDate: { value: 35, numerator: 210, denominator: 600 },
    });
    expect(month['quarterToDate']).toMatchObject({ value: 60, complete: true });
    const open = await read('activation', '?kind=quarter');
    expect(last(open)).toMatchObject({
      figure: { value: 60, complete: false, state: 'provisional' },
    });
  });

  it('holds a sum against the sum of its targets, and all since April against a cumulative one', async () => {
    await kpi('summed');
    await record('summed', { '2026-04': 50, '2026-05': 60, '2026-06': 70 });
    const periods = months(2026, 3, 4).map((period) => ({ period, target: 55 }));
    await target('summed', { shape: 'per_period', periods });
    const quarter = last(await read('summed', '?period=FY2027-Q1'));
    expect(quarter).toMatchObject({
      figure: { value: 180 },
      target: { target: 165, lines: { greenLow: 165, redLow: 148.5 }, held: 180 },
      status: 'on_track',
    });
    await target(
      'summed',
      {
        shape: 'cumulative',
        from: '2026-04',
        to: '2026-06',
        figures: { target: 210 },
        reason: 'As agreed',
      },
      NOV,
    );
    const june = last(await read('summed', '?period=2026-06'));
    expect(june).toMatchObject({
      figure: { value: 70 },
      target: { basis: 'cumulative', target: 210, held: 180 },
      status: 'off_track',
    });
  });

  it('does not call a target missed before it is due', async () => {
    await kpi('due');
    await record('due', { '2026-09': 10, '2026-10': 12 });
    await target('due', {
      shape: 'flat',
      from: '2026-04',
      figures: { target: 50 },
      dueOn: '2026-10-31',
    });
    expect(last(await read('due', '?period=2026-10'))).toMatchObject({ status: 'off_track' });
    const before = await read('due', '?period=2026-10&at=2026-10-30');
    expect(last(before)).toMatchObject({ status: 'unknown', score: null });
  });

  it('shows what was so on a day, and what was known at an instant', async () => {
    await kpi('known');
    await record('known', { '2026-09': 10 }, '2026-10-05T09:00:00Z');
    await record('known', { '2026-10': 20 });
    const path = 'kpis/known/measurements/2026-09';
    await org.member.at(NOV).put(path, { value: 11, reason: 'A late order' }).expect(200);
    expect(last(await read('known', '?at=2026-09-30'))).toMatchObject({
      period: { key: '2026-09' },
      figure: { value: 11, state: 'restated' },
    });
    expect(last(await read('known', '?asOf=2026-10-20T00:00:00Z'), 2)).toMatchObject({
      period: { key: '2026-09' },
      figure: { value: 10, state: 'final' },
    });
    await org.viewer.get('kpis/known/series?asOf=2024-12-31T00:00:00Z').expect(404);
  });

  it('is answered from its tag while nothing has changed', async () => {
    await kpi('tagged');
    const path = 'kpis/tagged/series?period=2026-10';
    const first = await org.viewer.at(NOV).get(path).expect(200);
    const tag = String(first.headers['etag']);
    await org.viewer.at(NOV).get(path).set('if-none-match', tag).expect(304);
    await record('tagged', { '2026-10': 1 });
    await org.viewer.at(NOV).get(path).set('if-none-match', tag).expect(200);
  });

  it.each([
    ['?period=2026-13', 422],
    ['?kind=week', 422],
    ['?kind=decade', 400],
    ['?at=2026-02-30', 400],
    ['?asOf=yesterday', 400],
    ['?compare=luck', 400],
    ['?points=0', 400],
    ['?points=521', 400],
    ['?colour=red', 400],
  ])('refuses %s', async (query, status) => {
    const { key } = await makeKpi(org.cpo.at(FOUNDED), areaId);
    await org.viewer.at(NOV).get(`kpis/${key}/series${query}`).expect(status);
  });

  it('is out of reach from another organization', async () => {
    const { id } = await kpi('ours');
    const { cpo } = await foundOrganization();
    await cpo.get(`kpis/${id}/series`).expect(404);
    await cpo.put(`kpis/${id}/rebase`, { from: '2026-01-01', reason: 'x' }).expect(404);
  });
});
