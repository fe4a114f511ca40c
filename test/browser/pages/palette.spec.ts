import type { Page } from 'playwright-core';
import { foundOrganization, type TestOrganization } from '../../support/organization.ts';
import { FLOW, makeArea, makeKpi, RATIO, recordValues } from '../../support/kpis.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const NOW = '2026-11-06T09:00:00Z';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find or do something' });
/** The page below may have options of its own. */
const found = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
const option = (page: Page, name: RegExp) =>
  page.getByRole('listbox', { name: 'Found' }).getByRole('option', { name });

describe('the palette', () => {
  let people: TestOrganization;

  beforeAll(async () => {
    people = await foundOrganization();
    const growth = await makeArea(people, { name: 'Growth' });
    const activation = await makeKpi(people.cpo, growth, RATIO);
    await makeKpi(people.cpo, growth, FLOW);
    await recordValues(people.cpo, activation.key, { '2026-09': 47.2 });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  /** Strokes count; what is typed between them does not. */
  const opened = async (more: object = {}) => {
    const page = await visit('/areas', { as: people.member.at(NOW), ...more });
    await page.getByRole('heading', { level: 1 }).waitFor();
    let strokes = 0;
    const press = async (key: string): Promise<void> => {
      strokes += 1;
      await page.keyboard.press(key);
    };
    await press('Control+k');
    await field(page).waitFor();
    return { page, press, strokes: () => strokes };
  };

  it('keeps what is typed before it has arrived', async () => {
    const page = await visit('/areas', { as: people.member.at(NOW) });
    const chunk = Promise.withResolvers<void>();
    await page.route(/\/palette-[^/]+\.js$/, async (route) => {
      await chunk.promise;
      await route.continue();
    });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('act');
    expect(await page.getByRole('dialog').count()).toBe(0);
    chunk.resolve();
    await field(page).waitFor();
    await page.keyboard.type('iv');
    await option(page, /Activation rate/).waitFor();
    expect(await field(page).inputValue()).toBe('activ');
    expect(page.url()).not.toContain('panel');
  });

  it('reads a whole order, and shows the value and the period before Enter', async () => {
    const { page, press } = await opened();
    await page.keyboard.type('log customers 1,250 for sep');
    await option(page, /Log 1,250 — New customers.*September 2026/).waitFor();
    await press('Enter');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    const { body } = await people.cpo.get('kpis/new-customers/measurements').expect(200);
    const values = (body as { data: { period: string; value: number }[] }).data;
    expect(values.find(({ period }) => period === '2026-09')?.value).toBe(1250);
  });

  it('finds areas, people and pages, and remembers what was chosen', async () => {
    const { page, press } = await opened();
    await page.keyboard.type('grow');
    await option(page, /Growth.*Area/).waitFor();
    await press('Enter');
    await page.waitForURL(/\/areas\/growth/);
    await press('Control+k');
    await field(page).waitFor();
    await option(page, /Growth.*Area/).waitFor();
    expect(await found(page).first().textContent()).toContain('Growth');
    await page.keyboard.type('sco');
    await option(page, /Scorecard.*Page/).waitFor();
    await press('Enter');
    await page.waitForURL(/\/scorecard/);
  });

  it('changes how things are looked at', async () => {
    const { page, press } = await opened();
    await page.keyboard.type('period Q3 2026');
    await option(page, /Show Q3 2026/).waitFor();
    await press('Enter');
    await page.waitForURL(/period=2026-Q3/);
    await press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('as of 30 Sep');
    await option(page, /as of Sep 30, 2026/).waitFor();
    await press('Enter');
    await page.getByText('as it was known then').waitFor();
    await press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('dark');
    await option(page, /Dark colours/).waitFor();
    await press('Enter');
    await page.locator('[data-mantine-color-scheme="dark"]').waitFor();
    await press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('light col');
    await press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('goes back step by step with Esc', async () => {
    const { page, press } = await opened();
    await page.keyboard.type('customers');
    await option(page, /New customers/).waitFor();
    await press('Enter');
    await page.getByRole('textbox', { name: /Value of/ }).waitFor();
    await press('Escape');
    expect(await field(page).inputValue()).toBe('customers');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});
