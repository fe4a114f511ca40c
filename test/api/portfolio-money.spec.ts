import { makeBudget, makeLine, post } from '../support/budget.ts';
import { recordValues } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';

const EUR = (amount: number) => ({ amount, currency: 'EUR' });

describe('the money of the portfolio', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  const read = async (key: string, query = '') => {
    const { body } = await org.on(org.viewer).get(`portfolio${query}`).expect(200);
    const { products } = body as { products: { key: string; revenue: object; spend: object }[] };
    const { revenue, spend } = products.find((row) => row.key === key) ?? {};
    return { revenue, spend };
  };

  it('adds up what was posted on lines of the product and of its items, up to the day', async () => {
    const cpo = org.on(org.cpo);
    const pump = await org.make('Pump');
    const item = await cpo
      .post('roadmap-items', {
        name: 'Valve',
        areaId: org.areaId,
        productId: pump.id,
        horizon: 'now',
      })
      .expect(201);
    const { key: budget } = await makeBudget(cpo);
    const line = (more: object) => makeLine(cpo, budget, org.areaId, more);
    const cloud = await line({ productId: pump.id });
    const valve = await line({ name: 'Valve', itemId: item.body.id, currency: 'USD' });
    const sales = await line({ name: 'Sales', productId: pump.id, nature: 'revenue' });
    await line({ name: 'Rent' });
    const posted = (of: { id: string }, period: string, amount: number) =>
      post(cpo, budget, [{ line: of.id, period, amount, postedOn: '2026-06-10' }]);
    await posted(cloud, '2026-04', 100_00);
    await posted(cloud, '2026-05', 50_00);
    await posted(sales, '2026-05', 900_00);
    expect(await read('pump')).toEqual({ revenue: EUR(900_00), spend: EUR(150_00) });
    expect(await read('pump', '?at=2026-04-30')).toEqual({ revenue: null, spend: EUR(100_00) });
    expect(await read('pump', '?asOf=2026-06-01T00:00:00Z')).toEqual({});

    await posted(valve, '2026-05', 10_01);
    expect(await read('pump')).toEqual({ revenue: EUR(900_00), spend: null });
    await cpo
      .post('exchange-rates', {
        rates: [{ currency: 'USD', period: '2026', kind: 'average', rate: 0.5 }],
      })
      .expect(200);
    // 5.005 euros are rounded to the even cent.
    expect(await read('pump')).toEqual({ revenue: EUR(900_00), spend: EUR(155_00) });
  });

  it('takes the revenue from the KPI of the product where no line tells it', async () => {
    const { id } = await org.make('Meter');
    const cpo = org.on(org.cpo);
    const kpis = ['product-revenue'];
    await cpo.post('areas/adoption', { areas: [{ key: 'performance', kpis }] }).expect(200);
    await cpo.change('patch', 'kpis/product-revenue', { body: { productId: id } });
    await recordValues(cpo, 'product-revenue', { '2026-04': 1000, '2026-05': 1500.5 });
    expect(await read('meter')).toEqual({ revenue: EUR(2500_50), spend: null });
    expect(await read('meter', '?at=2026-05-15')).toMatchObject({ revenue: EUR(1000_00) });
  });
});
