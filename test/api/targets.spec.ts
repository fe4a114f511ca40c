import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi, RATIO, type MadeKpi } from '../support/kpis.ts';

const JAN = '2026-01-05T09:00:00Z';
const NOV = '2026-11-06T17:00:00Z';

interface Target {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly target: number | null;
  readonly isCurrent: boolean;
}

interface Plan {
  readonly id: string;
  readonly shape: string;
  readonly targets: readonly Target[];
}

interface Problem {
  readonly errors: readonly { readonly pointer: string }[];
}

describe('targets', () => {
  let org: TestOrganization;
  let areaId: string;

  const kpi = (key: string, definition: object = FLOW): Promise<MadeKpi> =>
    makeKpi(org.cpo.at(JAN), areaId, definition, { key });
  const set = async (key: string, body: object, at = JAN): Promise<Plan> =>
    (await org.member.at(at).post(`kpis/${key}/targets`, body).expect(201)).body as Plan;
  const plans = async (key: string, query = ''): Promise<Plan[]> =>
    (await org.viewer.get(`kpis/${key}/targets${query}`).expect(200)).body as Plan[];

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: JAN });
    areaId = await makeArea(org);
  });

  it('that are flat hold from a period on until further notice, with lines of their own', async () => {
    await kpi('flat');
    const plan = await set('flat', {
      shape: 'flat',
      from: '2026-01',
      figures: { target: 100, stretch: 120 },
    });
    expect(plan).toMatchObject({
      shape: 'flat',
      basis: 'period',
      dueOn: null,
      withdrawn: false,
      recordedBy: org.member.personId,
      targets: [
        {
          startsOn: '2026-01-01',
          endsOn: null,
          target: 100,
          greenLow: 100,
          greenHigh: null,
          redLow: 90,
          redHigh: null,
          stretch: 120,
          floor: null,
          isCurrent: true,
        },
      ],
    });
  });

  it('that are lower better, or a band, have their lines on the other sides', async () => {
    await kpi('defects', { ...FLOW, direction: 'lower' });
    const lower = await set('defects', { shape: 'flat', figures: { target: 10, red: 20 } });
    expect(lower.targets).toMatchObject([{ greenHigh: 10, redHigh: 20, greenLow: null }]);
    await kpi('load', { ...RATIO, direction: 'band' });
    const band = await set('load', {
      shape: 'flat',
      figures: { low: 70, high: 85, outerHigh: 95 },
    });
    expect(band.targets).toMatchObject([
      { target: null, greenLow: 70, greenHigh: 85, redLow: 63, redHigh: 95 },
    ]);
  });

  it('of single periods are rows of their own', async () => {
    await kpi('monthly');
    const plan = await set('monthly', {
      shape: 'per_period',
      periods: [
        { period: '2026-02', target: 20 },
        { period: '2026-01', target: 10, red: 5 },
      ],
    });
    expect(plan.targets).toMatchObject([
      { startsOn: '2026-01-01', endsOn: '2026-01-31', target: 10, redLow: 5 },
      { startsOn: '2026-02-01', endsOn: '2026-02-28', target: 20, redLow: 18 },
    ]);
  });

  it('that are cumulative are reached in even steps', async () => {
    await kpi('cumulative');
    const plan = await set('cumulative', {
      shape: 'cumulative',
      from: '2026-Q1',
      to: '2026-Q2',
      figures: { target: 600 },
    });
    expect(plan).toMatchObject({ basis: 'cumulative' });
    expect(plan.targets.map(({ target }) => target)).toEqual([100, 200, 300, 400, 500, 600]);
  });

  it('that glide lead from the baseline of the KPI to their end', async () => {
    await kpi('gliding', { ...RATIO, baseline: 40, baselineOn: '2025-12-31' });
    const plan = await set('gliding', { shape: 'glide', end: { day: '2026-12-31', value: 76.5 } });
    expect(plan.targets).toHaveLength(12);
    expect(plan.targets[0]).toMatchObject({ startsOn: '2026-01-01', target: 43.1 });
    expect(plan.targets[11]).toMatchObject({ endsOn: '2026-12-31', target: 76.5 });
  });

  it('that are a text are kept as they stand', async () => {
    await kpi('tbd');
    const plan = await set('tbd', { shape: 'text', text: 'TBD', dueOn: '2026-12-31' });
    expect(plan).toMatchObject({ text: 'TBD', dueOn: '2026-12-31' });
    expect(plan.targets).toMatchObject([{ target: null, greenLow: null, redLow: null }]);
    await set('tbd', { shape: 'flat', figures: { target: 5 } }, NOV);
  });

  it('that have begun are replaced with a reason only, and never lost', async () => {
    await kpi('moved');
    const first = await set('moved', {
      shape: 'flat',
      from: '2026',
      to: '2026',
      figures: { target: 100 },
    });
    const lower = { shape: 'flat', from: '2026-Q4', to: '2026-Q4', figures: { target: 80 } };
    const { body } = await org.member.at(NOV).post('kpis/moved/targets', lower).expect(422);
    expect((body as Problem).errors).toMatchObject([{ pointer: '/reason' }]);
    const second = await set('moved', { ...lower, reason: 'The market shrank' }, NOV);
    await set('moved', { shape: 'flat', from: '2027', to: '2027', figures: { target: 120 } }, NOV);
    const [, newer, older] = await plans('moved');
    expect(newer).toMatchObject({ id: second.id, reason: 'The market shrank' });
    expect(older).toMatchObject({ id: first.id, targets: [{ target: 100, isCurrent: true }] });
    expect(await plans('moved', '?asOf=2026-06-30T00:00:00Z')).toEqual([first]);
  });

  it('that are said twice are recorded once', async () => {
    await kpi('twice');
    const body = { shape: 'flat', from: '2026-01', figures: { target: 100 } };
    const first = await set('twice', body);
    const second = await set('twice', body, NOV);
    expect(second).toEqual(first);
    expect(await plans('twice')).toHaveLength(1);
  });

  it('are withdrawn with a reason, for what is left of them', async () => {
    await kpi('dropped');
    const year = await set('dropped', {
      shape: 'flat',
      from: '2026',
      to: '2026',
      figures: { target: 1 },
    });
    const summer = await set('dropped', {
      shape: 'flat',
      from: '2026-Q3',
      to: '2026-Q3',
      figures: { target: 2 },
      reason: 'Holidays',
    });
    const path = `kpis/dropped/targets/${year.id}`;
    await org.member.delete(path).expect(400);
    await org.stranger.delete(`${path}?reason=x`).expect(403);
    await org.member.at(NOV).delete(`${path}?reason=Given%20up`).expect(204);
    const [gone, kept, old] = await plans('dropped');
    expect(gone).toMatchObject({
      withdrawn: true,
      reason: 'Given up',
      targets: [
        { startsOn: '2026-01-01', endsOn: '2026-06-30' },
        { startsOn: '2026-10-01', endsOn: '2026-12-31' },
      ],
    });
    expect(kept).toMatchObject({ id: summer.id, targets: [{ isCurrent: true }] });
    expect(old).toMatchObject({ id: year.id, targets: [{ isCurrent: false }] });
    await org.member.at(NOV).delete(`${path}?reason=again`).expect(409);
    await org.member.at(NOV).delete(`kpis/dropped/targets/${org.id}?reason=none`).expect(404);
  });

  it.each([
    [{ shape: 'square' }, 400, '/shape'],
    [{ shape: 'flat', figures: { target: '1' } }, 400, '/figures/target'],
    [{ shape: 'glide', end: { day: '2026-02-30', value: 1 } }, 400, '/end/day'],
    [{ shape: 'per_period', periods: [] }, 400, '/periods'],
    [{ shape: 'flat' }, 422, '/figures'],
    [{ shape: 'flat', figures: {} }, 422, '/figures/target'],
    [{ shape: 'flat', figures: { target: 1, red: 2 } }, 422, '/figures/red'],
    [{ shape: 'flat', figures: { low: 1 } }, 422, '/figures/low'],
    [{ shape: 'flat', figures: { target: 1, stretch: 0 } }, 422, '/figures/stretch'],
    [{ shape: 'flat', figures: { target: 1 }, text: 'x' }, 422, '/text'],
    [{ shape: 'flat', figures: { target: 1 }, from: '2026-13' }, 422, '/from'],
    [{ shape: 'flat', figures: { target: 1 }, from: '2026-02', to: '2026-01' }, 422, '/to'],
    [{ shape: 'flat', figures: { target: 1 }, from: '2026', dueOn: '2025-01-01' }, 422, '/dueOn'],
    [{ shape: 'cumulative', figures: { target: 1 }, from: '2026' }, 422, '/to'],
    [{ shape: 'cumulative', figures: { target: 1 }, from: '2000', to: '2099' }, 422, '/to'],
    [{ shape: 'cumulative', figures: { target: 1 }, from: '2026-Q2', to: '2026-Q3' }, 422, '/from'],
    [
      {
        shape: 'per_period',
        periods: [
          { period: '1950-01', target: 1 },
          { period: '2026-01', target: 2 },
        ],
      },
      422,
      '',
    ],
    [
      { shape: 'per_period', periods: [{ period: '2026-Q1', target: 1 }] },
      422,
      '/periods/0/period',
    ],
    [
      { shape: 'per_period', periods: [{ period: '2026-01', target: 1, red: 2 }] },
      422,
      '/periods/0/red',
    ],
    [
      {
        shape: 'per_period',
        periods: [
          { period: '2026-01', target: 1 },
          { period: '2026-01', target: 2 },
        ],
      },
      422,
      '/periods/1/period',
    ],
    [{ shape: 'glide', end: { day: '2026-12-31', value: 1 } }, 422, '/start'],
    [
      {
        shape: 'glide',
        start: { day: '2027-01-01', value: 1 },
        end: { day: '2026-12-31', value: 1 },
      },
      422,
      '/end/day',
    ],
    [{ shape: 'glide', end: { day: '2026-12-31', value: 1 }, dueOn: '2026-12-31' }, 422, '/dueOn'],
    [{ shape: 'text' }, 422, '/text'],
  ])('refuse %j', async (body, status, pointer) => {
    const { key } = await makeKpi(org.cpo.at(JAN), areaId, { ...FLOW, name: 'Refusing' });
    const answer = await org.member.at(JAN).post(`kpis/${key}/targets`, body).expect(status);
    expect((answer.body as Problem).errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('are set by whoever answers for the area, in their own organization', async () => {
    const made = await kpi('guarded', FLOW);
    const body = { shape: 'flat', figures: { target: 1 } };
    for (const who of [org.stranger, org.viewer, org.executive, org.ceo])
      await who.post('kpis/guarded/targets', body).expect(403);
    const { cpo } = await foundOrganization();
    await cpo.post(`kpis/${made.id}/targets`, body).expect(404);
    await cpo.get(`kpis/${made.id}/targets`).expect(404);
    await org.cpo.change('put', 'kpis/guarded/archival', { read: 'kpis/guarded' });
    await org.member.post('kpis/guarded/targets', body).expect(409);
  });
});
