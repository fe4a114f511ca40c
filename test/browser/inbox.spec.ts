import type { Page } from 'playwright-core';
import type { Client } from '../support/client.ts';
import { plan } from '../support/obligations.ts';
import { foundOrganization } from '../support/organization.ts';
import { barriersByDayAndNight } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { paste } from './support/paste.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const FOUNDED = '2026-10-01T08:00:00Z';
const CHECKED_IN = '2026-10-29T09:00:00Z';
const TODAY = '2026-11-03T09:00:00Z';
const NAMES = ['Activation', 'Bugs', 'Churn', 'Deals', 'Errors', 'Features'];

interface Owner {
  readonly owner: Client;
  readonly recorded: () => Promise<readonly (number | null)[]>;
}

/** An owner who owes six monthly values, and nothing else this week. */
async function sixValuesOwed(): Promise<Owner> {
  const { id, cpo, member } = await foundOrganization({ foundedAt: FOUNDED });
  const lead = cpo.at(FOUNDED);
  const { body: area } = await lead
    .post('areas', { name: 'Growth', accountableId: member.personId, cadence: 'monthly' })
    .expect(201);
  for (const name of NAMES)
    await lead
      .post('kpis', {
        areaId: area.id,
        definition: {
          name,
          unit: 'count',
          decimals: 0,
          direction: 'higher',
          kind: 'flow',
          cadence: 'monthly',
        },
      })
      .expect(201);
  await plan(id, CHECKED_IN);
  const word = { areaId: area.id, status: 'on_track' };
  await member.at(CHECKED_IN).post('check-ins', word).expect(201);
  await plan(id, TODAY);
  const owner = member.at(TODAY);
  const recorded = async (): Promise<readonly (number | null)[]> => {
    const { body } = await owner.get('scorecard?period=2026-10').expect(200);
    const kpis = body.areas[0].kpis as readonly { name: string; value: number | null }[];
    return NAMES.map((name) => kpis.find((kpi) => kpi.name === name)?.value ?? null);
  };
  return { owner, recorded };
}

const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name: `${name}, October 2026` });

describe('the inbox', () => {
  let people: Owner;

  beforeEach(async () => {
    people = await sixValuesOwed();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('takes six monthly values with eight strokes, then says that all is done', async () => {
    const page = await visit('/', { as: people.owner });
    await page.getByRole('heading', { level: 1, name: 'Briefing' }).waitFor();
    const hands = handsOn(page);
    await hands.press('g', 'i');
    await field(page, 'Activation').waitFor();
    for (const [index, name] of NAMES.entries()) {
      await page.waitForFunction(
        `document.activeElement?.getAttribute('aria-label')?.startsWith('${name},')`,
      );
      await page.keyboard.type(String(index + 1) + '0');
      await hands.press('Enter');
    }
    expect(hands.strokes()).toBe(8);

    await page.getByText('all 6 are answered').waitFor();
    await page.getByText('Saving').first().waitFor({ state: 'hidden' });
    expect(await people.recorded()).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it('keeps what is not a number in its field and says so', async () => {
    const page = await visit('/inbox', { as: people.owner });
    await field(page, 'Activation').fill('many');
    await page.keyboard.press('Enter');
    await page.getByText('This is not a number.').waitFor();
    expect(await field(page, 'Activation').inputValue()).toBe('many');
    await page.keyboard.press('Escape');
    expect(await field(page, 'Activation').inputValue()).toBe('');
  });

  it('shows a click away what a pasted column would do, records it with Enter, and takes it back', async () => {
    const page = await visit('/', { as: people.owner });
    const hands = handsOn(page);
    await hands.click(page.getByRole('link', { name: /^Inbox/ }));
    await page.locator('input:focus').and(field(page, 'Activation')).waitFor();
    expect(hands.clicks()).toBe(1);
    await paste(page, '10\n20\nabout thirty\n\n50\n60\n');
    const bar = page.getByRole('group', { name: 'Paste from a spreadsheet' });
    await bar.getByText('4 values to record').waitFor();
    await bar.getByText('1 refused').waitFor();
    await bar.getByText('1 empty, left alone').waitFor();
    expect(await people.recorded()).toEqual([null, null, null, null, null, null]);
    await page.keyboard.press('Enter');
    await page.getByText('4 values recorded.').waitFor();
    expect(await people.recorded()).toEqual([10, 20, null, null, 50, 60]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await field(page, 'Activation').waitFor();
    expect(await people.recorded()).toEqual([null, null, null, null, null, null]);
  });

  it('has no barriers, nor has a paste or an error in it, by day and by night', async () => {
    const page = await visit('/inbox', { as: people.owner });
    await field(page, 'Bugs').fill('many');
    await page.keyboard.press('Enter');
    await field(page, 'Activation').focus();
    await paste(page, 'Activation\t10\nBugs\tabout thirty\nNobody\t7');
    await page.getByText('2 refused').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Owed to me' }).click();
    await page.getByText('Nobody owes you anything').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });

  it('fits a phone', async () => {
    const page = await visit('/inbox', { as: people.owner, phone: true });
    await field(page, 'Activation').waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
  });
});
