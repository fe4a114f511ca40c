import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import type { Client } from '../../support/client.ts';

export interface Visit {
  /** Signed in as this caller; nobody without. The caller's time is the time of the page, too. */
  readonly as?: Client;
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly locale?: string;
  /** Faults that the test causes: what the console may say because of them. */
  readonly expected?: readonly RegExp[];
}

const contexts: { context: BrowserContext; problems: string[] }[] = [];
let browser: Browser | undefined;

/** Where the web app is, as the browser reaches it. */
const origin = (): string => process.env['TEST_API'] ?? '';

/** Opens a page in a browser of its own; what its console complains of fails the test in `leave`. */
export async function visit(path: string, options: Visit = {}): Promise<Page> {
  browser ??= await chromium.connect(process.env['TEST_BROWSER'] ?? '');
  const { as, expected = [] } = options;
  const time = as?.headers['x-test-time'];
  const context = await browser.newContext(contextOf(options, time));
  const cookie = as?.headers['cookie'];
  if (cookie) await context.addCookies([cookieOf(cookie)]);
  const problems: string[] = [];
  contexts.push({ context, problems });
  const page = await context.newPage();
  if (time) await page.clock.setFixedTime(time);
  listen(page, problems, expected);
  await page.goto(path);
  return page;
}

function contextOf(options: Visit, time: string | undefined): BrowserContextOptions {
  const { dark = false, phone = false, locale = 'en-GB' } = options;
  return {
    baseURL: origin(),
    locale,
    timezoneId: 'UTC',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: phone ? { width: 390, height: 844 } : { width: 1360, height: 900 },
    ...(time && { extraHTTPHeaders: { 'x-test-time': time } }),
  };
}

/** Closes what was opened, and says what went wrong in the pages meanwhile. For `afterEach`. */
export async function leave(): Promise<void> {
  const open = contexts.splice(0);
  await Promise.all(open.map(({ context }) => context.close()));
  const problems = open.flatMap((entry) => entry.problems);
  if (problems.length > 0) throw new Error(`The page complained:\n${problems.join('\n')}`);
}

/** For `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

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
