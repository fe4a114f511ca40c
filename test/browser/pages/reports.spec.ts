import type { Page } from 'playwright-core';
import { NOW, openReport, seal } from '../../support/open-report.ts';
import { foundOrganization } from '../../support/organization.ts';
import { barriers } from '../support/axe.ts';
import { closeBrowser, failing, holdBack, leave, visit } from '../support/visit.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('reports', () => {
  afterEach(leave);
  afterAll(closeBrowser);

  it('keep the words of a draft while somebody types', async () => {
    const { cpo, path } = await openReport();
    const page = await visit('/reports/2026-10', { as: cpo });
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('A good month.');
    await page.getByText('Not saved yet').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await cpo.get(path)).body.narrative.summary).toBe('A good month.');
  });

  it('can be verified in the browser that shows them', async () => {
    const { cpo, path } = await openReport();
    const { body } = await seal(cpo, path);
    const page = await visit('/reports/2026-10', { as: cpo });
    await page.getByText(body.editions[0].sha256, { exact: true }).waitFor();
    await button(page, 'Verify here').click();
    const verdict = page.getByText(/What you read is what was sealed/);
    await verdict.waitFor();
    expect(await verdict.textContent()).toContain('the fingerprints are equal');
  });

  it('come back with a reason, and go again as an edition that says what differs', async () => {
    const { cpo, ceo, path } = await openReport();
    await seal(cpo, path, { narrative: { summary: 'The slip is four days.' } });
    const reading = await visit('/reports/2026-10', { as: ceo });
    await button(reading, 'Request changes').click();
    await reading
      .getByRole('textbox', { name: 'What should change, and why' })
      .fill('Explain the slip.');
    await reading.keyboard.press('Control+Enter');
    await reading.getByText(/ceo asked for changes/).waitFor();

    await cpo
      .put('kpis/schedule-slip/measurements/2026-10', { value: 5, reason: 'One item was missing' })
      .expect(200);
    const page = await visit('/reports/2026-10', { as: cpo });
    await page.getByText('Explain the slip.').waitFor();
    const words = page.locator('textarea:focus');
    await words.fill('The slip is five days, for one vendor.');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Seal edition 2').waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('Write a reason').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.type('Names the vendor.');
    await page.keyboard.press('Enter');
    await page.getByText(/Edition 2, sealed/).waitFor();
    await page.getByRole('link', { name: 'Difference to edition 1' }).click();
    await page.locator('del', { hasText: 'four' }).waitFor();
    await page.locator('ins', { hasText: 'five' }).waitFor();
    await page.getByText('4.0 d').first().waitFor();
    await page.getByText('5.0 d').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('come with what changed, or say that it could not be read, and mark the part that is opened', async () => {
    const { cpo, path } = await openReport();
    await seal(cpo, path);
    await seal(cpo, path, { reason: 'Names the vendor.' });
    const page = await visit('/reports/2026-10#changes', { as: cpo, expected: [/500/] });
    const changes = page.getByRole('region', { name: 'What changed' });
    await changes.getByText('No status, owner, target or figure changed').waitFor();
    const letThrough = await holdBack(page, '**/editions/2/changes');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.locator('main').getByRole('status', { name: 'Loading' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    letThrough();
    await changes.waitFor();
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await page.locator('#changes:focus').waitFor();
    expect(await contents.locator('[aria-current]').allTextContents()).toEqual(['What changed']);
    await contents.getByRole('link', { name: 'Comments' }).click();
    await contents.locator('[aria-current]', { hasText: 'Comments' }).waitFor();
    await page.unrouteAll();
    await failing(page, '**/editions/2/changes', 500);
    await page.reload();
    await changes.getByText('The changes could not be read.').waitFor();
  });

  it('say to the CEO who writes a draft, and show it to nobody of that side', async () => {
    const { ceo } = await openReport();
    const page = await visit('/reports/2026-10', { as: ceo, expected: [/403/] });
    await page.getByText(/cpo is writing the report of October 2026/).waitFor();
    expect(await page.getByText('Scorecard', { exact: true }).count()).toBe(1);
  });

  it('begin with an example and the period that is due', async () => {
    const people = await foundOrganization();
    const page = await visit('/reports', { as: people.cpo.at(NOW) });
    await button(page, 'Open October 2026').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it.each([false, true])('stand in nobody’s way, dark: %s', async (dark) => {
    const { cpo, ceo, path } = await openReport();
    const draft = await visit('/reports/2026-10', { as: cpo, dark });
    await draft.getByText('Nothing is sealed yet').waitFor();
    expect(await barriers(draft)).toEqual([]);
    await button(draft, /^Submit/).click();
    await draft.getByText('Sealing cannot be undone').waitFor();
    expect(await barriers(draft)).toEqual([]);
    await seal(cpo, path, { narrative: { summary: 'A good month.' } });
    const page = await visit('/reports/2026-10', { as: ceo, dark });
    await page.getByText('SHA-256').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    const list = await visit('/reports', { as: ceo, dark });
    await list.getByRole('link', { name: 'Read October 2026' }).waitFor();
    expect(await barriers(list)).toEqual([]);
  });

  it('are handed to people outside by keys alone, by link and by mail', async () => {
    const { cpo, path } = await openReport();
    await seal(cpo, path);
    const page = await visit('/reports/2026-10', { as: cpo });
    await button(page, 'More').press('Enter');
    await page.getByRole('menuitem', { name: 'Share outside' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Who is it for?' }).press('Enter');
    await dialog.getByText('Say who it is for.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'As a link' }).press('ArrowRight');
    const to = dialog.getByRole('textbox', { name: 'To' });
    await to.fill('anna@board.example, nobody');
    await dialog.getByRole('button', { name: 'Send' }).press('Enter');
    await dialog.getByText('“nobody” is no address.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await to.fill('Anna Lind <anna@board.example>');
    await dialog.getByRole('button', { name: 'Send' }).press('Enter');
    await dialog.getByRole('row', { name: /anna@board.example/ }).waitFor();
    expect(await dialog.getByRole('row').nth(1).textContent()).toContain('kept in the outbox');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('fit a phone', async () => {
    const { cpo, path } = await openReport();
    await seal(cpo, path);
    for (const address of ['/reports', '/reports/2026-10']) {
      const page = await visit(address, { as: cpo, phone: true });
      await page.getByRole('table').first().waitFor();
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
    }
  });
});
