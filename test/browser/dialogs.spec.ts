import type { Client } from '../support/client.ts';
import { makeArea, makeKpi, months, RATIO, recordValues } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';
import { barriersByDayAndNight } from './support/axe.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const TODAY = '2026-10-20T09:00:00Z';
const NO_NUMBER = 'This is not a number.';
/** Nine steady months and then a leap, so that the process speaks. */
const RUN = [48, 49, 47, 48, 50, 48, 49, 47, 60];

describe('what opens over a page, and a form that refuses', () => {
  let cpo: Client;
  let admin: Client;

  beforeAll(async () => {
    const people = await foundOrganization({ foundedAt: '2026-01-05T09:00:00Z' });
    cpo = people.cpo.at(TODAY);
    admin = people.admin.at(TODAY);
    const area = await makeArea({ ...people, cpo }, { name: 'Growth' });
    const definition = { ...RATIO, kind: 'average', rollUp: 'weighted_mean' };
    const { key } = await makeKpi(cpo, area, definition, { trackedFrom: '2026-01-01' });
    const values = months(2026, RUN.length).map((month, index) => [month, RUN[index] ?? 0]);
    await recordValues(cpo, key, Object.fromEntries(values.slice(0, -1)));
    const target = { shape: 'flat', from: '2026-01', figures: { target: 50 } };
    await cpo.post(`kpis/${key}/targets`, target).expect(201);
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('leaves no barrier in the palette, with nothing found and with a figure that is none', async () => {
    const page = await visit('/areas', { as: cpo });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find or do something' }).waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.keyboard.type('zzzz');
    await page.getByText('Nothing found.').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('activation');
    const found = page.getByRole('listbox', { name: 'Found' });
    await found
      .getByRole('option', { name: /Activation rate/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.getByText(NO_NUMBER).waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });

  it('leaves no barrier on an area that is edited and takes somebody in', async () => {
    const page = await visit('/areas/growth', { as: cpo });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('combobox', { name: 'Person' }).waitFor();
    await page.keyboard.press('e');
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });

  it('leaves no barrier on a KPI, with its table and a figure that is none', async () => {
    const page = await visit('/kpis/activation-rate', { as: cpo });
    await page.getByRole('img', { name: /natural limits/ }).waitFor();
    const august = page.getByRole('row', { name: /^August 2026/ });
    await august.getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill('much');
    await page.getByText(NO_NUMBER).waitFor();
    await page.getByRole('button', { name: 'Show as table' }).click();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });

  it('leaves no barrier in what settings open: a token that is shown once, a person', async () => {
    const page = await visit('/settings/tokens', { as: admin });
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('What is it for?').fill('Nightly push');
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.locator('code').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.goto('/settings/people');
    await page.getByRole('button', { name: 'Edit stranger' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Role' }).waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });

  it('leaves no barrier in a cell of the scorecard that refuses', async () => {
    const page = await visit('/scorecard?period=2026-09', { as: cpo });
    await page.getByRole('button', { name: /no value( yet)? Change/ }).click();
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.getByText(NO_NUMBER).waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });
});
