import {
  approvedPlan,
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  setAmounts,
  take,
  type BudgetCast,
} from '../support/budget.ts';
import { barriersByDayAndNight } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { paste } from './support/paste.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const MONTHS = Array.from(
  { length: 12 },
  (_, index) => `2026-${String(index + 1).padStart(2, '0')}`,
);
const QUARTER = MONTHS.slice(0, 3);

const each = (months: readonly string[], amount: number) =>
  Object.fromEntries(months.map((month) => [month, amount]));

/** A year of plan for two lines, and a forecast of what was ahead in February. */
async function budgeted(): Promise<BudgetCast> {
  const cast = await budgetCast();
  const { key } = await makeBudget(cast.cpo, { approvalLimit: 100_000 });
  await makeLine(cast.cpo, key, cast.areaId, { name: 'Cloud', key: 'cloud' });
  await makeLine(cast.cpo, key, cast.areaId, { name: 'Licences', key: 'licences' });
  await approvedPlan(cast, key, {
    cloud: each(MONTHS, 1_000_000),
    licences: each(MONTHS, 200_000),
  });
  return cast;
}

async function forecast({ cpo }: BudgetCast, label: string, amount: number): Promise<void> {
  const rest = { kind: 'forecast', label, effectiveOn: '2026-02-01' };
  const { id } = await makeVersion(cpo, 'product-2026', rest);
  await setAmounts(cpo, id, { cloud: each(MONTHS.slice(3), amount) });
  await take(cpo, id, 'publication');
}

const SHEET = [
  'Line\tJan\tFeb\tMar\tTotal',
  'Cloud\t€10,000\t10,500.50\t13,000\t33,500.50',
  'Licences\t2,000\t-\t(150)\t1,850',
  'Parking\t1\t2\t3\t6',
].join('\n');

const PARTS = [
  'Course',
  'Variances',
  'Outcomes',
  'Resources',
  'Versions',
  'Transfers',
  'Rates',
  'Periods',
] as const;

const actuals = async ({ cpo }: BudgetCast): Promise<Record<string, unknown>> => {
  const { body } = await cpo.get('budgets/product-2026/view?groupBy=line').expect(200);
  const { rows } = body as { rows: { key: string; actual: unknown[] }[] };
  return Object.fromEntries(rows.map(({ key, actual }) => [key, actual.slice(0, 3)]));
};

describe('the budget', () => {
  let cast: BudgetCast;

  beforeAll(async () => {
    cast = await budgeted();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('takes a quarter of actuals by paste in four keys, and a correction with its reason', async () => {
    const page = await visit('/', { as: cast.owner });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const hands = handsOn(page);
    await hands.press('g', 'b');
    await page.getByRole('grid').waitFor();
    await hands.paste(SHEET);
    await page.getByText('5 cells change').waitFor();
    await page.getByText('total +€35,351').or(page.getByText('total +€35,350')).waitFor();
    await page.getByText('1 refused').waitFor();
    await page.getByText('“Parking” is no line of this budget').waitFor();
    await page.getByText('left out: Total').waitFor();
    expect(await actuals(cast)).toEqual({
      cloud: [null, null, null],
      licences: [null, null, null],
    });
    await hands.press('Enter');
    await page.getByText('5 figures posted').waitFor();
    expect(hands.strokes()).toBe(4);
    expect(await actuals(cast)).toEqual({
      cloud: [1_000_000, 1_050_050, 1_300_000],
      licences: [200_000, null, -15_000],
    });
    await page.goto('/budget/product-2026?group=line');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('10050');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Reason for the correction' }).waitFor();
    await page.keyboard.type('A late bill.');
    await page.keyboard.press('Enter');
    await page.getByText('1 figure posted').waitFor();
    expect(await actuals(cast)).toMatchObject({ cloud: [1_005_000, 1_050_050, 1_300_000] });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Enter');
    const panel = page.getByRole('dialog');
    await panel.getByText('A late bill.').waitFor();
    await panel.getByText('€50.00').waitFor();
  });

  it('takes why a line is beyond tolerance, from its cell and from the list', async () => {
    for (const period of QUARTER)
      await cast.cpo.put(`budgets/product-2026/closes/${period}`).expect(200);
    const page = await visit('/budget/product-2026?group=line', { as: cast.owner });
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    for (const _ of QUARTER) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+Enter');
    const dialog = page.getByRole('dialog', { name: 'Cloud, March 2026: beyond tolerance' });
    await dialog.getByRole('button', { name: 'Explain Cloud' }).click();
    await dialog.getByRole('textbox', { name: 'Cause and what follows' }).waitFor();
    await page.keyboard.type('Twice the traffic; we move to reserved machines.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Cloud explained').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Variances' }).click();
    await page.getByText('2 lines are beyond tolerance or explained; 1 lacks a note').waitFor();
    await page.getByRole('button', { name: 'Explain Licences' }).waitFor();
    const { body } = await cast.cpo.get('variance-notes?budget=product-2026').expect(200);
    expect(body).toMatchObject([{ comparison: 'year_to_date', period: '2026-03' }]);
  });

  it('asks for a transfer that somebody else approves, and compares two forecasts', async () => {
    const page = await visit('/budget/product-2026?tab=changes', { as: cast.owner });
    await page.getByRole('button', { name: 'New transfer' }).click();
    await page.getByRole('combobox', { name: 'From', exact: true }).fill('Cloud');
    await page.getByRole('option', { name: 'Cloud' }).click();
    await page.getByText('The plan holds €10,000.00 there.').waitFor();
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('Licences');
    await page.getByRole('option', { name: 'Licences' }).click();
    await page.getByRole('textbox', { name: 'Amount in EUR' }).fill('4,000');
    await page.getByRole('textbox', { name: 'Reason' }).fill('More seats.');
    await page.getByRole('button', { name: 'Ask for the transfer' }).click();
    await page.getByText('Asked for; somebody else decides').waitFor();
    await forecast(cast, 'Winter', 1_000_000);
    await forecast(cast, 'Spring', 1_100_000);
    const other = await visit('/budget/product-2026', { as: cast.ceo });
    await other.getByText('1 change waits for a decision.').waitFor();
    await other.getByRole('button', { name: 'Look at it' }).click();
    await other.getByText('Transfer 1: €4,000.00').waitFor();
    await other.getByRole('button', { name: 'Approve' }).click();
    await other.getByText('Change 1 approved: a new plan holds').waitFor();
    const { body } = await cast.cpo.get('budgets/product-2026/view?groupBy=line').expect(200);
    const plans = (body as { rows: { plan: number[] }[] }).rows.map(({ plan }) => plan);
    expect(plans.map((plan) => plan.includes(600_000))).toEqual([true, true]);
    await other.getByRole('tab', { name: 'Versions' }).click();
    const table = other.getByRole('region', { name: 'What differs' }).getByRole('table');
    await table.getByRole('columnheader', { name: 'Spring' }).waitFor();
    expect(await table.getByRole('row', { name: /^Platform/ }).innerText()).toMatch(
      /\+9,000\s\+10 %/,
    );
  });

  it('leaves no barrier in a field, in a paste and in its parts', async () => {
    await makeLine(cast.cpo, 'product-2026', cast.areaId, { name: 'Seats', currency: 'USD' });
    const page = await visit('/budget/product-2026?group=line', { as: cast.cpo });
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    for (const _ of MONTHS.slice(0, 4)) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('12x');
    await page.keyboard.press('Enter');
    await page.getByText('This is no amount in EUR.').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await paste(page, 'Line\tApr\nCloud\t€10,000\nParking\t1');
    await page.getByText('1 refused').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard' }).click();
    for (const tab of PARTS) {
      await page.getByRole('tab', { name: tab }).click();
      const heading = page.getByRole('heading', { level: 2, name: tab });
      await heading.first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      expect(await barriersByDayAndNight(page)).toEqual([]);
    }
  });
});
