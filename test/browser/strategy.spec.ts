import type { Page } from 'playwright-core';
import { RATIO } from '../support/kpis.ts';
import { addKeyResult, commit, makeObjective, strategyCast } from '../support/strategy.ts';
import { barriers } from './support/axe.ts';
import { closeBrowser, dress, leave, visit } from './support/visit.ts';

type Cast = Awaited<ReturnType<typeof strategyCast>>;

const OBJECTIVE = 'win-the-mid-market';
const SEATS = {
  name: 'Price by seat',
  question: 'Do we price by seat or by usage?',
  scope: 'company',
  options: [
    { name: 'By seat', pros: 'Simple', cons: '' },
    { name: 'By usage', pros: '', cons: 'Hard to foresee' },
  ],
  recommendation: 'By usage',
};

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

describe('strategy', () => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await strategyCast();
    const { cpo, owner, areaId, kpi } = cast;
    const { body: goal } = await cpo.post('goals', { name: 'Grow abroad' }).expect(201);
    await cpo.post('goals', { name: 'Be trusted' }).expect(201);
    await makeObjective(owner, areaId, { goalId: goal.id });
    await addKeyResult(owner, OBJECTIVE, kpi.id);
    await commit(owner, OBJECTIVE);
    await cpo.post('decisions', SEATS).expect(201);
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('shows what serves what, and open questions, without barriers', async () => {
    const page = await visit('/strategy?period=2026-06', { as: cast.cpo });
    await page.getByRole('link', { name: 'Win the mid-market' }).waitFor();
    await page.getByRole('link', { name: 'What serves what' }).click();
    await page.getByRole('heading', { name: '1 goal without objective' }).waitFor();
    const views = page.getByRole('navigation', { name: 'Views' });
    expect(await views.locator('[aria-current]').allInnerTexts()).toEqual(['What serves what']);
    const measured = page.getByRole('row').filter({ hasText: RATIO.name });
    await measured.filter({ hasText: 'No target' }).filter({ hasText: '60.0 %' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await dress(page, { dark: true });
    expect(await barriers(page)).toEqual([]);
    await page.goto('/decisions?open=price-by-seat');
    await page.getByRole('table', { name: 'Options' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('closes an objective with another score than proposed only with a reason', async () => {
    const page = await visit(`/objectives/${OBJECTIVE}`, { as: cast.owner });
    await heading(page, 'Win the mid-market').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The figures propose 5.0 of 10.').waitFor();
    await dialog.getByRole('textbox', { name: 'Score, 0 to 10' }).fill('7');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await dialog.getByText('Say why it is another score.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog
      .getByRole('textbox', { name: 'Why another score than the figures propose' })
      .fill('Two contracts are signed and not yet counted.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('7.0 of 10').waitFor();
    const { body } = await cast.owner.get(`objectives/${OBJECTIVE}`).expect(200);
    expect(body).toMatchObject({
      state: 'closed',
      score: 7,
      proposedScore: 5,
      scoreReason: 'Two contracts are signed and not yet counted.',
    });
  });

  it('decides with j, Enter, a choice, a reason and Ctrl+Enter', async () => {
    const page = await visit('/decisions', { as: cast.ceo });
    await page.getByRole('region', { name: 'Waits for you (1)' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText('Choose.').waitFor();
    await page.getByRole('radio', { name: /By usage/ }).check();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Large customers share seats.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Decided (1)' }).waitFor();
    const { body } = await cast.ceo.get('decisions/price-by-seat').expect(200);
    expect(body).toMatchObject({
      state: 'decided',
      choice: 'By usage',
      reason: 'Large customers share seats.',
    });
  });
});
