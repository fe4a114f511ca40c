// What the proofs of pages have in common: the stage, the API, and browsers that visit it.
import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.mjs';
import { median } from './load.mjs';
import { startServer } from './server.mjs';
import { setStage } from './stage.mjs';
import { readTrace, TRACED } from './trace.mjs';
import { startUnwatched } from './unwatched.mjs';

export const ROUNDS = 5;
export const print = (line = '') => process.stdout.write(`${line}\n`);
const whole = (value) => `${Math.round(value)} ms`.padStart(9);

/** Does the work, says what failed, and clears everything away. */
export async function prove(stageOptions, work) {
  const stage = await setStage(new Date().toISOString().slice(0, 10), stageOptions);
  const api = await startServer('api.mjs', {
    DATABASE_URL: stage.appUrl,
    REMIT_SECRET: stage.secret,
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '10000000',
  });
  const chosen = await findChromium();
  const browser = await chromium.launch({
    executablePath: chosen.path,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...chosen.env },
  });
  const visits = new Visits({ stage, api, chosen, browser });
  try {
    await work(visits);
    for (const failure of visits.failures) print(`✗ ${failure}`);
    process.exitCode = visits.failures.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await api.stop();
    await stage.clear();
  }
}

class Visits {
  failures = [];

  constructor({ stage, api, chosen, browser }) {
    this.stage = stage;
    this.api = api;
    this.chosen = chosen;
    this.browser = browser;
    this.cookie = { name: 'remit_session', value: stage.session, url: api.url };
  }

  async signedIn() {
    const context = await this.browser.newContext({
      baseURL: this.api.url,
      locale: 'en-GB',
      viewport: { width: 1360, height: 900 },
    });
    await context.addCookies([this.cookie]);
    return context.newPage();
  }

  /** What a person waits for: a first visit with nothing kept, from the address to rows that stand still. */
  async painted(name, { address, row }, most) {
    const unwatched = await startUnwatched(this.chosen);
    const rounds = [];
    try {
      // The first round warms up.
      for (let round = 0; round <= ROUNDS; round += 1)
        rounds.push(
          await unwatched.visit(`${this.api.url}${address}`, { cookie: this.cookie, row }),
        );
    } finally {
      await unwatched.close();
    }
    const [, ...times] = rounds;
    print(`           painted ${times.map(whole).join(' ')}`);
    this.judge(`${name} painted`, median(times), most);
  }

  /** What the main thread does meanwhile. */
  async blocked(name, seen, most) {
    const rounds = [];
    print('           blocked   blocked (wall)   script   layout   all of the main thread');
    for (let round = 0; round <= ROUNDS; round += 1) {
      const trace = await this.look(seen);
      if (round === 0) continue;
      rounds.push(trace);
      print(
        `  ${round}      ${['blocked', 'blockedWall', 'script', 'layout', 'busy'].map((part) => whole(trace[part])).join('  ')}   ${trace.long.join(' ')}`,
      );
    }
    this.judge(`${name} blocked`, median(rounds.map(({ blocked }) => blocked)), most);
  }

  async look({ address, row }) {
    const page = await this.signedIn();
    await this.browser.startTracing(page, { categories: TRACED });
    await page.goto(address);
    await page.locator(row).first().waitFor();
    await page.waitForLoadState('networkidle');
    const trace = readTrace(await this.browser.stopTracing());
    await page.context().close();
    return trace;
  }

  judge(name, value, most) {
    print(`${name.padEnd(28)} ${whole(value)} of ${most} ms`);
    if (value > most)
      this.failures.push(`${name} takes ${Math.round(value)} ms, more than ${most}.`);
  }
}

/** Tells the processor time that the page's main thread has spent on tasks, in milliseconds. */
export async function busynessOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
  };
}
