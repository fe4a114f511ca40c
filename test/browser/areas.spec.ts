import type { Page } from 'playwright-core';
import { castOf, checkIn, FRIDAY, trouble, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import { makeKpi } from '../support/kpis.ts';
import { addArea } from '../support/ownership.ts';
import { handsOn } from './support/hands.ts';
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

  it('take a question with q, the words and Ctrl+Enter, or two clicks, and the owner is asked', async () => {
    const ceo = cast.ceo.at(FRIDAY);
    const page = await visit('/areas/roadmap', { as: ceo });
    await page.getByText('The pilot runs.').waitFor();
    const hands = handsOn(page);
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('textbox', { name: /Your question/ });
    await hands.press('q');
    await field.waitFor();
    await page.keyboard.type('Why so late?');
    await hands.press('Control+Enter');
    await page.getByText('Question to member').waitFor();
    expect(hands.strokes()).toBe(2);
    await dialog.waitFor({ state: 'hidden' });
    await hands.click(page.getByRole('button', { name: /^Ask/ }).first());
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('And what helps?');
    await hands.click(dialog.getByRole('button', { name: 'Ask', exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    expect(hands.clicks()).toBe(2);
    const { body } = await cast.owner.at(FRIDAY).get('mentions').expect(200);
    expect(body.data.map(({ comment }: { comment: object }) => comment)).toMatchObject([
      { body: 'And what helps?', isQuestion: true },
      { body: 'Why so late?', isQuestion: true },
    ]);
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
