// npm run prove:budget: the grid of a budget with 5,000 lines in a browser, by area and line by line: when it stands there, for how long
// it does not answer meanwhile, and how soon it follows keys.
import { loadavg } from 'node:os';
import { median } from './load.mjs';
import { busynessOf, print, prove, ROUNDS } from './visits.mjs';

const ROW = 'table[role="grid"] tbody tr[data-index] td';
/** In milliseconds. Other work on the machine makes all but `busy` worse, which is processor time of the page for one deed. */
const LIMITS = { painted: 1_000, blocked: 200, key: 100, busy: 100 };
/** One after the other, so that each goes on where the one before has led. */
const KEYS = [
  { what: 'a row down', key: 'ArrowDown' },
  { what: 'a column right', key: 'ArrowRight' },
  { what: 'a page down', key: 'PageDown' },
  { what: 'to the last cell', key: 'End', ctrlKey: true },
  { what: 'to the first cell', key: 'Home', ctrlKey: true },
];

await prove({ hasBudget: true }, async (visits) => {
  for (const [name, address] of [
    ['by area', '/budget/bench'],
    ['by line', '/budget/bench?group=line'],
  ]) {
    print(`${name}; load ${loadavg()[0].toFixed(1)}`);
    const seen = { address, row: ROW };
    await visits.painted(name, seen, LIMITS.painted);
    await visits.blocked(name, seen, LIMITS.blocked);
    await keys(visits, name, address);
  }
});

async function keys(visits, name, address) {
  const page = await visits.signedIn();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('table[role="grid"]').focus();
  const busyness = await busynessOf(page);
  const times = KEYS.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [at, { key, ctrlKey = false }] of KEYS.entries()) {
      const before = await busyness();
      const took = await page.evaluate(press, { key, ctrlKey });
      await page.waitForTimeout(100);
      const busy = (await busyness()) - before;
      if (round > 0) times[at].push({ took, busy });
    }
  for (const [at, { what }] of KEYS.entries()) {
    visits.judge(`${name}, ${what}`, median(times[at].map(({ took }) => took)), LIMITS.key);
    visits.judge('  processor', median(times[at].map(({ busy }) => busy)), LIMITS.busy);
  }
  await page.context().close();
}

/** From the key to the frame after the one in which another cell is the chosen one; runs in the page. */
async function press({ key, ctrlKey }) {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function alone
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const grid = document.querySelector('table[role="grid"]');
  const chosen = () => grid.querySelector('[data-active]')?.id;
  const before = chosen();
  const began = performance.now();
  grid.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
  );
  while (chosen() === undefined || chosen() === before) await frame();
  await frame();
  return performance.now() - began;
}
