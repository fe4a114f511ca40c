import { makeBudget, makeLine, post } from '../support/budget.ts';
import { makeArea } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { computedAnew, figure, values } from '../support/register-kpis.ts';
import { addItem, step } from '../support/roadmap.ts';

const TEMPLATES = ['portfolio-concentration', 'vitality-index', 'product-roi', 'blocked-time'];

describe('the figures of what products bring, cost and wait for', () => {
  let org: Portfolio;
  let other: string;
  const now = () => org.on(org.cpo);
  const made = (name: string, launchedOn: string | null, stage = 'growth') =>
    org.make(name, { stage, stageSince: '2026-01-10', launchedOn });

  beforeAll(async () => {
    org = await foundPortfolio();
    other = await makeArea(org, { name: 'Mobile' });
    for (const template of TEMPLATES)
      await now()
        .post('register-kpis', { template, areaId: org.areaId, trackedFrom: '2026-01-01' })
        .expect(201);
  });

  it('hold the largest and the newest products against all of the revenue, or say nothing', async () => {
    const { key: budget } = await makeBudget(now());
    const earn = async (productId: string, amount: number) => {
      const { id: line } = await makeLine(now(), budget, org.areaId, {
        name: `Sales of ${productId}`,
        productId,
        nature: 'revenue',
      });
      await post(now(), budget, [{ line, period: '2026-05', amount, postedOn: '2026-06-10' }]);
    };
    const shares = async () => [
      ...(await values(now(), 'portfolio-concentration', ['2026-Q2'])),
      ...(await values(now(), 'vitality-index', ['2026-Q2'])),
    ];
    await made('Idea', null, 'idea');
    const old = await made('Lathe', '2023-06-30');
    const fresh = await made('Mill', '2023-07-01');
    await earn(old.id, 600_00);
    expect(await shares()).toEqual([null, null]);
    const { body } = await now()
      .get('kpis/portfolio-concentration/parts?period=2026-Q2')
      .expect(200);
    const waited = body.records.map((part: { key: string; isPending: boolean }) => [
      part.key,
      part.isPending,
    ]);
    expect(new Map(waited)).toEqual(
      new Map([
        ['lathe', false],
        ['mill', true],
      ]),
    );
    await earn(fresh.id, 200_00);
    expect(await shares()).toEqual([75, 25]);
    const ending = await made('Press', null, 'end-of-sale');
    expect(await shares()).toEqual([null, null]);
    await earn(ending.id, 200_00);
    expect(await shares()).toEqual([60, null]);
    await now().change('patch', 'products/press', { body: { launchedOn: '2010-01-01' } });
    expect(await shares()).toEqual([60, 20]);
    expect(await figure(now(), 'vitality-index', '2026-Q2')).toMatchObject({
      numerator: 200,
      denominator: 1000,
    });
    await now().change('put', 'products/press/archival', { read: 'products/press' });
    expect(await shares()).toEqual([75, 25]);
  });

  it('count all of the revenue of the products of an area, whoever keeps the lines', async () => {
    const { body: kpi } = await now()
      .post('register-kpis', {
        template: 'portfolio-concentration',
        areaId: org.areaId,
        scope: 'area',
        trackedFrom: '2026-01-01',
      })
      .expect(201);
    const [{ key: budget }] = (await now().get('budgets').expect(200)).body;
    const { id: line } = await makeLine(now(), budget, other, {
      name: 'Mills sold by partners',
      productId: (await now().get('products/mill').expect(200)).body.id,
      nature: 'revenue',
    });
    await post(now(), budget, [
      { line, period: '2026-05', amount: 200_00, postedOn: '2026-06-11' },
    ]);
    // 600 of 1,000; of the lines of the area alone it would be 600 of 800.
    expect(await values(now(), kpi.key, ['2026-Q2'])).toEqual([60]);
  });

  it('hold what was measured over the horizon of a business case against its cost', async () => {
    const { key: product } = await org.make('Dial', { stage: 'idea' });
    const roi = () => figure(now(), 'product-roi', '2026');
    const enter = async (name: string, currency: string, more: object = {}) => {
      const cost = { amount: 100_000, currency };
      const startsOn = '2025-06-11';
      const given = { name, areaId: org.areaId, product, startsOn, horizonMonths: 12, cost };
      const { body } = await now()
        .post('business-cases', { ...given, ...more })
        .expect(201);
      return `business-cases/${body.id}`;
    };
    const claim = async (path: string, currency = 'EUR') => {
      const money = { amount: 150_000, currency };
      const given = { name: `In ${currency}`, money, dueOn: '2026-05-31' };
      const { body } = await now().post(`${path}/benefits`, given).expect(201);
      return `${path}/benefits/${body.benefits.at(-1).id}/measurements`;
    };
    const dial = await enter('Dial pays', 'EUR');
    expect(await roi()).toBeNull();
    const measured = await claim(dial);
    expect(await roi()).toMatchObject({ value: -100, denominator: 100_000 });
    await claim(await enter('Abroad', 'USD'));
    await claim(await enter('Partly abroad', 'EUR'), 'USD');
    await claim(await enter('Still running', 'EUR', { startsOn: '2025-06-17' }));
    await now().post(measured, { amount: 130_000, measuredOn: '2026-06-10' }).expect(201);
    await now().post(measured, { amount: 140_000, measuredOn: '2026-06-11' }).expect(201);
    expect(await roi()).toMatchObject({ value: 30, numerator: 30_000, denominator: 100_000 });
  });

  it('count the days on which work waited for another area', async () => {
    const waited = () => values(now(), 'blocked-time', ['2026-05', '2026-06']);
    const early = org.on(org.cpo, '2026-05-01');
    const add = (name: string, areaId: string) =>
      addItem(early, { name, areaId, horizon: 'now', targetOn: '2026-09-30' });
    const mine = await add('Mine', org.areaId);
    const [near, far, further] = [
      await add('Near', org.areaId),
      await add('Far', other),
      await add('Further', other),
    ];
    await step(early, mine, 'commitment');
    await step(now(), mine, 'start', { on: '2026-05-22' });
    expect(await waited()).toEqual([0, 0]);
    const waits = async (blocker: string, neededBy: string | null) => {
      const given = { blocker, blocked: mine.key, neededBy };
      const { body } = await early.post('dependencies', given).expect(201);
      return `dependencies/${body.id}`;
    };
    await waits(near.key, '2026-05-22');
    await waits(far.key, '2026-05-30');
    const later = await waits(further.key, '2026-06-04');
    await step(early, far, 'commitment');
    await step(now(), far, 'delivery', { on: '2026-06-06' });
    // Of ten days in May two; of fifteen in June one to five, and from the fourth on.
    expect(await waited()).toEqual([20, 100]);
    await now().change('put', `${later}/answer`, {
      body: { state: 'declined', reason: 'No' },
      read: later,
    });
    expect(await figure(now(), 'blocked-time', '2026-06')).toMatchObject({
      numerator: 5,
      denominator: 15,
    });
  });

  it('have missed nothing', async () => {
    expect(await computedAnew(org.id, '2026-06-15T12:00:00Z')).toBe(0);
  });
});
