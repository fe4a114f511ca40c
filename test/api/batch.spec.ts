import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi, RATIO } from '../support/kpis.ts';

const NOV = '2026-11-06T17:00:00Z';

interface Problem {
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];
}

const weeks = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const year = 2019 + Math.floor(index / 52);
    return `${year}-W${String((index % 52) + 1).padStart(2, '0')}`;
  });

describe('a batch of measurements', () => {
  let org: TestOrganization;
  let areaId: string;

  const send = (rows: unknown) => org.member.at(NOV).post('measurements/batch', { rows });
  const count = async (key: string): Promise<number> => {
    const { body } = await org.viewer.get(`kpis/${key}/measurements?limit=200`).expect(200);
    return (body as { data: unknown[] }).data.length;
  };

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: '2026-01-05T09:00:00Z' });
    areaId = await makeArea(org);
  });

  it('is recorded whole, by ids and keys, and once', async () => {
    const flow = await makeKpi(org.cpo, areaId, FLOW, { key: 'batch-flow' });
    await makeKpi(org.cpo, areaId, RATIO, { key: 'batch-ratio' });
    const rows = [
      { kpi: flow.id, period: '2026-09', value: 3 },
      { kpi: 'batch-flow', period: '2026-10', value: 4, note: 'CRM' },
      { kpi: 'batch-flow', period: '2026-12', series: 'forecast', value: 9, low: 5, high: 12 },
      { kpi: 'batch-ratio', period: '2026-10', numerator: 1, denominator: 8 },
    ];
    const first = await send(rows).expect(200);
    expect(first.body).toEqual({ created: 4, corrected: 0, same: 0 });
    const second = await send(rows).expect(200);
    expect(second.body).toEqual({ created: 0, corrected: 0, same: 4 });
    const third = await send([
      { ...rows[0], value: 5, reason: 'late' },
      rows[1],
      { kpi: 'batch-flow', period: '2026-08', value: 2 },
    ]).expect(200);
    expect(third.body).toEqual({ created: 1, corrected: 1, same: 1 });
    const { body } = await org.viewer.get('kpis/batch-ratio/measurements').expect(200);
    expect(body).toMatchObject({ data: [{ value: 12.5, numerator: 1, denominator: 8 }] });
    const activity = await org.cpo.get('activity?action=measurement.batch').expect(200);
    const { data } = activity.body as { data: { details: object }[] };
    expect(data.map(({ details }) => details)).toEqual([
      { note: { created: 1, corrected: 1, same: 1 } },
      { note: { created: 4, corrected: 0, same: 0 } },
    ]);
  });

  it('is refused whole, and each problem points at its row', async () => {
    await makeKpi(org.cpo, areaId, FLOW, { key: 'all-or-nothing' });
    const good = { kpi: 'all-or-nothing', period: '2026-01', value: 1 };
    const { body } = await send([
      good,
      { ...good, period: '2026-02', value: 1e15 },
      { ...good, period: '2026-03', numerator: 1, denominator: 2 },
      { ...good, kpi: 'nowhere' },
      { ...good, period: '2026-Q1' },
      { ...good, period: '2027-01' },
      good,
      { ...good, period: '2026-04', value: null },
    ]).expect(422);
    const { errors, detail } = body as Problem;
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/rows/1/value',
      '/rows/2/numerator',
      '/rows/3/kpi',
      '/rows/4/period',
      '/rows/5/period',
      '/rows/6',
      '/rows/7/value',
    ]);
    expect(detail).toContain('6 more problems');
    expect(await count('all-or-nothing')).toBe(0);
  });

  it.each([
    [null, '/rows'],
    [[], '/rows'],
    ['x', '/rows'],
    [[null], '/rows/0'],
    [[[]], '/rows/0'],
    [['x'], '/rows/0'],
    [[{ period: '2026-10', value: 1 }], '/rows/0/kpi'],
    [[{ kpi: 'x', period: 7 }], '/rows/0/period'],
    [[{ kpi: 'x', period: '2026-10', value: '1' }], '/rows/0/value'],
    [[{ kpi: 'x', period: '2026-10', observations: 1.5 }], '/rows/0/observations'],
    [[{ kpi: 'x', period: '2026-10', series: 'target' }], '/rows/0/series'],
    [[{ kpi: 'x', period: '2026-10', state: 'withdrawn' }], '/rows/0/state'],
    [[{ kpi: 'x', period: '2026-10', note: {} }], '/rows/0/note'],
    [[{ kpi: 'x', period: '2026-10', 'a/b': 1 }], '/rows/0/a~1b'],
  ])('refuses rows like %j', async (rows, pointer) => {
    const { body } = await send(rows).expect(400);
    expect((body as Problem).errors[0]?.pointer).toBe(pointer);
  });

  it('holds at most 10,000 rows', async () => {
    const rows = Array.from({ length: 10_001 }, () => ({ kpi: 'x', period: '2026-10', value: 1 }));
    const { body } = await send(rows).expect(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/rows' }] });
  });

  it('is refused where one KPI is not the sender’s to record', async () => {
    const other = await makeArea(org, { name: 'Other', accountable: org.stranger });
    await makeKpi(org.cpo, areaId, FLOW, { key: 'mine' });
    await makeKpi(org.cpo, other, FLOW, { key: 'theirs' });
    const { body } = await send([
      { kpi: 'mine', period: '2026-10', value: 1 },
      { kpi: 'theirs', period: '2026-10', value: 1 },
    ]).expect(403);
    expect((body as Problem).detail).toContain('theirs');
    expect(await count('mine')).toBe(0);
    await org.viewer
      .at(NOV)
      .post('measurements/batch', { rows: [{ kpi: 'mine', period: '2026-10', value: 1 }] })
      .expect(403);
  });

  it('does not know the KPIs of other organizations', async () => {
    const other = await foundOrganization();
    const foreign = await makeKpi(other.cpo, await makeArea(other), FLOW, { key: 'foreign' });
    for (const reference of [foreign.id, foreign.key]) {
      const { body } = await send([{ kpi: reference, period: '2026-10', value: 1 }]).expect(422);
      expect((body as Problem).errors[0]).toEqual({
        pointer: '/rows/0/kpi',
        message: `There is no KPI “${reference}”.`,
      });
    }
  });

  it('may be sent twice at once without an effect done twice', async () => {
    await makeKpi(org.cpo, areaId, FLOW, { key: 'raced' });
    const rows = ['2026-07', '2026-08', '2026-09', '2026-10'].map((period) => ({
      kpi: 'raced',
      period,
      value: 1,
    }));
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(rows).expect(200)));
    const created = answers.map(({ body }) => (body as { created: number }).created);
    expect(created.toSorted((one, other) => other - one)).toEqual([4, 0, 0, 0]);
  });

  it('of 10,000 rows is recorded at once, and again without a trace', async () => {
    const keys = Array.from({ length: 25 }, (_, index) => `bulk-${index}`);
    for (const key of keys) await makeKpi(org.cpo, areaId, { ...FLOW, cadence: 'weekly' }, { key });
    const rows = keys.flatMap((kpi) =>
      weeks(400).map((period, index) => ({
        kpi,
        period,
        value: index + 0.25,
        source: 'warehouse',
      })),
    );
    expect(rows).toHaveLength(10_000);
    const first = await send(rows).expect(200);
    expect(first.body).toEqual({ created: 10_000, corrected: 0, same: 0 });
    const again = await send(rows).expect(200);
    expect(again.body).toEqual({ created: 0, corrected: 0, same: 10_000 });
    const { body } = await org.viewer.get('kpis/bulk-7/measurements?limit=1').expect(200);
    expect(body).toMatchObject({ data: [{ period: '2026-W36', value: 399.25 }] });
  });
});
