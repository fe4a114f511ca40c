import { serveChromium } from './chromium.mjs';
import start from './start.mjs';

/** What API tests have, and a browser before it. */
export default async function startBrowser() {
  await start();
  const browser = await serveChromium();
  process.env.TEST_BROWSER = browser.wsEndpoint();
  globalThis.remitBrowser = browser;
}
