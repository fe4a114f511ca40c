import { castOf, checkIn, FRIDAY, trouble, WEDNESDAY, type Cast } from '../../support/check-ins.ts';
import { barriers } from '../support/axe.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const FIRST_WORDS = { name: 'What changed, what is next' };

describe('the form of check-ins', () => {
  let cast: Cast;

  beforeEach(async () => {
    cast = await castOf();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const owner = () => cast.owner.at(FRIDAY);
  const opened = async (path: string, options: object = {}) => {
    const page = await visit(path, { as: owner(), ...options });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByRole('button', { name: /^Check-in/ })
      .first()
      .waitFor();
    return page;
  };

  it('keep what was promised, and ask why the day moves', async () => {
    await checkIn(cast.owner.at(WEDNESDAY), cast.areaId, trouble(cast.owner.personId));
    const page = await opened('/areas/roadmap');
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByText('At risk', { exact: true }).click();
    const day = page.getByRole('textbox', { name: 'By when' });
    await day.waitFor();
    expect(await day.inputValue()).toBe('31 Oct 2026');
    await day.fill('15 Nov 2026');
    await day.press('Tab');
    await page.getByRole('textbox', { name: 'Why the day moves' }).waitFor();
    await page.getByText('Oct 31, 2026 was promised before.').waitFor();
  });

  it('say in words what the server refused, and keep what was typed', async () => {
    const page = await opened('/areas/roadmap', { expected: [/ERR_FAILED/] });
    await page.keyboard.press('c');
    const field = page.getByRole('textbox', FIRST_WORDS);
    await field.fill('Written on a train');
    await page.route('**/api/v1/check-ins', (route) => route.abort());
    await page.keyboard.press('Control+Enter');
    await page.getByText('The server does not answer').first().waitFor();
    expect(await field.inputValue()).toBe('Written on a train');
  });

  it.each([
    ['light', false],
    ['dark', true],
  ])('have no barriers in %s colours, with their form open', async (_, dark) => {
    const page = await opened('/areas/roadmap', { dark });
    await page.keyboard.press('c');
    await page.getByRole('textbox', FIRST_WORDS).waitFor();
    await page.getByRole('button', { name: 'Add a link' }).click();
    expect(await barriers(page)).toEqual([]);
  });
});
