import { FLOW, makeKpi } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';

describe('a retirement plan', () => {
  let org: Portfolio;
  let made = 0;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  const days = {
    announceOn: '2026-07-01',
    endOfSaleOn: '2026-12-31',
    endOfSupportOn: '2027-06-30',
    endOfLifeOn: '2027-12-31',
  };
  const plan = { reason: 'Nobody buys it', ...days, noticeDays: 360 };
  const product = async (stage = 'decline') =>
    (await org.make(`Old ${(made += 1)}`, { stage })).key;
  const propose = (input: object, status = 201, who = org.member) =>
    org
      .on(who)
      .post('retirement-plans', { ...plan, ...input })
      .expect(status);
  const step = (
    id: string,
    name: string,
    options: { who?: typeof org.cpo; status?: number; day?: string; body?: object } = {},
  ) =>
    org.on(options.who ?? org.cpo, options.day).change('put', `retirement-plans/${id}/${name}`, {
      read: `retirement-plans/${id}`,
      status: options.status ?? 200,
      ...(options.body && { body: options.body }),
    });
  const change = (id: string, body: object, status = 200) =>
    org.on(org.member).change('patch', `retirement-plans/${id}`, { body, status });

  it('is proposed, approved by somebody else, begun, told and done', async () => {
    const follower = await org.make('New', { stage: 'growth' });
    const kpi = await makeKpi(org.cpo, org.areaId, { ...FLOW, name: 'Customers left' });
    const { body } = await propose({
      product: await product(),
      replacement: follower.key,
      migrationKpiId: kpi.id,
    });
    expect(body).toMatchObject({
      state: 'proposed',
      replacement: { key: 'new' },
      notice: 'open',
      noticeGiven: null,
      proposedBy: { name: 'member' },
      can: { update: true, approve: false, start: false },
    });
    const { id } = body;
    await org
      .on(org.member)
      .post(`retirement-plans/${id}/notices`, { audience: 'All' })
      .expect(409);
    await step(id, 'start', { status: 409 });
    for (const who of [org.member, org.stranger, org.viewer, org.executive])
      await step(id, 'approval', { who, status: 403 });
    const approved = await step(id, 'approval', { who: org.ceo });
    expect(approved.body).toMatchObject({
      state: 'approved',
      approvedBy: { name: 'ceo' },
      approvedOn: '2026-06-15',
    });
    await step(id, 'approval', { status: 409 });
    await org
      .on(org.member)
      .post(`retirement-plans/${id}/notices`, { audience: 'All', sentOn: '2026-06-16' })
      .expect(422);
    const told = await org
      .on(org.member, '2026-07-01')
      .post(`retirement-plans/${id}/notices`, { audience: 'All customers' })
      .expect(201);
    expect(told.body).toMatchObject({
      noticeGiven: 548,
      notice: 'kept',
      notices: [{ sentOn: '2026-07-01' }],
    });
    await step(id, 'start');
    await step(id, 'completion', { status: 409 });
    const done = await step(id, 'completion', { day: '2027-12-31' });
    expect(done.body).toMatchObject({ state: 'done', doneOn: '2027-12-31' });
    await step(id, 'withdrawal', { status: 409, body: { reason: 'x' } });
  });

  it.each([
    [{ endOfSaleOn: '2026-06-30' }, '/endOfSaleOn'],
    [{ endOfLifeOn: '2027-06-29' }, '/endOfLifeOn'],
    [{ replacement: 'nothing' }, '/replacement'],
    [{ migrationKpiId: '0198c0de-0000-7000-8000-000000000000' }, '/migrationKpiId'],
  ])('is refused with %j at %s', async (input, pointer) => {
    const { body } = await propose({ product: await product(), ...input }, 422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('names a replacement that is another product and outlives it', async () => {
    const key = await product();
    const leaving = await product('end-of-sale');
    const doomed = await product();
    await propose({ product: doomed, endOfLifeOn: '2027-12-31' });
    for (const replacement of [key, leaving, doomed]) {
      const { body } = await propose({ product: key, replacement }, 422);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: '/replacement' })]);
    }
    const { body } = await propose({
      product: key,
      replacement: doomed,
      endOfLifeOn: '2027-12-30',
    });
    const late = await change(body.id, { endOfLifeOn: '2028-01-01', moveReason: 'Later' }, 422);
    expect(late.body.errors).toEqual([expect.objectContaining({ pointer: '/replacement' })]);
  });

  it('is one for each product, made by those who keep it', async () => {
    const key = await product();
    for (const who of [org.stranger, org.viewer, org.ceo])
      await propose({ product: key }, 403, who);
    const { body } = await propose({ product: key });
    await propose({ product: key }, 409);
    await step(body.id, 'withdrawal', { body: { reason: 'Changed our mind' } });
    await propose({ product: key });
    const { body: plans } = await org
      .on(org.viewer)
      .get(`retirement-plans?product=${key}`)
      .expect(200);
    expect(plans.map((one: { state: string }) => one.state).toSorted()).toEqual([
      'proposed',
      'withdrawn',
    ]);
  });

  it('moves its days with a reason alone, and keeps where they were', async () => {
    const { body } = await propose({ product: await product() });
    const silent = await change(body.id, { endOfSaleOn: '2027-01-31' }, 422);
    expect(silent.body.errors).toEqual([expect.objectContaining({ pointer: '/moveReason' })]);
    const moved = await change(body.id, { endOfSaleOn: '2027-01-31', moveReason: 'A large order' });
    expect(moved.body).toMatchObject({
      endOfSaleOn: '2027-01-31',
      moves: [
        { milestone: 'end_of_sale', from: '2026-12-31', to: '2027-01-31', reason: 'A large order' },
      ],
    });
    await change(body.id, { endOfSupportOn: '2026-12-01', moveReason: 'x' }, 422);
    await org.on(org.member).patch(`retirement-plans/${body.id}`, { reason: 'x' }).expect(428);
    await change(body.id, { noticeDays: 400 });
    await step(body.id, 'approval', { who: org.ceo });
    await change(body.id, { noticeDays: 10 }, 409);
  });

  it('shows in the portfolio, which asks for one where there is none', async () => {
    const key = await product('end-of-sale');
    const row = async () =>
      (await org.on(org.viewer).get('portfolio').expect(200)).body.products.find(
        (one: { key: string }) => one.key === key,
      );
    expect((await row()).prompts).toEqual(['retirement_unplanned']);
    await propose({ product: key });
    expect(await row()).toMatchObject({
      prompts: [],
      retirement: { state: 'proposed', endOfLifeOn: '2027-12-31', replacement: null },
    });
  });
});
