import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { barriersByDayAndNight } from './support/axe.ts';
import { handsOn } from './support/hands.ts';
import { closeBrowser, failing, leave, visit } from './support/visit.ts';

const SIGNED_OUT = [/401/];

describe('the frame', () => {
  let people: TestOrganization;

  beforeAll(async () => {
    people = await foundOrganization();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('asks strangers to sign in, and remembers where they wanted to go', async () => {
    const page = await visit('/scorecard?period=2026-10', { expected: SIGNED_OUT });
    await page.waitForURL(/sign-in/);
    expect(new URL(page.url()).searchParams.get('next')).toBe('/scorecard?period=2026-10');
  });

  it('moves through periods by keys, and the address says where', async () => {
    const cpo = people.cpo.at('2026-11-06T09:00:00Z');
    const page = await visit('/scorecard', { as: cpo });
    await page.getByRole('button', { name: 'Newest figures' }).waitFor();
    await page.keyboard.press('[');
    await page.getByRole('button', { name: /October 2026/ }).waitFor();
    expect(page.url()).toContain('period=2026-10');
    await page.keyboard.press(']');
    await page.getByRole('button', { name: /November 2026/ }).waitFor();
  });

  it('travels in time with two strokes or two clicks and a day, and returns with Esc', async () => {
    const cpo = people.cpo.at('2026-11-06T09:00:00Z');
    const page = await visit('/scorecard', { as: cpo });
    await page.getByRole('button', { name: 'Newest figures' }).waitFor();
    const hands = handsOn(page);
    const day = page.getByRole('textbox', { name: 'Day' }).and(page.locator(':focus'));
    await hands.press('t');
    await day.waitFor();
    await page.keyboard.type('30 Sep 2026');
    await hands.press('Enter');
    await page.getByText('as it was known then').waitFor();
    expect(hands.strokes()).toBe(2);
    expect(page.url()).toContain('asOf=2026-09-30');
    await page.keyboard.press('Escape');
    await page.getByText('as it was known then').waitFor({ state: 'hidden' });
    expect(page.url()).not.toContain('asOf');
    await hands.click(page.getByRole('button', { name: /See it as of another day/ }));
    await day.waitFor();
    await hands.click(page.getByRole('button', { name: '2 November 2026', exact: true }));
    await page.getByText('as it was known then').waitFor();
    expect(page.url()).toContain('asOf=2026-11-02');
    expect(hands.clicks()).toBe(2);
  });

  it('stays around an address that nothing answers to', async () => {
    const page = await visit('/no/such/place', { as: people.ceo });
    await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
    await page.getByRole('link', { name: 'Scorecard' }).click();
    await page.getByRole('heading', { level: 1, name: 'Scorecard' }).waitFor();
    expect(page.url()).toContain('/scorecard');
  });

  it('lists its keys, and one switch turns single keys off', async () => {
    const page = await visit('/areas', { as: people.member });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByText('Previous period').waitFor();
    await page.getByRole('switch').click({ force: true });
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    expect(page.url()).toContain('/areas');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  });

  it('has no barriers with its details open, by day and by night', async () => {
    const page = await visit('/areas?panel=keys:', { as: people.ceo });
    await page.getByText('Previous period').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('t');
    await page.getByRole('textbox', { name: 'Day' }).waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });

  it('has no barriers with a menu open, by day and by night', async () => {
    const page = await visit('/scorecard', { as: people.ceo });
    for (const name of [/Account/, /vs previous period/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('menuitem').first().waitFor();
      expect(await barriersByDayAndNight(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
    }
  });

  it('shows its whole bar on a phone', async () => {
    const ceo = people.ceo.at('2026-09-30T09:00:00Z');
    const page = await visit('/areas?period=2026-09', { as: ceo, phone: true });
    await page.getByRole('button', { name: /^September 2026/ }).waitFor();
    const cut = await page.evaluate<number[]>(
      `Array.from(document.querySelectorAll('header button'), (one) => one.getBoundingClientRect()).filter(({ left, right }) => left < 0 || right > 390).map(({ right }) => right)`,
    );
    expect(cut).toEqual([]);
    const hidden = await page.evaluate<number>(
      `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('header > div'))`,
    );
    expect(hidden).toBe(0);
  });

  it('folds its navigation away on a phone', async () => {
    const page = await visit('/areas', { as: people.ceo, phone: true });
    const link = page.getByRole('link', { name: 'Scorecard' });
    await page.getByRole('button', { name: 'Menu' }).waitFor();
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await link.click();
    await page.waitForURL(/scorecard/);
    await page.getByRole('heading', { level: 1, name: 'Scorecard' }).waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
  });

  it('says in the reader’s language what the server refuses in English', async () => {
    const reader = await people.join('member', 'leserin');
    await reader.patch('me', { locale: 'de' }).set('if-match', '"v1"').expect(200);
    const page = await visit('/areas', { as: reader, expected: [/403/] });
    await page.getByRole('heading', { name: 'Bereiche', level: 1 }).waitFor();
    await page.route('**/api/v1/reports*', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          title: 'Not allowed',
          detail: 'You may not read this. Ask an administrator of your organization.',
        }),
      }),
    );
    await page.getByRole('link', { name: 'Berichte' }).click();
    await page.getByText('Dazu haben Sie kein Recht.').waitFor();
    expect(await page.getByText('You may not').count()).toBe(0);
  });

  it('says that the server does not answer or has a fault, and goes on when it is back', async () => {
    const page = await visit('/areas', { as: people.ceo, expected: [/ERR_|Failed to load/] });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/api/v1/reports*', (route) => route.abort());
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByText('The server does not answer').waitFor();
    await page.unroute('**/api/v1/reports*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The server does not answer').waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/reports');
    await failing(page, '**/api/v1/activity*', 500);
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('if it stays, quote request-7').waitFor();
    await page.unroute('**/api/v1/activity*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The server had a fault').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  });
});
