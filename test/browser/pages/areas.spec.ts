import type { Page } from 'playwright-core';
import { castOf, checkIn, FRIDAY, trouble, WEDNESDAY, type Cast } from '../../support/check-ins.ts';
import { makeKpi } from '../../support/kpis.ts';
import { foundOrganization } from '../../support/organization.ts';
import { addArea } from '../../support/ownership.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

describe('the pages of areas', () => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await castOf();
    await addArea(cast.id, { at: '2026-10-05T08:00:00Z', key: 'pricing' });
    await makeKpi(cast.cpo.at(WEDNESDAY), cast.areaId);
    await checkIn(cast.owner.at(WEDNESDAY), cast.areaId, {
      ...trouble(cast.owner.personId),
      highlights: 'The pilot runs.',
    });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const cpo = () => cast.cpo.at(FRIDAY);

  it('can be narrowed to those of nobody, and the address says so', async () => {
    const page = await visit('/areas', { as: cpo() });
    await page.getByRole('table').getByRole('link', { name: 'Roadmap' }).waitFor();
    await page.getByLabel('Owner').selectOption({ label: 'open' });
    await page
      .getByRole('table')
      .getByRole('link', { name: 'Roadmap' })
      .waitFor({ state: 'detached' });
    expect(page.url()).toContain('owner=open');
    await page.getByRole('link', { name: 'Pricing' }).waitFor();
  });

  it('lead to the catalogue where nothing is adopted yet', async () => {
    const empty = await foundOrganization();
    const page = await visit('/areas', { as: empty.cpo });
    const link = page.getByRole('link', { name: 'Choose from the catalogue' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/settings/areas');
  });

  it('are renamed where they stand, and back with one click', async () => {
    const page = await visit('/areas/pricing', { as: cpo() });
    await heading(page, 'Pricing').waitFor();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Name' }).fill('Pricing and packaging');
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Pricing and packaging').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await heading(page, 'Pricing').waitFor();
    expect(await heading(page, 'Pricing').count()).toBe(1);
  });

  it('are followed with one click, which stays, and no longer with another', async () => {
    const page = await visit('/areas/pricing', { as: cpo() });
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await page.getByRole('button', { name: 'Following' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Following' }).click();
    await page.getByRole('button', { name: 'Follow', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Following' }).count()).toBe(0);
  });

  it('let two people who change the same area decide whose words stay', async () => {
    const page = await visit('/areas/pricing', { as: cpo(), expected: [/412/] });
    await heading(page, 'Pricing').waitFor();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'What it is for' }).fill('Mine');
    const { body } = await cast.cpo.get('areas').expect(200);
    const { id } = body.find(({ key }: { key: string }) => key === 'pricing');
    const options = { body: { purpose: 'Theirs' }, read: `areas/${id}` };
    await cast.admin.at(FRIDAY).change('patch', `areas/${id}`, options);
    await page.keyboard.press('Control+Enter');
    const saved = page.waitForResponse(
      (answer) => answer.request().method() === 'PATCH' && answer.ok(),
    );
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText('Mine', { exact: true }).waitFor();
    await saved;
    expect((await cast.cpo.get(`areas/${id}`).expect(200)).body.purpose).toBe('Mine');
  });

  it('are handed over from a day on', async () => {
    const page = await visit('/areas/pricing', { as: cpo() });
    await page.getByText('Nobody is accountable yet').waitFor();
    await page.getByRole('button', { name: 'Hand over' }).click();
    await page.getByRole('combobox', { name: 'New owner' }).fill('contributor');
    await page.getByRole('option', { name: 'contributor' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('contributor, accountable since Oct 9, 2026').waitFor();
    expect(await page.getByText('contributor, accountable since Oct 9, 2026').count()).toBe(1);
  });

  it('are switched off and on again', async () => {
    const page = await visit('/areas/pricing', { as: cpo() });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Switch off' }).click();
    await page.getByText('Switched off on').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Switched off on').waitFor({ state: 'detached' });
    expect(await page.getByText('Switched off on').count()).toBe(0);
  });

  it('show the past as it was, and offer nothing to change there', async () => {
    const page = await visit('/areas/roadmap?asOf=2026-10-06', { as: cpo() });
    await heading(page, 'Roadmap').waitFor();
    await page.getByText('Nothing was said about this yet').waitFor();
    expect(await page.getByRole('button', { name: /Check-in|Hand over|Ask/ }).count()).toBe(0);
  });

  it('offer readers no more than they may do', async () => {
    const page = await visit('/areas/roadmap', { as: cast.viewer.at(FRIDAY) });
    await heading(page, 'Roadmap').waitFor();
    await page.getByText('The pilot runs.').waitFor();
    expect(await page.getByRole('button', { name: /Check-in|Hand over|Acknowledge/ }).count()).toBe(
      0,
    );
  });

  it('take back a role that has not begun, and plan it again, with one click each', async () => {
    const page = await visit('/areas/roadmap', { as: cpo() });
    const people = page.getByRole('region', { name: 'Who answers' });
    await people.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('Role').selectOption('informed');
    await page.getByRole('combobox', { name: 'Person' }).fill('viewer');
    await page.getByRole('option', { name: 'viewer', exact: true }).click();
    await page.getByRole('textbox', { name: 'From' }).fill('2 Nov 2026');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Planned.').waitFor();
    const planned = people.getByRole('listitem').filter({ hasText: 'Informed' });
    await planned.waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await planned.waitFor({ state: 'detached' });
    expect(await planned.count()).toBe(0);
  });

  it('offer a new KPI to those who may add one', async () => {
    const page = await visit('/areas/roadmap', { as: cpo() });
    await page.getByRole('button', { name: 'New KPI' }).click();
    await page.getByRole('dialog', { name: 'New KPI' }).waitFor();
    expect(page.url()).toContain('panel=new-kpi%3Aroadmap');
    const theirs = await visit('/areas/roadmap', { as: cast.viewer.at(FRIDAY) });
    await theirs.getByText('The pilot runs.').waitFor();
    expect(await theirs.getByRole('button', { name: 'New KPI' }).count()).toBe(0);
  });
});
