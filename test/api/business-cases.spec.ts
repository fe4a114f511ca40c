import { FLOW, makeKpi } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { addItem } from '../support/roadmap.ts';

const NOBODY = '0198c0de-0000-7000-8000-000000000000';
const EUR = (amount: number) => ({ amount, currency: 'EUR' });

describe('a business case', () => {
  let org: Portfolio;
  let made = 0;

  beforeAll(async () => {
    org = await foundPortfolio();
    await org.make('Drone', { key: 'drone', stage: 'growth', launchedOn: '2026-01-15' });
  });

  const create = async (rest: object = {}, status = 201, who = org.member) =>
    (
      await org
        .on(who)
        .post('business-cases', {
          name: `Case ${(made += 1)}`,
          areaId: org.areaId,
          product: 'drone',
          horizonMonths: 36,
          ...rest,
        })
        .expect(status)
    ).body;
  const claim = async (key: string, body: object, status = 201) =>
    (await org.on(org.member).post(`business-cases/${key}/benefits`, body).expect(status)).body;
  const measure = async (path: string, body: object, status = 201, who = org.member) =>
    (await org.on(who).post(`business-cases/${path}/measurements`, body).expect(status)).body;

  it('says what a product costs and is to bring, each currency by itself', async () => {
    const { key } = await create({ cost: EUR(50_000) });
    await claim(key, { name: 'Sales', money: EUR(100_000), dueOn: '2027-06-30' });
    const body = await claim(key, {
      name: 'US',
      money: { amount: 9, currency: 'USD' },
      dueOn: '2027-06-30',
    });
    expect(body).toMatchObject({
      product: { key: 'drone' },
      itemId: null,
      cost: EUR(50_000),
      startsOn: '2026-06-15',
      claimedReturn: 1,
      totals: [
        { currency: 'EUR', claimed: 100_000, measured: 0, realisation: 0 },
        { currency: 'USD', claimed: 9 },
      ],
      version: 3,
    });
    const { body: listed } = await org.viewer.get('business-cases?product=drone').expect(200);
    expect(listed.length).toBeGreaterThan(0);
  });

  it('is of one thing: a product in use, or an item of the roadmap', async () => {
    for (const rest of [{ product: undefined }, { itemId: NOBODY }, { product: 'nothing' }]) {
      const { errors } = await create(rest, 422);
      expect(errors).toEqual([expect.objectContaining({ pointer: '/product' })]);
    }
    const nowhere = await create({ product: undefined, itemId: NOBODY }, 422);
    expect(nowhere.errors).toEqual([expect.objectContaining({ pointer: '/itemId' })]);
    const place = { areaId: org.areaId, horizon: 'now' };
    const { id: itemId } = await addItem(org.on(org.member), { name: 'Trial', ...place });
    expect(await create({ product: undefined, itemId })).toMatchObject({ itemId, product: null });
    await create({ cost: { amount: 1, currency: 'QQQ' } }, 422);
    await create({ horizonMonths: 0 }, 400);
    for (const who of [org.stranger, org.viewer, org.ceo]) await create({}, 403, who);
  });

  it('is changed as it was read, put away and taken up again', async () => {
    const { key } = await create();
    const path = `business-cases/${key}`;
    await org
      .on(org.member)
      .patch(path, { cost: EUR(1) })
      .expect(428);
    const changed = await org
      .on(org.member)
      .change('patch', path, { body: { cost: EUR(70), summary: 'Why' } });
    expect(changed.body).toMatchObject({ cost: EUR(70), summary: 'Why', version: 2 });
    const cleared = await org.on(org.member).change('patch', path, { body: { cost: null } });
    expect(cleared.body.cost).toBeNull();
    await org.on(org.member).change('put', `${path}/archival`, { read: path });
    await claim(key, { name: 'x', money: EUR(1), dueOn: '2027-01-01' }, 409);
    const back = await org.on(org.member).change('delete', `${path}/archival`, { read: path });
    expect(back.body.archivedAt).toBeNull();
  });

  it('measures its benefits by day, of which a correction takes the place', async () => {
    const { key } = await create();
    const claimed = await claim(key, {
      name: 'Sales',
      money: EUR(1000),
      dueOn: '2026-06-20',
      ownerId: org.stranger.personId,
    });
    const [{ id }] = claimed.benefits;
    const path = `${key}/benefits/${id}`;
    await measure(path, { measuredOn: '2026-06-10', amount: 300 });
    await measure(path, { measuredOn: '2026-06-10', amount: 400 }, 201, org.stranger);
    const body = await measure(path, { amount: 600, note: 'By mid June' });
    expect(body.benefits).toMatchObject([
      {
        state: 'claimed',
        claimed: 1000,
        measured: 600,
        realisation: 0.6,
        measurements: [{ measured: 400 }, { measured: 600 }],
      },
    ]);
    const later = await org.on(org.viewer, '2026-06-21').get(`business-cases/${key}`).expect(200);
    expect(later.body.benefits).toMatchObject([{ state: 'short', gapReason: '' }]);
    const earlier = await org
      .on(org.viewer, '2026-06-21')
      .get(`business-cases/${key}?at=2026-06-12`);
    expect(earlier.body.benefits).toMatchObject([{ measured: 400 }]);
    const explained = await org
      .on(org.stranger)
      .put(`business-cases/${path}/gap`, { reason: 'A late start' })
      .expect(200);
    expect(explained.body.benefits).toMatchObject([{ gapReason: 'A late start' }]);
    await org.on(org.member).delete(`business-cases/${path}`).expect(409);
    const { body: trail } = await org.cpo.get('activity?limit=1').expect(200);
    expect(trail.data[0]).toMatchObject({ action: 'benefit.explain' });
  });

  it('refuses what was not claimed, what lies ahead and what is not theirs to say', async () => {
    const kpi = await makeKpi(org.cpo, org.areaId, { ...FLOW, name: 'Churn' });
    const { key } = await create();
    const body = await claim(key, {
      name: 'Fewer leave',
      kpiId: kpi.id,
      change: -5,
      dueOn: '2026-12-31',
    });
    const [{ id }] = body.benefits;
    const path = `${key}/benefits/${id}`;
    await org.on(org.member).put(`business-cases/${path}/gap`, { reason: 'x' }).expect(409);
    await measure(path, { amount: 5 }, 422);
    await measure(path, { change: -1, measuredOn: '2026-06-16' }, 422);
    await measure(path, { change: -1 }, 403, org.stranger);
    await measure(`${key}/benefits/${NOBODY}`, { change: -1 }, 404);
    const measured = await measure(path, { change: -4 });
    expect(measured.benefits).toMatchObject([{ kind: 'kpi', realisation: 0.8 }]);
    for (const wrong of [
      { money: EUR(1), kpiId: kpi.id, change: 1 },
      { kpiId: kpi.id },
      {},
      { money: EUR(0) },
      { kpiId: kpi.id, change: 0 },
      { kpiId: NOBODY, change: 1 },
      { money: EUR(1), dueOn: '2026-06-14' },
    ])
      await claim(key, { name: 'x', dueOn: '2026-12-31', ...wrong }, 422);
  });

  it('takes back a claim that nobody measured', async () => {
    const { key } = await create();
    const { benefits } = await claim(key, { name: 'x', money: EUR(5), dueOn: '2026-12-31' });
    const { body } = await org
      .on(org.member)
      .delete(`business-cases/${key}/benefits/${benefits[0].id}`)
      .expect(200);
    expect(body.benefits).toEqual([]);
  });
});

describe('the review after a launch', () => {
  it('sets what came of it against what was expected, and decides', async () => {
    const org = await foundPortfolio();
    await org.make('Kite', { key: 'kite', stage: 'growth', launchedOn: '2026-01-15' });
    await org.make('Idea', { key: 'notion' });
    const review = {
      expected: '100 customers',
      actual: '60',
      learning: 'Price',
      decision: 'improve',
    };
    const hold = (body: object, status: number, product = 'kite', who = org.member) =>
      org
        .on(who)
        .post(`products/${product}/post-launch-reviews`, { ...review, ...body })
        .expect(status);
    const { body } = await hold({ nextReviewOn: '2026-09-01' }, 201);
    expect(body).toMatchObject({
      decision: 'improve',
      heldOn: '2026-06-15',
      decidedBy: { name: 'member' },
    });
    for (const wrong of [
      { heldOn: '2026-01-14' },
      { heldOn: '2026-06-16' },
      { nextReviewOn: '2026-06-15' },
      { decision: 'retire' },
    ])
      await hold(wrong, 422);
    await hold({}, 422, 'notion');
    await hold({ decision: 'go' }, 400);
    await hold({}, 403, 'kite', org.stranger);
    const { body: held } = await org
      .on(org.viewer)
      .get('products/kite/post-launch-reviews')
      .expect(200);
    expect(held).toHaveLength(1);
    const portfolio = await org.on(org.viewer).get('portfolio').expect(200);
    const kite = portfolio.body.products.find(({ key }: { key: string }) => key === 'kite');
    expect(kite).toMatchObject({
      lastDecision: { decision: 'improve' },
      reviewDueOn: '2026-09-01',
    });
  });
});
