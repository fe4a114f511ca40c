import { budgetCast, makeBudget, makeLine, type BudgetCast } from '../../support/budget.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

/** In thousands, once with more decimals than euros have, and with a row that sums up the others. */
const CELLS = [
  'Budget\tLine\tFigure\tPeriod\tAmount',
  'product-2026\tcloud\tactual\t2026-01\t€1.25',
  'product-2026\tcloud\tactual\t2026-02\t2.000004',
  'product-2026\tTotal\tactual\t2026-02\t3.250004',
].join('\n');

describe('the import of money', () => {
  let cast: BudgetCast;

  beforeAll(async () => {
    cast = await budgetCast();
    const { key } = await makeBudget(cast.cpo);
    await makeLine(cast.cpo, key, cast.areaId, { name: 'Cloud', key: 'cloud' });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('takes thousands, rounds only when told to, and leaves sums out by a rule', async () => {
    const page = await visit('/imports', { as: cast.cpo });
    await page.getByRole('combobox', { name: 'What is in it' }).click();
    await page.getByRole('option', { name: 'Budget figures', exact: true }).click();
    await page.getByText('Paste', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Cells' }).fill(CELLS);
    await page.getByRole('button', { name: 'Upload and look' }).click();
    await page.getByRole('combobox', { name: 'Amounts are in' }).click();
    await page.getByRole('option', { name: 'Thousands' }).click();
    await page.getByRole('button', { name: 'Add a rule for sums' }).click();
    const rules = page.getByRole('group', { name: 'Rows that sum up others' });
    await rules.getByLabel('Column of the condition').selectOption('Line');
    await rules.getByLabel('Values, separated by semicolons').fill('Total');
    await rules.getByLabel('Values, separated by semicolons').press('Enter');
    await page.getByRole('button', { name: 'Import 1 row' }).waitFor();
    await page.getByRole('checkbox', { name: /^Round what has more decimals/ }).check();
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByText(/Imported on/).waitFor();
    const { body } = await cast.cpo.get('budgets/product-2026/postings').expect(200);
    const amounts = body.data.map((posted: Record<string, unknown>) => [
      posted['period'],
      posted['amount'],
    ]);
    expect(new Map(amounts)).toEqual(
      new Map([
        ['2026-01', 125_000],
        ['2026-02', 200_000],
      ]),
    );
  });
});
