import type { Page } from 'playwright-core';
import type { Client } from '../support/client.ts';
import { ASK, contentOf, loopCast, on, submit } from '../support/loop.ts';
import { barriersByDayAndNight } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const REPORT = '/reports/2026-10';
const KPI = 'Average schedule slip';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Edition 1 with an ask, a question about the area and one about the report, and an action of the owner. */
async function answered() {
  const cast = await loopCast();
  const { cpo, ceo, owner, path, reportId, areaId, areaKey } = cast;
  const { body: ask } = await cpo.post('asks', { reportId, ...ASK }).expect(201);
  await submit(cpo, path);
  for (const line of [
    { section: 'areas', key: areaKey },
    { section: 'asks', key: ask.id },
  ])
    await ceo
      .post(`${path}/editions/1/questions`, { body: 'Why is that so?', ...line })
      .expect(201);
  const action = { name: 'Call the vendor', dueOn: '2026-11-13', ownerId: owner.personId, areaId };
  const { body: made } = await ceo
    .post('actions', { ...action, source: { kind: 'ask', id: ask.id } })
    .expect(201);
  return { ...cast, actionPath: `actions/${made.id}`, askId: String(ask.id) };
}

async function askInDraft(cpo: Client): Promise<void> {
  const page = await visit('/', { as: cpo });
  const hands = handsOn(page);
  await hands.click(page.getByRole('link', { name: 'Open the report' }));
  await button(page, 'Ask for a decision').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Question' }).fill(ASK.question);
  await dialog.getByRole('textbox', { name: 'Option 1', exact: true }).fill('Hire two');
  await dialog.getByRole('textbox', { name: 'Recommendation' }).fill('Hire two');
  await button(page, 'Save').click();
  await page.getByText('Recommended: Hire two').waitFor();
  await page.getByRole('textbox', { name: 'In one page' }).fill('We need two people.');
  await hands.click(button(page, /^Submit/));
  await page.getByText('Sealing cannot be undone').waitFor();
  await hands.click(button(page, 'Seal and submit'));
  await page.getByText(/Edition 1, sealed/).waitFor();
  expect(hands.clicks()).toBe(3);
}

async function askAboutLine(page: Page, question: string): Promise<void> {
  await page.locator('tr', { hasText: KPI }).first().hover();
  const hands = handsOn(page);
  await hands.press('q');
  const dialog = page.getByRole('dialog', { name: `Ask about “${KPI}”` });
  await dialog.getByRole('textbox').fill(question);
  await hands.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(hands.strokes()).toBe(2);
}

describe('the loop between the one who reports and the one who reads', () => {
  afterEach(leave);
  afterAll(closeBrowser);

  it('goes from an ask and a question to answers, and opens the next report', async () => {
    const cast = await loopCast();
    const { cpo, path, areaId } = cast;
    await askInDraft(cpo);
    const [ceo, owner] = [cast.ceo.at(on('2026-11-11')), cast.owner.at(on('2026-11-11'))];

    const reading = await visit(REPORT, { as: ceo });
    await reading.getByRole('heading', { level: 3, name: ASK.question }).waitFor();
    await askAboutLine(reading, 'Why did it rise?');
    const row = reading.locator('tr', { hasText: KPI }).first();
    await row.getByRole('link', { name: '1 question, waiting for an answer' }).click();
    await reading.locator('article:focus', { hasText: 'Why did it rise?' }).waitFor();

    const inbox = await visit('/inbox', { as: owner });
    await inbox.getByText('Why did it rise?').waitFor();
    await button(inbox, 'Reply ceo').click();
    await inbox.locator('textarea:focus').fill('One vendor was late.');
    await inbox.keyboard.press('Control+Enter');
    await inbox.getByText('One vendor was late.').waitFor({ state: 'hidden' });

    await reading.goto(new URL('/', reading.url()).href);
    await reading.getByText('One vendor was late.').waitFor();
    await reading.getByRole('link', { name: 'October 2026', exact: true }).click();
    await reading.locator('tr:focus', { hasText: KPI }).waitFor();
    await row.getByRole('link', { name: '1 question, answered' }).waitFor();
    await button(reading, `Approve ${ASK.question}`).click();
    await reading.getByRole('dialog').getByLabel('Reason').fill('The launch depends on it.');
    await reading.keyboard.press('Control+Enter');
    await reading.getByText('Approved: Hire two.').waitFor();
    await button(reading, /Acknowledge/).click();
    await reading.getByText(/Acknowledged .* by ceo/).waitFor();

    const action = { name: 'Open the two posts', dueOn: '2026-11-13', areaId };
    const { body } = await ceo.post('actions', { ...action, ownerId: owner.personId }).expect(201);
    const read = `actions/${body.id}`;
    await owner.at(on('2026-11-12')).change('put', `${read}/completion`, { body: {}, read });
    const december = cpo.at(on('2026-12-03'));
    await december.post('reports', { period: '2026-11' }).expect(201);
    const draft = await visit('/reports/2026-11', { as: december });
    const lastTime = draft.getByRole('region', { name: 'Actions from last time' });
    await lastTime.getByText('Kept 1 of 1').waitFor();
    await lastTime.getByRole('row', { name: /Open the two posts member.*Kept/ }).waitFor();
    await lastTime.getByRole('row', { name: /two more engineers.*Approved: Hire two/ }).waitFor();
    await draft.getByText(/^since edition 1 of October 2026, sealed/).waitFor();
    expect((await contentOf(ceo, path)).asks).toHaveLength(1);
  });

  it('names what `q` asks about by the row, not by what stands below it', async () => {
    const { cpo, ceo } = await answered();
    const december = cpo.at(on('2026-12-03'));
    const { body } = await december.post('reports', { period: '2026-11' }).expect(201);
    await submit(december, `reports/${body.id}`);
    const page = await visit('/reports/2026-11', { as: ceo.at(on('2026-12-03')) });
    await page.locator('tr', { hasText: 'Call the vendor' }).hover();
    await page.keyboard.press('q');
    const title = page.getByRole('dialog').getByRole('heading');
    expect(await title.textContent()).toBe('Ask about “Call the vendor”');

    await page.goto('/');
    await button(page, `Approve ${ASK.question}`).waitFor();
    const hands = handsOn(page);
    await hands.press('y');
    await page.getByRole('dialog').locator('textarea:focus').waitFor();
    await page.keyboard.type('The launch depends on it.');
    await hands.press('Control+Enter');
    await page.getByText('Approved; it is in the decision log.').waitFor();
    expect(hands.strokes()).toBe(2);
  });

  it('stands in nobody’s way, by day and by night', async () => {
    const { cpo, ceo, owner, path } = await answered();
    const edition = await visit(REPORT, { as: ceo });
    await edition.getByRole('heading', { level: 2, name: 'Questions' }).waitFor();
    await button(edition, 'Done Call the vendor').waitFor();
    expect(await barriersByDayAndNight(edition)).toEqual([]);
    await button(edition, /^More$/).click();
    await edition.getByRole('menu').waitFor();
    expect(await barriersByDayAndNight(edition)).toEqual([]);
    await edition.keyboard.press('Escape');
    await button(edition, `Approve ${ASK.question}`).click();
    await edition.getByRole('dialog').locator('textarea:focus').waitFor();
    await edition.keyboard.press('Control+Enter');
    await edition.getByText('Say why.').waitFor();
    expect(await barriersByDayAndNight(edition)).toEqual([]);

    for (const who of [ceo, owner]) {
      const inbox = await visit('/inbox', { as: who });
      await inbox.getByRole('heading', { name: /To do and to decide/ }).waitFor();
      expect(await barriersByDayAndNight(inbox)).toEqual([]);
    }

    const points = [{ text: 'Name the customers' }];
    const { sha256 } = (await ceo.get(path)).body.editions[0];
    const request = { sha256, reason: 'Two things are missing.', points };
    await ceo.put(`${path}/changes-request`, request).expect(200);
    const draft = await visit(REPORT, { as: cpo });
    await button(draft, 'Changed Name the customers').waitFor();
    await draft.getByText('Nothing is sealed yet').waitFor();
    expect(await barriersByDayAndNight(draft)).toEqual([]);
    await button(draft, 'Ask for a decision').click();
    await button(draft, 'Save').click();
    await draft.getByText('Write the question.').waitFor();
    expect(await barriersByDayAndNight(draft)).toEqual([]);
  });

  it('fits a phone', async () => {
    const { ceo, owner } = await answered();
    for (const [path, who, text] of [
      [REPORT, ceo, 'Why is that so?'],
      ['/inbox', owner, 'Why is that so?'],
      ['/', ceo, ASK.question],
    ] as const) {
      const page = await visit(path, { as: who, phone: true });
      await page.getByText(text).first().waitFor();
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
    }
  });
});
