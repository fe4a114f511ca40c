import type { Page } from 'playwright-core';
import { resolve } from 'node:path';
import { importAll } from '../support/imports.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { dataFile, describeData } from '../support/shared-data.ts';
import { barriers } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const NOW = '2026-11-06T09:00:00Z';
const AREAS = {
  name: 'areas.csv',
  text: 'Name,Description\nPricing,What we charge\nSearch,Finding things\n',
};
const OF_FINANCE = { kind: 'areas', source: 'finance' };
/** Nobody would guess it from the heading. */
const MAPPING = { columns: { name: { column: 'Unit' } } };

async function paste(page: Page, kind: string, text: string): Promise<void> {
  await page.getByRole('heading', { name: 'New import' }).waitFor();
  await chooseKind(page, kind);
  await page.getByText('Paste', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Cells' }).fill(text);
  await page.getByRole('button', { name: 'Upload and look' }).click();
  await page.waitForURL(/imports\/.+/);
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: 'What is in it' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

const columnFor = (page: Page, field: string) =>
  page.getByRole('combobox', { name: `Column for ${field}`, exact: true });

async function everyRow(page: Page, field: string, value: string): Promise<void> {
  await columnFor(page, field).selectOption({ label: 'the same in every row…' });
  const cell = page.getByLabel(`${field} of every row`, { exact: true });
  await cell.waitFor();
  const isChoice = (await page.locator(`select[aria-label="${field} of every row"]`).count()) > 0;
  if (isChoice) await cell.selectOption(value);
  else {
    await cell.fill(value);
    await cell.press('Enter');
  }
}

describe('the import wizard', () => {
  let people: TestOrganization;

  beforeAll(async () => {
    people = await foundOrganization({ foundedAt: '2026-01-05T09:00:00Z' });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const areas = async () => {
    const { body } = await people.cpo.get('areas').expect(200);
    return (body as { name: string }[]).map(({ name }) => name).toSorted();
  };

  it('takes a file in five clicks, shows guesses as guesses, what would happen, and the way back', async () => {
    const page = await visit('/imports', { as: people.cpo.at(NOW) });
    const hands = handsOn(page);
    await hands.click(page.getByRole('combobox', { name: 'What is in it' }));
    await hands.click(page.getByRole('option', { name: 'Areas', exact: true }));
    await hands.choose(page.getByRole('button', { name: 'File', exact: true }), AREAS);
    await page.getByRole('textbox', { name: 'Source' }).fill('organization chart');
    await hands.click(page.getByRole('button', { name: 'Upload and look' }));
    await page.getByText('These are guesses from the headings').waitFor();
    await expectCount(page, 'new', '2');
    expect(await barriers(page)).toEqual([]);
    await hands.click(page.getByRole('button', { name: 'Import 2 rows' }));
    await page.getByText(/Imported on/).waitFor();
    expect(hands.clicks()).toBe(5);
    expect(await areas()).toEqual(['Pricing', 'Search']);

    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText(/Undone on/).waitFor();
    expect(await areas()).toEqual([]);
  });

  it('takes the next file of a source in two clicks or two strokes', async () => {
    await importAll(people.cpo, { ...OF_FINANCE, text: 'Unit\nLegal\n' }, MAPPING);
    const page = await visit('/imports', { as: people.cpo.at(NOW) });
    const hands = handsOn(page);
    const next = page.getByRole('button', { name: 'Next file… of finance' });
    await hands.choose(next, { name: 'q2.csv', text: 'Unit\nLegal\nTax\n' });
    await page.getByText('Read as the last file from “finance”').waitFor();
    await hands.click(page.getByRole('button', { name: 'Import 1 row' }));
    await page.getByText(/Imported on/).waitFor();
    expect(hands.clicks()).toBe(2);

    await page.goBack();
    await page.getByRole('link', { name: 'q2.csv' }).waitFor();
    await next.focus();
    await hands.paste('Unit\nLegal\nTax\nAudit\n');
    await page.getByRole('button', { name: 'Import 1 row' }).waitFor();
    await hands.press('Control+Enter');
    await page.getByText(/Imported on/).waitFor();
    expect(hands.strokes()).toBe(2);
    expect(await areas()).toEqual(['Audit', 'Legal', 'Tax']);
  });

  it('groups what is wrong by its cause, and imports the rest when told to', async () => {
    const page = await visit('/imports', { as: people.cpo.at(NOW), dark: true });
    await paste(page, 'People', 'Name,Role\nPriya,member\nOle,king\nAda,queen\n,member');
    await page.getByText('Words that need a meaning').waitFor();
    await page.getByLabel('Meaning of king').selectOption('executive');
    await page.getByLabel('Meaning of king').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('heading', { name: 'What cannot be imported' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download these rows' }).click(),
    ]);
    expect(download.suggestedFilename()).toContain('rejects');
    await page.getByRole('checkbox', { name: /Leave/ }).check();
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByText(/Imported on/).waitFor();
    const { body } = await people.cpo.get('people?q=Ole').expect(200);
    expect((body as { data: { role: string }[] }).data[0]?.role).toBe('executive');
  });
});

const expectCount = (page: Page, name: string, figure: string): Promise<void> =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByText(figure, { exact: true })
    .waitFor();

describeData('gc-infobase/sample', 'the import wizard with Canada InfoBase', () => {
  afterEach(leave);
  afterAll(closeBrowser);

  it('reads its results without a line of code', async () => {
    expect(dataFile('gc-infobase/sample', 'indicators.csv').length).toBeGreaterThan(0);
    const { cpo } = await foundOrganization({ fiscalStartMonth: 4 });
    await cpo.post('areas', { name: 'Results', adoptedOn: '2017-04-01' }).expect(201);
    const page = await visit('/imports', { as: cpo.at(NOW) });
    await chooseKind(page, 'KPIs');
    const folder = process.env['REMIT_SHARED_DATA'] ?? resolve('../shared/data');
    await page
      .locator('input[type=file]')
      .setInputFiles(resolve(folder, 'gc-infobase/sample/indicators.csv'));
    await page.getByRole('textbox', { name: 'Source' }).fill('infobase');
    await page.getByRole('button', { name: 'Upload and look' }).click();
    await page.waitForURL(/imports\/.+/);

    await columnFor(page, 'Name').selectOption('name_en');
    await page.getByRole('checkbox', { name: /shorten what is too long Name/ }).check();
    await columnFor(page, 'Source').selectOption('stable_id');
    await columnFor(page, 'Unit').selectOption('target_type');
    await columnFor(page, 'Direction').selectOption('target_type');
    await everyRow(page, 'Area', 'Results');
    await everyRow(page, 'Kind', 'stock');
    await everyRow(page, 'Cadence', 'annual');
    await everyRow(page, 'Tracked from', '2017-04-01');
    const meanings = [
      ['percent', 'percent', 'higher'],
      ['num', 'count', 'higher'],
      ['percent_range', 'percent', 'band'],
      ['num_range', 'count', 'band'],
    ] as const;
    for (const [term, unit, direction] of meanings) {
      // Its own word needs no explanation.
      if (term !== unit) await explain(page, 'Unit', term, unit);
      await explain(page, 'Direction', term, direction);
    }
    await filter(page, 1, 'doc', 'drr17');
    await filter(page, 2, 'target_type', 'percent; num; percent_range; num_range');
    await expectCount(page, 'new', '97');
    await page.getByRole('button', { name: 'Import 97 rows' }).click();
    await page.getByText(/Imported on/).waitFor();
    const { body } = await cpo.get('kpis?limit=200').expect(200);
    expect((body as { data: unknown[] }).data.length).toBe(97);
  });
});

async function filter(page: Page, place: number, column: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page
    .getByLabel('Column of the condition')
    .nth(place - 1)
    .selectOption(column);
  const field = page.getByLabel('Values, separated by semicolons').nth(place - 1);
  await field.fill(words);
  await field.press('Enter');
}

async function explain(page: Page, field: string, term: string, meaning: string): Promise<void> {
  const row = page
    .getByRole('listitem')
    .filter({ hasText: `${field}:` })
    .filter({ has: page.getByLabel(`Meaning of ${term}`, { exact: true }) });
  await row.getByRole('combobox').selectOption(meaning);
  await row.waitFor({ state: 'detached' });
}
