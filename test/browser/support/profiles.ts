import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

interface Settings {
  readonly baseURL: string;
  readonly locale: string;
  /** With a clock that stands still. */
  readonly isTimed: boolean;
}

/** A browser of somebody's own: nothing that one visitor leaves behind is there for the next. */
export interface Profile {
  readonly kind: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Of the same origin, and without the app: a page that has been there keeps what the browser compiled. */
const NOWHERE = '/health/live';

let browser: Browser | undefined;
/** Emptied by their last visitors; a new one takes five times as long as the rest of a visit. */
const free: Profile[] = [];

export async function takeProfile(settings: Settings): Promise<Profile> {
  browser ??= await chromium.connect(process.env['TEST_BROWSER'] ?? '');
  const kind = JSON.stringify(settings);
  const found = free.findIndex((profile) => profile.kind === kind);
  const [profile] = found < 0 ? [] : free.splice(found, 1);
  if (profile) return profile;
  const { baseURL, locale } = settings;
  const context = await browser.newContext({
    baseURL,
    locale,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  return { kind, context, page: await context.newPage() };
}

export async function freeProfile(profile: Profile): Promise<void> {
  const { context, page } = profile;
  if (page.isClosed()) return context.close();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(NOWHERE);
  await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.mouse.move(0, 0);
  await context.clearCookies();
  free.push(profile);
}

export async function closeBrowser(): Promise<void> {
  free.length = 0;
  await browser?.close();
  browser = undefined;
}
