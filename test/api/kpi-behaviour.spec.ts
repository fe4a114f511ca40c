import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi, months, recordValues } from '../support/kpis.ts';

const FOUNDED = '2025-01-06T09:00:00Z';
const NOV = '2026-11-06T17:00:00Z';

interface Series {
  readonly behaviour: { readonly signals: readonly object[]; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

describe('the behaviour of a KPI', () => {
  let org: TestOrganization;
  let areaId: string;

  const kpi = (key: string) => makeKpi(org.cpo.at(FOUNDED), areaId, FLOW, { key });
  const record = (key: string, values: Record<string, number | object>) =>
    recordValues(org.member.at(NOV), key, values);
  const read = async (key: string, query = ''): Promise<Series> =>
    (await org.viewer.at(NOV).get(`kpis/${key}/series${query}`).expect(200)).body as Series;
  const target = (key: string, body: object) =>
    org.member.at(FOUNDED).post(`kpis/${key}/targets`, body).expect(201);

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: FOUNDED, fiscalStartMonth: 4 });
    areaId = await makeArea(org);
  });

  it('tells common variation from a change, and starts anew when the limits are rebased', async () => {
    await kpi('behaving');
    const calm = [50, 52, 49, 51, 50, 48, 51, 50, 52, 49, 50, 51];
    const jump = [90, 92, 89, 91, 90, 88];
    const values = [...calm, ...jump].map((value, index): [string, number] => [
      months(2025, 12)[index] ?? months(2026, 12)[index - 12] ?? '',
      value,
    ]);
    await record('behaving', Object.fromEntries(values));
    await target('behaving', { shape: 'flat', from: '2025-01', figures: { target: 60 } });
    const { behaviour } = await read('behaving', '?period=2026-06');
    const centre = calm.reduce((total, value) => total + value, 0) / 12;
    expect(behaviour['limits']).toMatchObject({ centre: Number(centre.toPrecision(15)) });
    expect(behaviour).toMatchObject({
      variation: 'improving',
      assurance: 'will_not',
      rebase: null,
    });
    expect(behaviour.signals).toContainEqual({ period: '2026-01', rule: 'outside', side: 'high' });

    const body = { from: '2026-01-01', reason: 'A second sales team' };
    await org.stranger.put('kpis/behaving/rebase', body).expect(403);
    await org.member.at(NOV).put('kpis/behaving/rebase', { from: '2026-01-01' }).expect(400);
    await org.member
      .at(NOV)
      .put('kpis/behaving/rebase', { ...body, from: '2027-01-01' })
      .expect(422);
    for (let times = 0; times < 2; times += 1)
      await org.member.at(NOV).put('kpis/behaving/rebase', body).expect(200);
    const after = await read('behaving', '?period=2026-06');
    expect(after.behaviour).toMatchObject({
      limits: { centre: 90 },
      signals: [],
      variation: 'common_cause',
      assurance: 'will',
      rebase: body,
    });
    const { body: activity } = await org.cpo.get('activity?action=kpi.rebase').expect(200);
    expect((activity as { data: object[] }).data).toHaveLength(1);
  });

  it('says nothing of the behaviour of fewer than six points', async () => {
    await kpi('young');
    await record('young', Object.fromEntries(months(2026, 5).map((month) => [month, 1])));
    const { behaviour } = await read('young');
    expect(behaviour).toMatchObject({
      limits: null,
      signals: [],
      variation: null,
      assurance: null,
    });
  });

  it('looks ahead to the end of the fiscal year from a year of history', async () => {
    await kpi('seasonal');
    const values = [...months(2025, 12), ...months(2026, 10)].map(
      (month, index): [string, number] => [month, 100 + (index % 12)],
    );
    await record('seasonal', Object.fromEntries(values));
    const series = await read('seasonal', '?period=FY2027-Q3');
    const outlook = series['outlook'] as { points: { period: string }[] };
    expect(outlook).toMatchObject({
      method: 'seasonal_naive',
      points: [
        { period: '2026-11', likely: 110, low: 110, high: 110 },
        { period: '2026-12', likely: 111 },
        { period: '2027-01', likely: 100 },
        { period: '2027-02', likely: 101 },
        { period: '2027-03', likely: 102 },
      ],
      periodEnd: { likely: 109 + 110 + 111 },
      yearEnd: { likely: 103 + 104 + 105 + 106 + 107 + 108 + 109 + 110 + 111 + 100 + 101 + 102 },
    });
    await kpi('empty');
    expect(await read('empty')).toMatchObject({ outlook: null });
  });
});
