import {
  approvedPlan,
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  setAmounts,
  take,
  type BudgetCast,
} from '../../support/budget.ts';
import { barriers } from '../support/axe.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const PLANNED = { cloud: { '2026-01': 1_000_000, '2026-02': 1_000_000 } };

describe('the page of a budget', () => {
  let cast: BudgetCast;

  beforeAll(async () => {
    cast = await budgetCast();
    const { key } = await makeBudget(cast.cpo);
    await makeLine(cast.cpo, key, cast.areaId, { name: 'Cloud', key: 'cloud' });
    await makeLine(cast.cpo, key, cast.areaId, { name: 'Seats', key: 'seats', currency: 'USD' });
    await approvedPlan(cast, key, PLANNED);
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('opens what is spent on nothing in particular into its lines, and says which way they go', async () => {
    const { id } = await makeVersion(cast.cpo, 'product-2026', FORECAST);
    await setAmounts(cast.cpo, id, { cloud: { '2026-02': 900_000 } });
    await take(cast.cpo, id, 'publication');
    const page = await visit('/budget/product-2026?tab=outcomes', { as: cast.cpo });
    await page.getByRole('button', { name: /^Without / }).click();
    const spent = page.getByRole('table', { name: /^Cost by/ });
    await spent.getByRole('row', { name: /^Cloud .*\+€1,000/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('names a rate that is missing, and adds up once it is recorded', async () => {
    const { cpo } = cast;
    await cpo.post('budget-postings', { budget: 'product-2026', postings: [SEATS] }).expect(200);
    const page = await visit('/budget/product-2026?tab=rates', {
      as: cpo,
      expected: [/422 \(Unprocessable Entity\)/],
    });
    await page.getByText('no average rate for USD in 2026-01').first().waitFor();
    await page.getByRole('button', { name: 'Correct USD, Average, January 2026' }).click();
    const form = page.getByRole('dialog', { name: 'Record a rate' });
    await form.getByRole('textbox', { name: 'EUR for one USD' }).fill('0.92');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText('1 rate recorded').waitFor();
    await page.getByRole('region', { name: 'How it stands' }).getByText('€460').first().waitFor();
    const { body } = await cpo.get('exchange-rates?currency=USD').expect(200);
    expect(body).toMatchObject([{ period: '2026-01', kind: 'average', rate: 0.92 }]);
  });

  it('sets people aside, tells who is promised too often, and moves their time with a reason', async () => {
    const { owner, areaId, stranger } = cast;
    const person = { kind: 'planned', resource: 'people', personId: stranger.personId, areaId };
    await owner.post('allocations', { ...person, period: '2026-Q2', fte: 1.2 }).expect(201);
    const page = await visit('/budget/product-2026?tab=resources', { as: owner });
    await page.getByText('20 % too much promised').waitFor();
    await page.getByRole('button', { name: 'Rebalance' }).click();
    await page.getByRole('textbox', { name: /^Planned time of stranger/ }).fill('0.9');
    await page.getByText('1 time changes').waitFor();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The rest waits.');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('1 time moved').waitFor();
    await page.getByText('20 % too much promised').waitFor({ state: 'detached' });
    const { body } = await owner.get('allocations?period=2026').expect(200);
    expect(body.data).toMatchObject([{ fte: 0.9 }]);
  });
});

const FORECAST = { kind: 'forecast', label: 'Spring', effectiveOn: '2026-01-15' };

const SEATS = { line: 'seats', period: '2026-01', kind: 'actual', amount: 50_000 } as const;
