import type { Locator, Page } from 'playwright-core';
import type { Client } from '../../support/client.ts';
import {
  makeArea,
  makeKpi,
  months,
  RATIO,
  recordValues,
  type MadeKpi,
} from '../../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../../support/organization.ts';
import { barriers } from '../support/axe.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const TODAY = '2026-10-20T09:00:00Z';
const REFUSED = [/422/];

/** Nine steady months and then a leap, so that the process speaks. */
const RUN = [48, 49, 47, 48, 50, 48, 49, 47, 60];

async function isThere(what: Locator): Promise<boolean> {
  await what.waitFor();
  return what.isVisible();
}

describe('the page of a KPI', () => {
  let people: TestOrganization;
  let cpo: Client;
  let areaId: string;
  let kpi: MadeKpi;

  beforeAll(async () => {
    people = await foundOrganization({ foundedAt: '2026-01-05T09:00:00Z' });
    cpo = people.cpo.at(TODAY);
    areaId = await makeArea({ ...people, cpo });
  });
  beforeEach(async () => {
    kpi = await makeKpi(
      cpo,
      areaId,
      { ...RATIO, kind: 'average', rollUp: 'weighted_mean' },
      {
        trackedFrom: '2026-01-01',
      },
    );
    const keys = months(2026, RUN.length);
    const values = keys.map((key, index) => [key, RUN[index] ?? 0] as const);
    await recordValues(cpo, kpi.key, Object.fromEntries(values.slice(0, -1)));
    await cpo
      .post(`kpis/${kpi.key}/targets`, { shape: 'flat', from: '2026-01', figures: { target: 50 } })
      .expect(201);
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const open = (search = '', options: Parameters<typeof visit>[1] = {}): Promise<Page> =>
    visit(`/kpis/${kpi.key}${search}`, { as: cpo, ...options });

  it('logs the value that is waited for with one key, the figure and Enter, and takes it back', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Log a value' }).waitFor();
    await page.keyboard.press('l');
    const field = page.getByRole('textbox', { name: 'Value' });
    await field.waitFor();
    const panel = page.getByRole('dialog');
    await panel.getByText('September 2026').waitFor();
    await page.keyboard.type('51.5');
    await panel.getByText('On track').waitFor();
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /September 2026 51.5 %/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await isThere(page.getByRole('row', { name: /September 2026 no value/ }))).toBe(true);
  });

  it('says what is no number, and keeps what was typed', async () => {
    const page = await open(`?panel=log:${kpi.key}`);
    const field = page.getByRole('textbox', { name: 'Value' });
    await field.fill('about fifty');
    await page.getByText('This is not a number.').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    expect(await field.inputValue()).toBe('about fifty');
  });

  it('corrects a final value where it stands, with a reason that its history tells', async () => {
    const page = await open();
    const row = page.getByRole('row', { name: /^August 2026/ });
    await row.getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill('46');
    await page.getByRole('textbox', { name: 'Reason' }).fill('Late invoices');
    await page.keyboard.press('Enter');
    await row.getByText('46.0 %').waitFor();
    await row.getByText('Restated').waitFor();
    await row.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('listitem');
    await history.filter({ hasText: '47.0 %' }).waitFor();
    expect(await isThere(history.filter({ hasText: 'Late invoices' }))).toBe(true);
  });

  it('asks for a reason at its field when a final value is corrected without one', async () => {
    const page = await open('', { expected: REFUSED });
    const row = page.getByRole('row', { name: /^August 2026/ });
    await row.getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill('46');
    await page.keyboard.press('Enter');
    await page.getByText('The value on record is final: say why it changes.').nth(1).waitFor();
    expect(await page.getByRole('textbox', { name: 'Value' }).inputValue()).toBe('46');
  });

  it('asks whose value stays when somebody else was quicker', async () => {
    const page = await open(`?panel=log:${kpi.key}`);
    const field = page.getByRole('textbox', { name: 'Value' });
    await field.waitFor();
    await recordValues(cpo, kpi.key, { '2026-09': 44 });
    await field.fill('51.5');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('row', { name: /September 2026 51.5 %/ }).waitFor();
    const { body } = await cpo.get(`kpis/${kpi.key}/measurements/2026-09/corrections`).expect(200);
    expect((body as { value: number }[]).map(({ value }) => value)).toEqual([51.5, 44]);
  });

  it('shows limits and the rule that speaks in words, and every figure as a table', async () => {
    await recordValues(cpo, kpi.key, { '2026-09': 60 });
    const page = await open();
    const chart = page.getByRole('img', { name: /natural limits/ });
    await chart.getByText('above the upper limit').waitFor();
    await chart.getByText(/Upper limit/).waitFor();
    await page.getByRole('button', { name: 'Show as table' }).click();
    const table = page.getByRole('region', { name: /natural limits/ });
    await table
      .getByRole('row', { name: /September 2026 60.0 %.*above the upper limit/ })
      .waitFor();
    expect(await isThere(table.getByRole('row', { name: /October 2026 no value/ }))).toBe(true);
  });

  it('draws limits anew from a period on, with a reason', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Draw limits anew' }).click();
    await page.getByRole('combobox', { name: 'From' }).selectOption({ label: 'March 2026' });
    await page.getByRole('textbox', { name: 'Reason' }).fill('New onboarding');
    await page.keyboard.press('Enter');
    await page.getByText(/Limits drawn anew from .*Mar.*: New onboarding/).waitFor();
    expect(
      await isThere(
        page.getByRole('img', { name: /natural limits/ }).getByText('limits from here on'),
      ),
    ).toBe(true);
  });

  it('sets a target, says what its lines mean beforehand, and brings the old one back', async () => {
    const page = await open('?tab=targets');
    await page.getByRole('button', { name: 'Set a target' }).click();
    await page.getByRole('textbox', { name: 'Target' }).fill('47');
    await page.getByRole('combobox', { name: 'From' }).selectOption('2026-01');
    await page.getByText('On track at 47.0 % or more, off track below 42.3 %').waitFor();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Agreed in the review');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Flat 47.0 %.*Agreed in the review/ }).waitFor();
    await page.getByRole('definition').getByText('Target 47.0 %').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await isThere(page.getByRole('definition').getByText('Target 50.0 %'))).toBe(true);
  });

  it('changes nothing while the past is looked at', async () => {
    const page = await open('?at=2026-08-31');
    await page.getByRole('row', { name: /^August 2026/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Log a value' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Correct' }).count()).toBe(0);
    expect(await page.getByRole('row', { name: /^September 2026/ }).count()).toBe(0);
  });

  it('adds a KPI from the catalogue', async () => {
    const page = await open('?panel=new-kpi:');
    await page.getByRole('textbox', { name: 'From the catalogue' }).fill('customer satisfaction');
    await page.getByRole('button', { name: /^Customer satisfaction/ }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.waitFor();
    await name.fill('Happy customers');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Happy customers' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/kpis/happy-customers');
  });

  it.each([
    ['light', false],
    ['dark', true],
  ])('has no barriers in its %s colours, with forms open', async (_, dark) => {
    const page = await open('', { dark });
    await page.getByRole('img', { name: /natural limits/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page
      .getByRole('row', { name: /^August 2026/ })
      .getByRole('button', { name: 'Correct' })
      .click();
    await page.getByRole('textbox', { name: 'Value' }).fill('much');
    await page.getByText('This is not a number.').waitFor();
    await page.getByRole('button', { name: 'Show as table' }).click();
    expect(await barriers(page)).toEqual([]);
    for (const [tab, there] of PARTS) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(there).first().waitFor();
      expect(await barriers(page)).toEqual([]);
    }
  });

  it('fits on a phone', async () => {
    const page = await open('', { phone: true });
    await page.getByRole('img', { name: /natural limits/ }).waitFor();
    await page.getByRole('row', { name: /^August 2026/ }).waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
  });
});

const PARTS = [
  ['Definition', 'Longer periods'],
  ['Targets', 'Set a target'],
  ['In reports', 'It stands in no sealed'],
  ['Settings', 'Stop tracking it'],
] as const;
