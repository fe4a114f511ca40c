import type { Page } from 'playwright-core';
import type { Client } from '../support/client.ts';
import { makeArea, makeKpi, RATIO } from '../support/kpis.ts';
import { NOW, openReport, seal, stateOf } from '../support/open-report.ts';
import { foundOrganization } from '../support/organization.ts';
import { barriers } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function october(reader: Client, kpi: string): Promise<number | undefined> {
  const { body } = await reader.get(`kpis/${kpi}/measurements`).expect(200);
  const values = (body as { data: { period: string; value: number }[] }).data;
  return values.find(({ period }) => period === '2026-10')?.value;
}

/** What people do most often, each within its count of strokes and of clicks. */
describe('everyday work', () => {
  afterEach(leave);
  afterAll(closeBrowser);

  it('logs a value with three strokes, some letters and the figure, or with two clicks', async () => {
    const people = await foundOrganization();
    const growth = await makeArea(people, { name: 'Growth' });
    await makeKpi(people.cpo, growth, RATIO);
    await makeKpi(people.cpo, growth, { ...RATIO, name: 'Retention' });
    const page = await visit('/areas', { as: people.member.at('2026-11-06T09:00:00Z') });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const hands = handsOn(page);
    await hands.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do something' }).waitFor();
    await page.keyboard.type('act');
    await page.getByRole('option', { name: /Activation rate/ }).waitFor();
    await hands.press('Enter');
    await page.getByText('October 2026').waitFor();
    await page.keyboard.type('48.7');
    await hands.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(hands.strokes()).toBe(3);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const retention = page.getByRole('row', { name: /Retention/ });
    await hands.click(retention.getByRole('button', { name: /Change the value/ }));
    await page.keyboard.type('51.3');
    const recorded = page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && /retention/.test(answer.url()),
    );
    await hands.click(retention.getByRole('button', { name: 'Save', exact: true }));
    await retention.getByText('51.3').waitFor();
    await recorded;
    expect(hands.clicks()).toBe(2);
    expect(await october(people.cpo, 'activation-rate')).toBe(48.7);
    expect(await october(people.cpo, 'retention')).toBe(51.3);
  });

  it('builds and submits a report with five strokes and the words', async () => {
    const { cpo, path } = await openReport();
    const page = await visit('/areas', { as: cpo });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const hands = handsOn(page);
    await hands.press('g', 'p');
    await page.locator('a:focus', { hasText: 'October 2026' }).waitFor();
    await hands.press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.getByText('Nothing is sealed yet').waitFor();
    await page.keyboard.type('Slips are **half** of what they were.');
    await hands.press('Control+Enter');
    await page.getByText('Sealing cannot be undone').waitFor();
    await hands.press('Enter');
    await page.getByText(/Edition 1, sealed/).waitFor();
    await page.locator('strong', { hasText: 'half' }).waitFor();
    expect(hands.strokes()).toBe(5);
    expect(await stateOf(cpo, path)).toBe('submitted');
  });

  it('asks whose words stay when two people write the same', async () => {
    const { people, cpo, path } = await openReport();
    const page = await visit('/reports/2026-10', { as: cpo, expected: [/412/] });
    await page.locator('textarea:focus').waitFor();
    const theirs = { narrative: { summary: 'A bad month.' } };
    await people.admin.at(NOW).change('patch', path, { body: theirs });
    await page.keyboard.type('A good month.');
    await page.getByText(/Changed by admin/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Keep mine').click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await cpo.get(path)).body.narrative.summary).toBe('A good month.');
  });

  it('opens a report from the link of a mail without a change, and acknowledges it with one key', async () => {
    const { cpo, ceo, path } = await openReport();
    await seal(cpo, path);
    const page = await visit('/reports/2026-10/editions/1', { as: ceo });
    await button(page, /Acknowledge/).waitFor();
    expect(await stateOf(ceo, path)).toBe('submitted');
    const hands = handsOn(page);
    await hands.press('a');
    await page.getByText(/Acknowledged .* by ceo/).waitFor();
    expect(hands.strokes()).toBe(1);
    expect(await button(page, /Acknowledge/).count()).toBe(0);
    const { body } = await ceo.get(path).expect(200);
    const [edition] = body.editions;
    expect(edition.reviews).toEqual([
      expect.objectContaining({ kind: 'acknowledged', sha256: edition.sha256 }),
    ]);
  });
});
