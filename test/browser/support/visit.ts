import type { Page } from 'playwright-core';
import type { Client } from '../../support/client.ts';
import { freeProfile, takeProfile, type Profile } from './profiles.ts';

export interface Visit {
  /** Signed in as this caller; nobody without. The caller's time is the time of the page, too. */
  readonly as?: Client;
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly locale?: string;
  /** Faults that the test causes: what the console may say because of them. */
  readonly expected?: readonly RegExp[];
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1360, height: 900 };

const visits: { profile: Profile; problems: string[] }[] = [];

/** Where the web app is, as the browser reaches it. */
const origin = (): string => process.env['TEST_API'] ?? '';

/** Opens a page as a visitor who has nothing in common with others; what its console complains of fails the test in `leave`. */
export async function visit(path: string, options: Visit = {}): Promise<Page> {
  const { as, locale = 'en-GB', expected = [] } = options;
  const isTimed = as?.headers['x-test-time'] !== undefined;
  const profile = await takeProfile({ baseURL: origin(), locale, isTimed });
  const problems: string[] = [];
  visits.push({ profile, problems });
  if (as) await signIn(profile, as);
  await dress(profile.page, options);
  listen(profile.page, problems, expected);
  await profile.page.goto(path);
  return profile.page;
}

async function signIn({ context, page }: Profile, { headers }: Client): Promise<void> {
  const { cookie, 'x-test-time': time } = headers;
  if (cookie) await context.addCookies([cookieOf(cookie)]);
  if (time === undefined) return;
  await context.setExtraHTTPHeaders({ 'x-test-time': time });
  await page.clock.setFixedTime(time);
}

/** Colours fade from one to the other; halfway they are told off for what neither is. */
const COLOURS_STAND = `new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  .then(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished)))
  .then(() => undefined)`;

/** How the screen is from now on. */
export async function dress(page: Page, { dark, phone }: Visit): Promise<void> {
  await page.setViewportSize(phone ? PHONE : DESK);
  const scheme = dark ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme: scheme });
  // The app turns its colours when it hears of it; a page that is not opened yet has none.
  const turned = `html:not([data-mantine-color-scheme]), html[data-mantine-color-scheme='${scheme}']`;
  await page.locator(turned).waitFor({ state: 'attached' });
  await page.evaluate<void>(COLOURS_STAND);
}

/** Keeps requests to these addresses from the server until the answer is called. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(addresses, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Answers these addresses with a fault, as the server says it, until they are let through by `unroute`. */
export async function failing(page: Page, addresses: string, status: number): Promise<void> {
  await page.route(addresses, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status, title: 'Fault', instance: 'request-7' }),
    }),
  );
}

/** Closes what was opened, and says what went wrong in the pages meanwhile. For `afterEach`. */
export async function leave(): Promise<void> {
  const ended = visits.splice(0);
  await Promise.all(ended.map(({ profile }) => freeProfile(profile)));
  const problems = ended.flatMap((entry) => entry.problems);
  if (problems.length > 0) throw new Error(`The page complained:\n${problems.join('\n')}`);
}

/** For `afterAll`. */
export { closeBrowser } from './profiles.ts';

function listen(page: Page, problems: string[], expected: readonly RegExp[]): void {
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      note(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(error.stack ?? error.message));
}

function cookieOf(header: string) {
  const [name = '', value = ''] = header.split('=');
  return { name, value, url: origin() };
}
