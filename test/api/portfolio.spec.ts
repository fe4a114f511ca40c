import { reviewDueOn } from '#domain/stage';
import { FLOW, makeKpi, recordValues } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { atTheGates } from '../support/gates.ts';

interface Row {
  readonly key: string;
  readonly prompts: readonly string[];
  readonly reviewDueOn: string | null;
}

describe('the portfolio', () => {
  let org: Portfolio;
  let gates: ReturnType<typeof atTheGates>;

  beforeAll(async () => {
    org = await foundPortfolio();
    gates = atTheGates(org);
  });

  const read = async (query = '', day = '2026-06-15'): Promise<Row[]> =>
    (await org.on(org.viewer, day).get(`portfolio${query}`).expect(200)).body.products;
  const aim = (kpi: string) =>
    org
      .on(org.cpo)
      .post(`kpis/${kpi}/targets`, {
        shape: 'flat',
        from: '2026-05',
        figures: { target: 100 },
        reason: 'New',
      })
      .expect(201);
  const rowOf = async (key: string, query = '', day = '2026-06-15') =>
    (await read(query, day)).find((row) => row.key === key);

  it('is empty before there are products', async () => {
    const fresh = await foundPortfolio();
    const { body } = await fresh.on(fresh.viewer).get('portfolio').expect(200);
    expect(body).toMatchObject({ period: { key: '2026-06' }, at: null, asOf: null, products: [] });
  });

  it('shows each product in use with its line, stage, days and owner', async () => {
    const line = await org.cpo
      .post('product-lines', { name: 'Meters', areaId: org.areaId })
      .expect(201);
    await org.make('Meter', {
      lineId: line.body.id,
      ownerId: org.executive.personId,
      stage: 'growth',
      stageSince: '2026-05-16',
      launchedOn: '2025-01-01',
    });
    await org.make('Archived', { key: 'gone' });
    await org.on(org.cpo).change('put', 'products/gone/archival', { read: 'products/gone' });
    expect(await read()).toEqual([
      expect.objectContaining({
        key: 'meter',
        line: expect.objectContaining({ key: 'meters' }),
        owner: { personId: org.executive.personId, name: 'executive' },
        stage: expect.objectContaining({ key: 'growth', phase: 'live', days: 30 }),
        status: 'unknown',
        score: null,
        coverage: { current: 0, total: 0 },
        keyKpi: null,
        revenue: null,
        spend: null,
        nextPlan: null,
        openConditions: 0,
        lastDecision: null,
        reviewDueOn: '2026-11-16',
        retirement: null,
        prompts: [],
      }),
    ]);
    expect(await read('?asOf=2026-06-15T11:00:00Z')).toEqual([]);
    expect((await rowOf('gone', '?at=2026-06-14'))?.key).toBe('gone');
  });

  it('rolls the KPIs of a product up, and shows its key KPI', async () => {
    const { key, id } = await org.make('Pump', { stage: 'maturity' });
    const kpi = { productId: id, trackedFrom: '2026-01-01' };
    const good = await makeKpi(org.on(org.cpo), org.areaId, FLOW, { ...kpi, isKey: true });
    const bad = await makeKpi(org.on(org.cpo), org.areaId, { ...FLOW, name: 'Lost' }, kpi);
    for (const { key: of } of [good, bad]) await aim(of);
    await recordValues(org.on(org.cpo), good.key, { '2026-05': 120 });
    await recordValues(org.on(org.cpo), bad.key, { '2026-05': 10 });
    expect(await rowOf(key, '?period=2026-05')).toMatchObject({
      status: 'at_risk',
      score: 5,
      counts: { on_track: 1, at_risk: 0, off_track: 1, unknown: 0 },
      coverage: { current: 2, total: 2 },
      keyKpi: { key: good.key, value: 120, endsOn: '2026-05-31' },
    });
  });

  it('keeps a confidential key KPI to those who may know of it', async () => {
    const { key, id } = await org.make('Secret', { stage: 'growth' });
    await makeKpi(
      org.on(org.cpo),
      org.areaId,
      { ...FLOW, name: 'Hidden' },
      {
        productId: id,
        isKey: true,
        isConfidential: true,
      },
    );
    expect(await rowOf(key)).toMatchObject({ keyKpi: null, coverage: { total: 1 } });
    const { body } = await org.on(org.ceo).get('portfolio').expect(200);
    expect(body.products.find((row: Row) => row.key === key).keyKpi.name).toBe('Hidden');
  });

  it('tells the next planned day with its slip, and when it has passed', async () => {
    const { key } = await org.make('Gear', { stage: 'build' });
    const plan = (body: object, day: string) =>
      org.on(org.cpo, day).change('put', `products/${key}/stage-plans/beta`, {
        body,
        read: `products/${key}`,
      });
    await plan({ plannedOn: '2026-07-01' }, '2026-06-15');
    await plan({ plannedOn: '2026-07-31', reason: 'Late parts' }, '2026-06-20');
    expect(await rowOf(key, '', '2026-06-21')).toMatchObject({
      nextPlan: {
        stageKey: 'beta',
        plannedOn: '2026-07-31',
        baselineOn: '2026-07-01',
        slipDays: 30,
        moves: 1,
      },
      prompts: [],
    });
    expect(await rowOf(key, '?at=2026-06-18', '2026-06-21')).toMatchObject({
      nextPlan: { plannedOn: '2026-07-01', slipDays: 0, moves: 0 },
    });
    expect((await rowOf(key, '', '2026-08-01'))?.prompts).toEqual(['plan_overdue']);
  });

  it('asks for a review when the stage or the last decision says so', async () => {
    const { key } = await org.make('Valve', { stage: 'growth', stageSince: '2025-12-15' });
    const fact = { since: '2025-12-15', reviewMonths: 6 };
    const due = (await rowOf(key))?.reviewDueOn;
    expect(due).toBe(reviewDueOn({ ...fact, reviewedOn: null, nextReviewOn: null }));
    expect((await rowOf(key))?.prompts).toEqual(['review_due']);
    const { id } = await gates.request(key, 'portfolio-review');
    expect(await rowOf(key)).toMatchObject({
      openReview: { id, gate: 'Portfolio review' },
      prompts: [],
    });
    await gates.vote(id, 'keep').expect(200);
    await gates.decide(id, { decision: 'keep' });
    const kept = await rowOf(key);
    expect(kept?.reviewDueOn).toBe(
      reviewDueOn({ ...fact, reviewedOn: '2026-06-15', nextReviewOn: null }),
    );
    expect(kept).toMatchObject({
      openReview: null,
      lastDecision: { decision: 'keep' },
      prompts: [],
    });
    expect(await rowOf(key, '?at=2026-06-14', '2026-06-20')).toMatchObject({ lastDecision: null });
  });

  it('asks for new targets once the stage has changed', async () => {
    const { key, id } = await org.make('Wheel', { stage: 'growth', stageSince: '2026-05-01' });
    const kpi = await makeKpi(
      org.on(org.cpo),
      org.areaId,
      { ...FLOW, name: 'Sold' },
      { productId: id },
    );
    expect((await rowOf(key))?.prompts).toEqual([]);
    await org.move(key, 'maturity');
    expect((await rowOf(key))?.prompts).toEqual(['targets_unchanged']);
    await aim(kpi.key);
    expect((await rowOf(key))?.prompts).toEqual([]);
  });

  it('counts open conditions, and is refused for a period that is none', async () => {
    const { key } = await org.make('Yoke', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    const condition = { text: 'Train', ownerId: org.member.personId, dueOn: '2026-06-20' };
    await gates.decide(id, { decision: 'go_with_conditions', conditions: [condition] });
    expect(await rowOf(key)).toMatchObject({ openConditions: 1, overdueConditions: 0 });
    expect(await rowOf(key, '', '2026-06-21')).toMatchObject({
      openConditions: 1,
      overdueConditions: 1,
      prompts: ['conditions_overdue'],
    });
    const { body } = await org.viewer.get('portfolio?period=2026-99').expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/period' })]);
  });

  it.each(['portfolio', 'scorecard'])(
    'is read of a day far ahead as fast as of today: %s',
    async (page) => {
      await org.on(org.viewer).get(`${page}?at=2999-12-31`).timeout(5000).expect(200);
    },
  );

  it('is answered from its tag while nothing changes', async () => {
    const first = await org.on(org.viewer).get('portfolio').expect(200);
    const tag = String(first.headers['etag']);
    await org.on(org.viewer).get('portfolio').set('if-none-match', tag).expect(304);
    await org.make('Zip');
    await org.on(org.viewer).get('portfolio').set('if-none-match', tag).expect(200);
  });
});

describe('the scorecard of a product', () => {
  it('shows its KPIs by segment, compared as asked, and nothing of others', async () => {
    const org = await foundPortfolio();
    const { key, id } = await org.make('App', { stage: 'growth' });
    const cpo = org.on(org.cpo);
    const make = (name: string, rest: object) =>
      makeKpi(cpo, org.areaId, { ...FLOW, name }, { trackedFrom: '2025-01-01', ...rest });
    const whole = await make('All', { productId: id });
    const small = await make('Small', { productId: id, segment: 'Small firms' });
    await make('Other', {});
    await recordValues(cpo, whole.key, { '2026-04': 10, '2026-05': 15, '2025-05': 12 });
    await recordValues(cpo, small.key, { '2026-05': 3 });
    const read = async (query: string) =>
      (await org.on(org.viewer).get(`products/${key}/scorecard?period=2026-05${query}`).expect(200))
        .body;
    const body = await read('');
    expect(body).toMatchObject({
      period: { key: '2026-05' },
      compare: 'previous',
      segments: [
        {
          segment: null,
          withheld: 0,
          kpis: [{ key: whole.key, value: 15, reference: { value: 10, absolute: 5 } }],
        },
        {
          segment: 'Small firms',
          status: 'unknown',
          kpis: [{ key: small.key, value: 3, reference: null }],
          templates: [null],
        },
      ],
    });
    expect(body.segments).toHaveLength(2);
    const lastYear = await read('&compare=last_year');
    expect(lastYear.segments[0].kpis[0].reference).toMatchObject({ value: 12, absolute: 3 });
    const before = await read('&asOf=2026-06-15T11:00:00Z');
    expect(before.segments).toEqual([]);
    await org.viewer.get('products/nothing/scorecard').expect(404);
  });
});
