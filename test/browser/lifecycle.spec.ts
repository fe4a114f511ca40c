import type { Page } from 'playwright-core';
import { atTheGates } from '../support/gates.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { barriers } from './support/axe.ts';
import { closeBrowser, dress, leave, visit } from './support/visit.ts';

/** By how many pixels the page is wider than its window. */
const overhang = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

const OPEN_MUST = '“Support is trained and staffed” is not met';

describe('the life of a product', () => {
  let org: Portfolio;
  let gates: ReturnType<typeof atTheGates>;

  beforeAll(async () => {
    org = await foundPortfolio();
    gates = atTheGates(org);
    await org.make('Bolt');
    await org.make('Cog', { stage: 'growth', stageSince: '2025-01-10' });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const ceo = () => org.on(org.ceo);
  const cpo = () => org.on(org.cpo);

  /** In beta, before its launch gate, with everything said but one must. */
  async function beforeLaunch(name: string): Promise<string> {
    const { key } = await org.make(name, { stage: 'beta', stageSince: '2026-03-01' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    await gates.assess(id, [{ criterion: 'support', met: false }]).expect(200);
    return key;
  }

  const stageOf = async (key: string) =>
    (await cpo().get(`products/${key}`).expect(200)).body.stage.key;

  it('is stopped at a gate by an open must, until somebody waives it by name', async () => {
    const key = await beforeLaunch('Axle');
    const page = await visit(`/products/${key}`, { as: ceo() });
    await page.getByRole('list', { name: 'What stands in the way of a go' }).waitFor();
    expect(await page.getByText(`Go is blocked: ${OPEN_MUST}.`).isVisible()).toBe(true);
    const decide = page.getByRole('button', { name: 'Decide: Go' });
    expect(await decide.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Waive Support is trained and staffed' }).click();
    const reason = page.getByRole('textbox', { name: /ceo waives this, because/ });
    await reason.fill('A partner covers it');
    await reason.press('Enter');
    await page.getByText('Waived by ceo: A partner covers it').waitFor();
    await page.getByText('Nothing stands in the way of a go').waitFor();
    const answered = page.waitForResponse(/\/decision$/);
    await decide.click();
    expect((await answered).status()).toBe(200);
    const history = page.getByRole('region', { name: 'Stage history' });
    await history.getByText('Beta → General availability').waitFor();
    expect(await stageOf(key)).toBe('general-availability');
  });

  it('moves on the board: a reason is asked in place, and undo takes it back', async () => {
    const page = await visit('/portfolio?view=board', { as: cpo() });
    await page.getByRole('button', { name: 'Move Bolt' }).click();
    await page.getByRole('radio', { name: /Discovery/ }).check();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Customers asked for it');
    await page.getByRole('button', { name: 'Move to Discovery' }).click();
    await page.getByText('Bolt moved to Discovery').waitFor();
    const column = page.getByRole('region', { name: 'Discovery', exact: true });
    await column.getByRole('link', { name: 'Bolt' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page
      .getByRole('region', { name: 'Idea', exact: true })
      .getByRole('link', { name: 'Bolt' })
      .waitFor();
    expect(await stageOf('bolt')).toBe('idea');
  });

  it('is dragged to where it may go, and asks there for the review of the gate', async () => {
    const { key } = await org.make('Disc', { stage: 'business-case' });
    const page = await visit('/portfolio?view=board', { as: cpo() });
    const card = page.getByRole('link', { name: 'Disc' });
    await card.hover();
    await page.mouse.down();
    await page.getByRole('region', { name: 'Build', exact: true }).hover({ force: true });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Ask for the review' }).click();
    await page.getByText('Commit to build: Disc').waitFor();
    const { body } = await cpo().get(`gate-reviews?product=${key}`).expect(200);
    expect(body.data).toMatchObject([{ state: 'open', gate: { key: 'commit-to-build' } }]);
  });

  it('leaves no barrier on the board and before a gate, and fits a phone', async () => {
    const key = await beforeLaunch('Handy');
    const page = await visit('/portfolio?view=board', { as: ceo() });
    for (const path of [
      '/portfolio?view=board',
      `/portfolio?panel=move-product:${key}`,
      `/products/${key}`,
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.getByText('Handy').first().waitFor();
      expect(await barriers(page)).toEqual([]);
    }
    await dress(page, { dark: true, phone: true });
    expect(await barriers(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
    await page.goto('/portfolio?view=board');
    await page.getByText('Handy').first().waitFor();
    expect(await overhang(page)).toBe(0);
  });
});
