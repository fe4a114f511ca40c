import { runJob } from '../support/client.ts';
import { atTheGates } from '../support/gates.ts';
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

  it('have missed nothing', async () => {
    await runJob('registers.compute', { organizationId: org.id }, '2026-07-01T00:05:00Z');
    expect(await figure(now(), 'gate-cycle', '2026-06')).toMatchObject({
      value: 5,
      state: 'final',
    });
    expect(await computedAnew(org.id, '2026-07-01T12:00:00Z')).toBe(0);
  });
});
