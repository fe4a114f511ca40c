// npm run prove:timeline: how long the timeline of 500 items takes to be painted, and a bar to follow a key.
import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.mjs';
import start from '../support/start.mjs';
import stop from '../support/stop.mjs';

const ITEMS = 500;
const RUNS = 5;
/** Items are made by so many callers. */
const AT_ONCE = 8;
/** Milliseconds. */
const LIMITS = { paint: 1_000, key: 100, drop: 100 };
const DAY = 86_400_000;

const dayAfter = (count) =>
  new Date(Date.now() - 200 * DAY + count * DAY).toISOString().slice(0, 10);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

await start();
const { path, env } = await findChromium();
const browser = await chromium.launch({
  executablePath: path,
  args: ['--no-sandbox', '--disable-gpu'],
  env: { ...process.env, ...env },
});
try {
  const { cookie } = JSON.parse(process.env.TEST_FIRST_ADMIN);
  const url = process.env.TEST_API;
  await fill(url, cookie);
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const paints = [];
  const keys = [];
  const drops = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto(`${url}/roadmap?view=list`);
    await page.locator('tr[data-key]').first().waitFor();
    paints.push(await page.evaluate(paint));
    await page.keyboard.press('j');
    await page.waitForTimeout(300);
    keys.push(await page.evaluate(press));
    drops.push(await drop(page));
  }
  const figures = { paint: median(paints), key: median(keys), drop: median(drops) };
  for (const [what, limit] of Object.entries(LIMITS))
    process.stdout.write(`${what} ${figures[what].toFixed(0)} ms (at most ${limit})\n`);
  process.exitCode = Object.entries(LIMITS).every(([what, limit]) => figures[what] <= limit)
    ? 0
    : 1;
} finally {
  await browser.close();
  await stop();
}

async function fill(url, cookie) {
  const post = async (resource, body) => {
    const response = await fetch(`${url}/api/v1/${resource}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        cookie,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${resource}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const area = await post('areas', { name: 'Bench', adoptedOn: '2020-01-01' });
  const indexes = Array.from({ length: ITEMS }, (_, index) => index);
  const planned = async () => {
    for (let index = indexes.pop(); index !== undefined; index = indexes.pop())
      await post('roadmap-items', {
        name: `Item ${index} with a name of the usual length`,
        areaId: area.id,
        horizon: ['now', 'next', 'later'][index % 3],
        startsOn: dayAfter((index * 7) % 400),
        targetOn: dayAfter(((index * 7) % 400) + 20 + (index % 90)),
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, planned));
}

/** From the click on “Timeline” to the second frame with bars in it; runs in the page. */
async function paint() {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function alone
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const [button] = document.querySelectorAll('main header button[aria-pressed]');
  const began = performance.now();
  button.click();
  while (!document.querySelector('a[data-item]')) await frame();
  await frame();
  return performance.now() - began;
}

/** From the key to the frame that shows the bar elsewhere; runs in the page. */
async function press() {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function alone
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const bar = document.activeElement;
  const before = bar.style.left;
  const began = performance.now();
  bar.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      altKey: true,
      bubbles: true,
      cancelable: true,
    }),
  );
  while (bar.style.left === before) await frame();
  await frame();
  return performance.now() - began;
}

/** From letting a bar go to the frame in which all bars stand anew; its own may stand in another row then, out of sight. */
async function drop(page) {
  await page.waitForTimeout(2_000);
  const bar = page.locator('a[data-item]').nth(3);
  const box = await bar.boundingBox();
  await page.mouse.move(box.x + 30, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 12, { steps: 3 });
  await page.evaluate(() => {
    if (!document.querySelector('a[data-moving]')) throw new Error('No bar follows the pointer.');
    globalThis.dropped = new Promise((resolve) => {
      document.addEventListener(
        'pointerup',
        () => {
          const began = performance.now();
          const look = () => {
            if (document.querySelector('a[data-moving]')) requestAnimationFrame(look);
            else requestAnimationFrame(() => resolve(performance.now() - began));
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
  });
  await page.mouse.up();
  return page.evaluate(() => globalThis.dropped);
}
