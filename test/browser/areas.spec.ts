import type { Page } from 'playwright-core';
import { castOf, checkIn, FRIDAY, trouble, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import { makeKpi } from '../support/kpis.ts';
import { addArea } from '../support/ownership.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

/** By how many pixels the page is wider than its window. */
const overhang = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

describe('areas', () => {
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

  it('stand worst first, and j and Enter open the first', async () => {
    const page = await visit('/areas', { as: cpo() });
    const rows = page.getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.nth(1).innerText()).toMatch(/Roadmap[\s\S]*member[\s\S]*At risk/);
    expect(await rows.nth(2).innerText()).toMatch(/Pricing[\s\S]*open[\s\S]*never/);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await heading(page, 'Roadmap').waitFor();
    expect(page.url()).toContain('/areas/roadmap');
    await page.goto('/areas/nowhere');
    await heading(page, 'There is nothing here').waitFor();
    await page.getByText('There is no area of that name.').waitFor();
  });

  it('take a question with q, the words and Ctrl+Enter, and the owner is asked', async () => {
    const ceo = cast.ceo.at(FRIDAY);
    const page = await visit('/areas/roadmap', { as: ceo });
    await page.getByText('The pilot runs.').waitFor();
    await page.keyboard.press('q');
    await page.getByRole('textbox', { name: /Your question/ }).waitFor();
    await page.keyboard.type('Why so late?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Question to member').waitFor();
    const { body } = await cast.owner.at(FRIDAY).get('mentions').expect(200);
    expect(body.data[0].comment).toMatchObject({ body: 'Why so late?', isQuestion: true });
  });

  it('fit a phone', async () => {
    const list = await visit('/areas', { as: cpo(), phone: true });
    await list.getByRole('link', { name: 'Roadmap' }).waitFor();
    expect(await overhang(list)).toBe(0);
    const page = await visit('/areas/roadmap', { as: cpo(), phone: true });
    await page.getByText('The pilot runs.').waitFor();
    expect(await overhang(page)).toBe(0);
  });
});
