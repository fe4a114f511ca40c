import { makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { barriers } from './support/axe.ts';
import { closeBrowser, dress, leave, visit } from './support/visit.ts';

const TODAY = '2026-06-15';

describe('the end of a product', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
    const live = { stage: 'growth', stageSince: '2025-01-10', launchedOn: '2025-01-10' };
    await org.make('Successor', live);
    await org.make('Veteran', { ...live, stage: 'decline' });
    await org.make('Short', live);
    const stock = { ...RATIO, name: 'Customers left', kind: 'stock', direction: 'lower' };
    const { key } = await makeKpi(org.on(org.member), org.areaId, stock);
    await recordValues(org.on(org.member), key, { '2026-04': 80, '2026-05': 60 });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const planOf = async (key: string) =>
    (await org.on(org.cpo).get(`retirement-plans?product=${key}`).expect(200)).body[0];

  it('is planned with a replacement, approved by another, told, moved with a reason, begun and finished', async () => {
    const refused = [/422 .*retirement-plans/];
    const page = await visit('/products/veteran', { as: org.on(org.cpo), expected: refused });
    await page.getByRole('button', { name: 'Plan the retirement' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.getByText('Say why it ends.').waitFor();
    await dialog.getByText('Say when it ends.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByLabel('Why it ends').fill('Nobody buys it');
    await dialog.getByLabel('End of sale').fill('31 Dec 2026');
    await dialog.getByLabel('End of life').fill('30 Nov 2026');
    await dialog.getByLabel('Promised notice in days').fill('100');
    for (const [field, name] of [
      ['Replaced by', 'Successor'],
      ['KPI of the migration', 'Customers left'],
    ] as const) {
      await dialog.getByRole('combobox', { name: field }).fill(name);
      await page.getByRole('option', { name }).click();
    }
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.getByText(/lies before endOfSaleOn/).waitFor();
    await dialog.getByLabel('End of sale').fill('30 Sep 2026');
    await dialog.getByRole('button', { name: 'Propose' }).click();
    const card = page.getByRole('region', { name: 'Retirement', exact: true });
    await card.getByText('It waits for somebody other than cpo to approve it.').waitFor();
    expect(await card.getByRole('link', { name: 'Successor' }).isVisible()).toBe(true);
    await card.getByRole('img', { name: /^25 ?%/ }).waitFor();

    const other = await visit('/products/veteran', { as: org.on(org.ceo) });
    await other.getByRole('button', { name: 'Approve' }).click();
    await other.getByText('The plan is approved', { exact: true }).waitFor();

    const own = page;
    await own.reload();
    await own.getByRole('button', { name: 'Record a notice' }).click();
    await own.getByLabel('Who was told').fill('Partners');
    await own.getByRole('button', { name: 'Record', exact: true }).click();
    await own.getByText('168 days given, 100 promised').waitFor();
    await own.getByRole('button', { name: 'Begin', exact: true }).click();
    await own.getByText(/It can be finished from/).waitFor();
    expect(await own.getByRole('button', { name: 'Finish' }).count()).toBe(0);
    await own.getByRole('region', { name: 'Retirement', exact: true }).getByText('Change').click();
    await own.getByLabel('End of life').fill('31 Dec 2026');
    await own.getByLabel('Why the days move').fill('A customer asked');
    await own.getByRole('button', { name: 'Save' }).click();
    await own.getByText(/A customer asked/).waitFor();

    const later = await visit('/products/veteran', { as: org.on(org.cpo, '2027-01-04') });
    await later.getByRole('button', { name: 'Finish' }).click();
    await later.getByText('The retirement is finished').waitFor();
    expect(await planOf('veteran')).toMatchObject({
      state: 'done',
      replacement: { key: 'successor' },
      notice: 'kept',
      endOfLifeOn: '2026-12-31',
    });
  });

  it('is shown with what it was to bring, without a barrier, also in the dark', async () => {
    const cpo = org.on(org.cpo);
    const plan = {
      product: 'short',
      reason: 'Too dear',
      noticeDays: 30,
      endOfLifeOn: '2026-12-31',
    };
    await cpo.post('retirement-plans', plan).expect(201);
    const { areaId } = org;
    const given = { name: 'Growth', product: 'short', areaId, horizonMonths: 12 };
    const { body } = await cpo.post('business-cases', given).expect(201);
    const money = { amount: 5_000, currency: 'EUR' };
    await cpo
      .post(`business-cases/${body.key}/benefits`, { name: 'Sales', money, dueOn: TODAY })
      .expect(201);
    const page = await visit('/products/short', { as: cpo });
    await page.getByRole('table', { name: 'Benefits of Growth' }).waitFor();
    await page.getByRole('list', { name: 'How far the retirement is' }).waitFor();
    await page.waitForLoadState('networkidle');
    for (const dark of [false, true]) {
      await dress(page, { dark });
      expect(await barriers(page)).toEqual([]);
    }
  });

  it('claims and measures benefits, and says what came of them', async () => {
    const { areaId } = org;
    const given = { name: 'Savings', product: 'successor', areaId, horizonMonths: 12 };
    await org.on(org.cpo).post('business-cases', given).expect(201);
    const page = await visit('/products/successor', { as: org.on(org.cpo) });
    await page.getByRole('button', { name: 'Claim a benefit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Benefit').fill('Less support');
    await dialog.getByLabel('Amount (EUR)').fill('1000');
    await dialog.getByLabel('By when').fill('15 Jun 2026');
    await dialog.getByRole('button', { name: 'Claim a benefit' }).click();
    await page.getByText('Not due yet').waitFor();
    await page.getByRole('button', { name: 'Measure Less support' }).click();
    await dialog.getByLabel('Reached in all').fill('1200');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await page.getByText('Realised').waitFor();
    expect(await page.getByText('120 % of what was claimed').count()).toBeGreaterThan(0);
  });
});

describe('the course of a life', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('is arranged in the settings: stages, moves and what a gate asks', async () => {
    const cpo = org.on(org.cpo);
    const page = await visit('/settings/lifecycle', { as: cpo });
    await page.getByRole('button', { name: 'Move Discovery up' }).click();
    await page.getByRole('button', { name: 'Moves Growth' }).click();
    const needs = page.getByRole('combobox', { name: 'What a move from Growth to Retired needs' });
    await needs.selectOption('reason');
    await page.getByText('The moves from Growth are saved').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit Launch' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a criterion' }).click();
    await dialog
      .getByRole('textbox', { name: /^Criterion/ })
      .last()
      .fill('The price is known');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Launch is saved').waitFor();
    const { body: gate } = await cpo.get('gates/launch').expect(200);
    expect(gate.criteria.at(-1)).toMatchObject({ key: 'the-price-is-known', kind: 'must' });
    const { body: stages } = await cpo.get('stages').expect(200);
    expect(stages[0].key).toBe('discovery');
    const growth = stages.find(({ key }: { key: string }) => key === 'growth');
    expect(growth.moves).toContainEqual(
      expect.objectContaining({ toKey: 'retired', needs: 'reason' }),
    );
  });

  it('is not for everybody', async () => {
    const page = await visit('/settings/lifecycle', { as: org.on(org.member) });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('table', { name: 'Stages' }).count()).toBe(0);
  });
});
