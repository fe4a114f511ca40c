import { runJob } from '../support/client.ts';
import { atTheGates } from '../support/gates.ts';
import { FLOW, makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { computedAnew, figure, values } from '../support/register-kpis.ts';

describe('the figures of a portfolio', () => {
  let org: Portfolio;
  let gates: ReturnType<typeof atTheGates>;
  const now = () => org.on(org.cpo);
  const take = (template: string) =>
    now()
      .post('register-kpis', { template, areaId: org.areaId, trackedFrom: '2026-01-01' })
      .expect(201);

  beforeAll(async () => {
    org = await foundPortfolio();
    gates = atTheGates(org);
    for (const template of ['gate-go-rate', 'gate-cycle', 'time-to-market']) await take(template);
  });

  it('tell how often and how fast gates decide', async () => {
    const early = (await org.make('Axle', { stage: 'beta', stageSince: '2026-01-10' })).key;
    const other = (await org.make('Bolt', { stage: 'beta', stageSince: '2026-01-10' })).key;
    const first = await org
      .on(org.member, '2026-06-05')
      .post('gate-reviews', { product: early, gate: 'launch' })
      .expect(201);
    const second = await gates.request(other, 'launch');
    await gates.ready(first.body.id);
    await gates.decide(first.body.id, { decision: 'go' });
    expect(await figure(now(), 'gate-go-rate', '2026-Q2')).toMatchObject({
      value: 100,
      denominator: 1,
    });
    await gates.ready(second.id);
    await gates.decide(second.id, {
      decision: 'hold',
      reason: 'Not yet',
      nextReviewOn: '2026-09-01',
    });
    expect(await figure(now(), 'gate-go-rate', '2026-Q2')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    });
    // 10 and 0 days.
    expect(await values(now(), 'gate-cycle', ['2026-05', '2026-06'])).toEqual([null, 5]);
    const { body } = await now().get('kpis/gate-cycle/parts?period=2026-06').expect(200);
    expect(body.records[0]).toMatchObject({
      kind: 'gate_review',
      path: `gate-reviews/${first.body.id}`,
      fromOn: '2026-06-05',
      toOn: '2026-06-15',
      value: 10,
    });
    expect(body.records[0].name).toMatch(/: Axle$/);
  });

  it('count days to the market from the first gate that was passed', async () => {
    expect(await values(now(), 'time-to-market', ['2026-Q2'])).toEqual([0]);
    await now().change('patch', 'products/axle', { body: { launchedOn: '2026-06-14' } });
    expect(await values(now(), 'time-to-market', ['2026-Q2'])).toEqual([null]);
  });

  it('leave out what was withdrawn', async () => {
    const { key } = await org.make('Cog', { stage: 'beta', stageSince: '2026-01-10' });
    const { id } = await gates.request(key, 'launch');
    await now().change('put', `gate-reviews/${id}/withdrawal`, {
      body: { reason: 'x' },
      read: `gate-reviews/${id}`,
    });
    expect(await values(now(), 'gate-go-rate', ['2026-Q2'])).toEqual([50]);
  });

  it('count the retirements that gave the notice that was promised', async () => {
    await take('eol-notice');
    const retire = async (name: string, noticeDays: number) => {
      const { key: product } = await org.make(name, { stage: 'decline' });
      const plan = { product, reason: 'Old', endOfLifeOn: '2026-06-30', noticeDays };
      const { body } = await org
        .on(org.member, '2026-03-01')
        .post('retirement-plans', plan)
        .expect(201);
      const path = `retirement-plans/${body.id}`;
      const put = (what: string, day: string) =>
        org.on(org.cpo, day).change('put', `${path}/${what}`, { read: path });
      await put('approval', '2026-03-02');
      await put('start', '2026-03-03');
      await org
        .on(org.member, '2026-04-01')
        .post(`${path}/notices`, { audience: 'All' })
        .expect(201);
      await put('completion', '2026-06-30');
    };
    await retire('Oldest', 90);
    await retire('Older', 91);
    expect(await figure(org.on(org.cpo, '2026-06-30'), 'eol-notice', '2026')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
      state: 'provisional',
    });
  });

  it('count the customers who have moved, of those who were there at the approval', async () => {
    const left = { ...FLOW, name: 'Customers left', kind: 'stock', direction: 'lower' };
    const { id, key } = await makeKpi(org.on(org.cpo), org.areaId, left);
    const share = await makeKpi(now(), org.areaId, { ...RATIO, name: 'Share moved' });
    await take('eol-migration');
    const retire = async (name: string, migrationKpiId: string) => {
      const { key: product } = await org.make(name, { stage: 'decline' });
      const plan = { product, reason: 'Old', endOfLifeOn: '2026-12-31', noticeDays: 90 };
      const { body } = await org
        .on(org.member, '2026-03-01')
        .post('retirement-plans', { ...plan, migrationKpiId })
        .expect(201);
      const path = `retirement-plans/${body.id}`;
      await org.on(org.cpo, '2026-03-02').change('put', `${path}/approval`, { read: path });
      return path;
    };
    const path = await retire('Ledger', id);
    await retire('Register', share.id);
    const moved = () =>
      values(now(), 'eol-migration', ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    expect(await moved()).toEqual([null, null, null, null, null]);
    await recordValues(now(), share.key, { '2026-04': { numerator: 1, denominator: 4 } });
    await recordValues(now(), key, { '2026-04': 150, '2026-05': 80 });
    // Nothing was known at the approval: April is the first.
    expect(await moved()).toEqual([null, null, 0, 46.6666666666667, 46.6666666666667]);
    await recordValues(now(), key, { '2026-02': 200 });
    expect(await moved()).toEqual([null, 0, 25, 60, 60]);
    expect(await figure(now(), 'eol-migration', '2026-05')).toMatchObject({
      numerator: 120,
      denominator: 200,
    });
    const { body } = await now().get('kpis/eol-migration/parts?period=2026-05').expect(200);
    expect(body.records).toMatchObject([{ path, fromOn: '2026-03-02', toOn: '2026-12-31' }]);
    await now().change('put', `${path}/withdrawal`, { body: { reason: 'Kept' }, read: path });
    expect(await moved()).toEqual([null, 0, 25, 60, null]);
  });

  it('hold benefits in the currency of the organization against their claims', async () => {
    await take('benefit-realisation');
    const { key: product } = await org.make('Dial', { stage: 'growth' });
    const business = {
      name: 'Dial pays',
      areaId: org.areaId,
      product,
      startsOn: '2026-01-01',
      horizonMonths: 12,
    };
    const { body } = await now().post('business-cases', business).expect(201);
    const path = `business-cases/${body.id}`;
    const claim = (name: string, amount: number, currency: string, dueOn: string) =>
      now().post(`${path}/benefits`, { name, money: { amount, currency }, dueOn }).expect(201);
    await claim('Sales', 100_000, 'EUR', '2026-05-31');
    await claim('Later', 50_000, 'EUR', '2026-09-30');
    await claim('Abroad', 70_000, 'USD', '2026-05-31');
    expect(await values(now(), 'benefit-realisation', ['2026-Q2'])).toEqual([0]);
    const { body: read } = await now().get(path).expect(200);
    const sales = read.benefits.find(({ name }: { name: string }) => name === 'Sales');
    const measure = (amount: number, measuredOn: string) =>
      now().post(`${path}/benefits/${sales.id}/measurements`, { amount, measuredOn }).expect(201);
    await measure(30_000, '2026-05-31');
    await measure(80_000, '2026-06-10');
    expect(await figure(now(), 'benefit-realisation', '2026-Q2')).toMatchObject({
      value: 80,
      numerator: 80_000,
      denominator: 100_000,
    });
    expect(await values(now(), 'benefit-realisation', ['2026-Q3'])).toEqual([null]);
  });

  it('have missed nothing', async () => {
    await runJob('registers.compute', { organizationId: org.id }, '2026-07-01T00:05:00Z');
    expect(await figure(now(), 'gate-cycle', '2026-06')).toMatchObject({
      value: 5,
      state: 'final',
    });
    expect(await computedAnew(org.id, '2026-07-01T12:00:00Z')).toBe(0);
  });
});
