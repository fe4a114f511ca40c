import { castOf, checkIn, FRIDAY, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import { barriers, barriersByDayAndNight } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { closeBrowser, failing, leave, visit } from './support/visit.ts';

const FIRST_WORDS = { name: 'What changed, what is next' };

describe('check-ins', () => {
  let cast: Cast;

  beforeEach(async () => {
    cast = await castOf();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const owner = () => cast.owner.at(FRIDAY);
  const published = async () =>
    (await owner().get(`check-ins?areaId=${cast.areaId}&state=published`).expect(200)).body.data;
  const opened = async (path: string, options: object = {}) => {
    const page = await visit(path, { as: owner(), ...options });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByRole('button', { name: /^Check-in/ })
      .first()
      .waitFor();
    return page;
  };

  it('take c, the words and Ctrl+Enter when all is on track, or two clicks', async () => {
    const page = await opened('/areas/roadmap');
    const hands = handsOn(page);
    await hands.press('c');
    await page.getByRole('textbox', FIRST_WORDS).waitFor();
    await page.keyboard.type('All went as planned.');
    await hands.press('Control+Enter');
    await page.getByText('Check-in published.').waitFor();
    await page.getByRole('listitem').getByText('All went as planned.').waitFor();
    expect(hands.strokes()).toBe(2);
    await hands.click(page.getByRole('button', { name: /^Check-in/ }).first());
    await page.getByRole('textbox', FIRST_WORDS).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('And so it goes on.');
    await hands.click(page.getByRole('button', { name: 'Publish' }));
    await page.getByRole('listitem').getByText('And so it goes on.').waitFor();
    expect(hands.clicks()).toBe(2);
    expect(await published()).toMatchObject([
      { status: 'on_track', highlights: 'And so it goes on.' },
      { status: 'on_track', highlights: 'All went as planned.' },
    ]);
  });

  it('ask in trouble for cause, plan and help before they are sent; a busy server keeps them', async () => {
    const page = await opened('/areas/roadmap', { expected: [/503/] });
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByText('Off track').click();
    await page.getByText('Still needed: Cause, Plan, Who does it, By when, Help needed').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Say what caused it.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.type('The supplier is late.');
    await page.getByRole('textbox', { name: 'Plan' }).fill('The second supplier.');
    await page.getByRole('combobox', { name: 'Who does it' }).fill('contr');
    await page.getByRole('option', { name: 'contributor' }).click();
    await page.getByRole('textbox', { name: 'By when' }).fill('31 Oct 2026');
    await page.getByRole('textbox', { name: 'Help needed' }).fill('none');
    await failing(page, '**/api/v1/check-ins', 503);
    await page.keyboard.press('Control+Enter');
    await page.getByText('The server is busy').waitFor();
    expect(await page.getByRole('textbox', { name: 'Plan' }).inputValue()).toMatch(/second/);
    await page.unroute('**/api/v1/check-ins');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Check-in published.').waitFor();
    expect(await published()).toMatchObject([
      {
        status: 'off_track',
        cause: 'The supplier is late.',
        planOwner: { personId: cast.contributor.personId },
        planDueOn: '2026-10-31',
      },
    ]);
  });

  it('are kept as a draft, taken up again, and discarded', async () => {
    const page = await opened('/areas/roadmap');
    await page.keyboard.press('c');
    await page.getByRole('textbox', FIRST_WORDS).fill('Half a thought');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByText('Draft kept.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.getByText('This is your draft.').waitFor();
    expect(await page.getByRole('textbox', FIRST_WORDS).inputValue()).toBe('Half a thought');
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByText('Draft discarded.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.getByRole('textbox', FIRST_WORDS).waitFor();
    expect(await page.getByRole('textbox', FIRST_WORDS).inputValue()).toBe('');
  });

  it('are acknowledged with one key by who reviews them, and that is taken back', async () => {
    await checkIn(cast.owner.at(WEDNESDAY), cast.areaId, { highlights: 'Read me.' });
    const page = await visit('/areas/roadmap', { as: cast.reviewer.at(FRIDAY) });
    await page.getByRole('button', { name: 'Acknowledge' }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('Read by reviewer').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Acknowledge' }).waitFor();
    expect(await page.getByRole('button', { name: 'Acknowledge' }).count()).toBe(1);
  });

  it('are corrected later, and keep how they read before', async () => {
    const { id } = await checkIn(cast.owner.at(WEDNESDAY), cast.areaId, { highlights: 'Tpyo.' });
    const page = await opened(`/areas/roadmap?panel=check-in:${id}`);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByRole('textbox', FIRST_WORDS).fill('Typo.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Check-in changed.').waitFor();
    await dialog.getByText('Typo.').waitFor();
    await dialog.getByText(/^From/).click();
    await dialog.getByText('Tpyo.').waitFor();
    expect(await dialog.getByText('Tpyo.').count()).toBe(1);
  });

  it('mention people by keys', async () => {
    const page = await opened('/areas/roadmap');
    const field = page.getByRole('textbox', { name: 'New comment' });
    await field.click();
    await page.keyboard.type('Please look, @contr');
    await page.getByRole('option', { name: 'contributor' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Please look, @contributor ');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Posted.').waitFor();
    const { body } = await cast.contributor.at(FRIDAY).get('mentions').expect(200);
    expect(body.data).toHaveLength(1);
  });

  it('have no barriers with their form open, by day and by night', async () => {
    const page = await opened('/areas/roadmap');
    await page.keyboard.press('c');
    await page.getByRole('textbox', FIRST_WORDS).waitFor();
    await page.getByRole('button', { name: 'Add a link' }).click();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });
});
