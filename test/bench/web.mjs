// npm run prove:web: the scorecard of 600 KPIs in a browser: when it stands there, and for how long it does not answer meanwhile.
import { loadavg } from 'node:os';
import { median } from './load.mjs';
import { busynessOf, print, prove, ROUNDS } from './visits.mjs';

/** In milliseconds. Other work on the machine makes `painted` worse; what is blocked and what an answer takes is processor time. */
const LIMITS = { painted: 1_000, blocked: 200, answered: 100 };
const SCORECARD = { address: '/scorecard', row: 'tbody a[data-row]' };

/** By its place, because to look for a name among 600 rows takes time that is not the page's. */
const KEY_KPIS = 'main [role="group"] > button[aria-pressed]';

/** What a person does on it, the second time, when everything that it needs has been loaded. */
const ACTS = [
  {
    name: 'palette opened',
    act: (page) => page.keyboard.press('Control+k'),
    seen: '[role="dialog"] input',
    undo: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'KPI opened beside it',
    act: (page) => page.locator('tbody a[data-row]').first().click(),
    seen: '[role="dialog"] h2',
    undo: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'rows filtered',
    act: (page) => page.locator(KEY_KPIS).click(),
    seen: 'main [role="status"]',
    undo: (page) => page.locator(KEY_KPIS).click(),
  },
];

await prove({}, async (visits) => {
  print(`${visits.stage.facts.kpis} KPIs; load ${loadavg()[0].toFixed(1)}`);
  await visits.painted('scorecard', SCORECARD, LIMITS.painted);
  await visits.blocked('scorecard', SCORECARD, LIMITS.blocked);
  await interactions(visits);
});

async function interactions(visits) {
  const page = await visits.signedIn();
  await page.goto(SCORECARD.address, { waitUntil: 'networkidle' });
  const busyness = await busynessOf(page);
  for (const { name, act, seen, undo } of ACTS) {
    const times = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const before = await busyness();
      await act(page);
      await page.locator(seen).first().waitFor();
      times.push((await busyness()) - before);
      await undo(page);
      await page.locator(seen).first().waitFor({ state: 'hidden' });
    }
    visits.judge(name, median(times.slice(1)), LIMITS.answered);
  }
  await page.context().close();
}
