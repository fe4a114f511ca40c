import type { Page } from 'playwright-core';
import { itemPath, roadmapped, step } from '../support/roadmap.ts';
import { barriers } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { closeBrowser, dress, leave, visit } from './support/visit.ts';

type Roadmapped = Awaited<ReturnType<typeof roadmapped>>;

const bar = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`^${name}[, ]`) });

describe('the roadmap', () => {
  let found: Roadmapped;

  beforeEach(async () => {
    found = await roadmapped();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const read = async (item: { readonly key: string }) =>
    (await found.member.get(itemPath(item as never)).expect(200)).body as Record<string, unknown>;

  it('moves a commitment past its baseline by keys, and asks for the reason in place', async () => {
    const item = await found.add('Trial', { startsOn: '2026-10-05', targetOn: '2026-11-20' });
    await step(found.member, item, 'commitment');
    const page = await visit('/roadmap', { as: found.member });
    await bar(page, 'Trial').waitFor();
    const hands = handsOn(page);
    await hands.press('j', 'Alt+ArrowRight', 'Alt+ArrowRight');
    await page.getByRole('textbox', { name: 'Reason' }).waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('14 days later than committed');
    await page.keyboard.type('The vendor is late.');
    await hands.press('Enter');
    await page.getByText('Trial moved').waitFor();
    expect(hands.strokes()).toBe(4);
    expect(await read(item)).toMatchObject({ targetOn: '2026-12-04', slipDays: 14, moves: 1 });
    const { body } = await found.member.get(`${itemPath(item)}/moves`).expect(200);
    expect(body).toMatchObject([{ reason: 'The vendor is late.', days: 14 }]);
    await bar(page, 'Trial').and(page.locator(':focus')).waitFor();
  });

  it('moves what nobody promised two weeks by three keys, without a question, and takes it back', async () => {
    const item = await found.add('Survey', { startsOn: '2026-11-09', targetOn: '2026-11-20' });
    const page = await visit('/roadmap', { as: found.member });
    await bar(page, 'Survey').waitFor();
    const hands = handsOn(page);
    await hands.press('j', 'Alt+ArrowRight', 'Alt+ArrowRight');
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    expect(hands.strokes()).toBe(3);
    expect(await read(item)).toMatchObject({ startsOn: '2026-11-23', targetOn: '2026-12-04' });
    await undo.click();
    await page.getByText('Taken back.').waitFor();
    expect(await read(item)).toMatchObject({ startsOn: '2026-11-09', targetOn: '2026-11-20' });
  });

  it('moves by one drag, and opens nothing by that; or to a day in three clicks', async () => {
    const item = await found.add('Search', { startsOn: '2026-11-09', targetOn: '2026-12-18' });
    const page = await visit('/roadmap', { as: found.member });
    const hands = handsOn(page);
    await bar(page, 'Search').waitFor();
    // At this zoom 22 pixels are five days.
    await hands.drag(bar(page, 'Search'), 22);
    await page.getByText('Search moved').waitFor();
    expect(await read(item)).toMatchObject({ startsOn: '2026-11-14', targetOn: '2026-12-23' });
    expect([hands.drags(), hands.clicks()]).toEqual([1, 0]);
    expect(page.url()).not.toContain('panel');
    await hands.click(bar(page, 'Search'));
    const panel = page.getByRole('dialog');
    await hands.click(panel.getByRole('button', { name: 'Move', exact: true }));
    await panel.getByRole('textbox', { name: 'Target' }).fill('31 Dec 2026');
    await hands.click(panel.locator('form').getByRole('button', { name: 'Move', exact: true }));
    await page.getByText('Search moved').nth(1).waitFor();
    expect(hands.clicks()).toBe(3);
    expect(await read(item)).toMatchObject({ targetOn: '2026-12-31' });
  });

  it('plans a quarter: what is chosen is committed at once', async () => {
    const due = await found.add('Due', { targetOn: '2027-02-26', effort: 3 });
    const open = await found.add('Open', { effort: 2 });
    const later = await found.add('Later', { targetOn: '2027-08-31' });
    const page = await visit('/roadmap', { as: found.member });
    await page.getByRole('button', { name: 'Plan a quarter' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('checkbox', { name: /^Due/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Due/ }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: /^Open/ }).check();
    await page.getByText('2 items, 5.0 person-months').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 items committed').waitFor();
    expect(await read(due)).toMatchObject({ stage: 'committed', slipDays: 0 });
    expect(await read(open)).toMatchObject({
      stage: 'committed',
      baseline: { targetOn: '2027-03-31', precision: 'quarter' },
    });
    expect(await read(later)).toMatchObject({ stage: 'planned' });
  });

  it('takes cards from horizon to horizon by keys', async () => {
    const item = await found.add('Alerts');
    const page = await visit('/roadmap?view=board', { as: found.member });
    await bar(page, 'Alerts').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('Alerts → Next').waitFor();
    expect(await read(item)).toMatchObject({ horizon: 'next' });
  });

  it('changes many rows in one request', async () => {
    const items = [await found.add('One'), await found.add('Two'), await found.add('Three')];
    const page = await visit('/roadmap?view=list', { as: found.member });
    await page.getByRole('checkbox', { name: 'Select One' }).check();
    await page.getByRole('checkbox', { name: 'Select Three' }).click({ modifiers: ['Shift'] });
    await page.getByText('3 selected').waitFor();
    await page.getByRole('group', { name: 'Change all' }).getByText('Horizon').click();
    await page.getByRole('menuitem', { name: 'Later' }).click();
    await page.getByText('Horizon of 3 items changed').waitFor();
    for (const item of items) expect(await read(item)).toMatchObject({ horizon: 'later' });
  });

  it('begins with a name and an area', async () => {
    const page = await visit('/roadmap', { as: found.member });
    await page.getByText('There is nothing on the roadmap yet').waitFor();
    await page.getByRole('button', { name: 'Plan a quarter' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Name' }).fill('Kiosk');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Kiosk' }).waitFor();
    const { body } = await found.member.get('roadmap').expect(200);
    expect(body.items).toMatchObject([{ name: 'Kiosk', horizon: 'next', stage: 'planned' }]);
  });

  it('stands in nobody’s way', async () => {
    const item = await found.add('Trial', { startsOn: '2026-10-05', targetOn: '2026-11-20' });
    await step(found.member, item, 'commitment');
    await found.add('Later', { targetOn: '2027-03-31', precision: 'quarter', horizon: 'later' });
    const page = await visit('/roadmap', { as: found.member });
    await bar(page, 'Trial').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('textbox', { name: 'Reason' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await dress(page, { dark: true });
    expect(await barriers(page)).toEqual([]);
    for (const view of ['list', 'board']) {
      await page.goto(`/roadmap?view=${view}`);
      await page.getByRole('link', { name: /Trial/ }).first().waitFor();
      expect(await barriers(page)).toEqual([]);
    }
    await dress(page, {});
    for (const panel of [`item:${item.key}`, 'new-item:', 'plan-quarter:']) {
      await page.goto(`/roadmap?panel=${panel}`);
      await page.getByRole('dialog').getByRole('button').nth(1).waitFor();
      expect(await barriers(page)).toEqual([]);
    }
  });
});
