import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { foundOrganization, type TestOrganization } from '../../support/organization.ts';
import { FLOW, makeArea, makeKpi, months, RATIO, recordValues } from '../../support/kpis.ts';
import { barriers } from '../support/axe.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const NOW = '2026-11-06T09:00:00Z';
const OCTOBER = '/scorecard?period=2026-10';

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const rowNames = (page: Page) => page.locator('tr[data-kpi] th a').allTextContents();

describe('the scorecard', () => {
  let people: TestOrganization;

  beforeAll(async () => {
    people = await foundOrganization();
    const growth = await makeArea(people, { name: 'Growth' });
    const delivery = await makeArea(people, { name: 'Delivery', accountable: people.executive });
    const activation = await makeKpi(people.cpo, growth, RATIO, { isKey: true });
    const customers = await makeKpi(people.cpo, growth, FLOW);
    await makeKpi(people.cpo, delivery, { ...FLOW, name: 'Releases' });
    await recordValues(people.cpo, activation.key, { '2026-09': 47.2, '2026-10': 48.7 });
    const usual = months(2026, 8).map((month, index) => [month, 105 + (index % 3) * 4] as const);
    await recordValues(people.cpo, customers.key, {
      ...Object.fromEntries(usual),
      '2026-09': 120,
      '2026-10': 90,
    });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const open = async (path = OCTOBER, more: object = {}): Promise<Page> => {
    const page = await visit(path, { as: people.cpo.at(NOW), ...more });
    await page.getByRole('link', { name: 'Activation rate' }).waitFor();
    return page;
  };

  it('says how the figures stand, with units, differences and words', async () => {
    const page = await open();
    const activation = await row(page, 'Activation rate').textContent();
    expect(activation).toContain('48.7 %');
    expect(activation).toContain('+1.5 pp better');
    expect(await row(page, 'New customers').textContent()).toContain('−30 worse');
    expect(await row(page, 'Releases').textContent()).toContain('no value');
    expect(await page.getByRole('region', { name: 'At a glance' }).textContent()).toContain(
      '1 missing',
    );
  });

  it('shows the newest figure of each KPI, and of when it is, where no period is asked for', async () => {
    const page = await open('/scorecard');
    await page.getByText('The newest figure of each KPI').waitFor();
    expect(await row(page, 'Activation rate').textContent()).toContain('Oct48.7 %');
  });

  it('says whether a KPI changes, as far as enough values tell', async () => {
    const page = await open();
    const steady = row(page, 'New customers').getByRole('img', { name: /^Steady/ });
    await steady.waitFor();
    expect(
      await row(page, 'Activation rate')
        .getByTitle(/too few values/)
        .count(),
    ).toBe(1);
  });

  it('keeps filters, order and headings in the address', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Key KPIs' }).click();
    await row(page, 'New customers').waitFor({ state: 'hidden' });
    expect(await rowNames(page)).toEqual(['Activation rate']);
    expect(page.url()).toContain('keys=key');
    const again = await open(page.url().slice(new URL(page.url()).origin.length));
    expect(await rowNames(again)).toEqual(['Activation rate']);
    await again.getByRole('button', { name: 'Clear filters' }).click();
    await again.getByRole('columnheader', { name: 'Value' }).getByRole('button').click();
    await again.getByRole('button', { name: /Grouped by/ }).click();
    await again.getByRole('menuitem', { name: 'nothing' }).click();
    await again.waitForURL(/group=none/);
    expect(await rowNames(again)).toEqual(['Activation rate', 'New customers', 'Releases']);
  });

  it('moves by keys, and opens, asks and logs for the row that is active', async () => {
    const page = await open();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('a:focus').waitFor();
    expect(await page.locator('a:focus').textContent()).toBe('New customers');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('link', { name: 'Activation rate' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/panel=kpi(:|%3A)activation-rate/);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Activation rate' }).focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/kpis\/activation-rate\?period=2026-10/);
  });

  it('lets a value be typed in its row, asks why a final one changes, and takes it back', async () => {
    const page = await open();
    await page.getByRole('button', { name: /no value( yet)? Change/ }).click();
    await page.keyboard.type('14');
    await page.keyboard.press('Enter');
    await row(page, 'Releases').getByText('14').waitFor();
    await page.getByRole('button', { name: /^90/ }).click();
    await page.keyboard.type('95');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Why it changes' }).waitFor();
    await page.keyboard.type('Counted twice');
    await page.keyboard.press('Enter');
    await row(page, 'New customers').getByText('95').waitFor();
    const toast = page.getByRole('alert').filter({ hasText: 'New customers' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'New customers').getByText('90').waitFor();
    expect(await toast.count()).toBe(0);
  });

  it('lets nobody type who may not, nor in the past', async () => {
    const page = await open(OCTOBER, { as: people.ceo.at(NOW) });
    expect(await page.getByRole('button', { name: /Change the value/ }).count()).toBe(0);
    const then = await open(`${OCTOBER}&at=2026-11-05`);
    expect(await then.getByRole('button', { name: /Change the value/ }).count()).toBe(0);
  });

  it('keeps views under names, shares and deletes them, and undoes that', async () => {
    const page = await open(`${OCTOBER}&group=none`);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Plain');
    await page.getByRole('checkbox', { name: 'Share it with everybody' }).check();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Plain' }).waitFor();
    const other = await open(OCTOBER, { as: people.member.at(NOW) });
    await other.getByRole('button', { name: 'Views' }).click();
    await other.getByRole('menuitem', { name: /Plain/ }).click();
    await other.waitForURL(/group=none/);
    expect(other.url()).toContain('period=2026-10');
    await page.getByRole('button', { name: 'Plain' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByText('“Plain” was deleted.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('button', { name: 'Plain' }).waitFor();
  });

  it.each([
    ['Excel workbook (.xlsx)', /\.xlsx$/, /^PK/],
    ['Comma-separated (.csv)', /\.csv$/, /\r\nGrowth,member,Activation rate,activation-rate/],
  ])('saves what is shown: %s', async (item, name, expected) => {
    const page = await open(`${OCTOBER}&q=activation`);
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(name);
    const path = join(mkdtempSync(join(tmpdir(), 'remit-saved-')), 'file');
    await file.saveAs(path);
    const content = await readFile(path);
    await rm(dirname(path), { recursive: true });
    expect(content.toString('latin1')).toMatch(expected);
  });

  it.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['phone', { phone: true }],
  ])('has no barriers: %s', async (_, more) => {
    const page = await open(OCTOBER, more);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /no value( yet)? Change|^14/ }).click();
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.getByText('This is not a number.').waitFor();
    expect(await barriers(page)).toEqual([]);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    const inner = await page.evaluate<number>('innerWidth');
    expect(width).toBeLessThanOrEqual(inner);
  });
});
