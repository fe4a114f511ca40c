// npm run prove:lighthouse: accessibility and best practices of the main pages must be perfect, with the sample organization in them.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../support/chromium.mjs';
import start from '../support/start.mjs';
import stop from '../support/stop.mjs';

const PAGES = [
  '/',
  '/inbox',
  '/areas',
  '/scorecard',
  '/roadmap',
  '/strategy',
  '/portfolio',
  '/budget/product-2025',
  '/reports',
  '/history',
  '/settings',
  '/imports',
];
const GATES = ['accessibility', 'best-practices'];
const SHOWN = [...GATES, 'performance'];
const print = (line) => process.stdout.write(`${line}\n`);

await start();
const { path, env } = await findChromium();
const chrome = await launch({
  chromePath: path,
  chromeFlags: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
  ],
  envVars: { ...process.env, ...env },
});
try {
  const url = process.env.TEST_API;
  const cookie = await signInToSample(url);
  const failures = [];
  for (const page of PAGES) failures.push(...(await judge(page, url, cookie)));
  for (const failure of failures) print(`✗ ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  chrome.kill();
  await stop();
}

/** Loads the sample organization and signs in who leads the product of it. */
async function signInToSample(url) {
  const words = ['dist/apps/sample/main.js', '--until', '2025-11-20'];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    env: {
      ...process.env,
      DATABASE_URL: process.env.TEST_APP_URL,
      REMIT_SECRET: process.env.TEST_SECRET,
    },
  });
  const [, email, password] = /(\S+@\S+)\s+cpo\s+(\S+)/.exec(stdout) ?? [];
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  return answer.headers.get('set-cookie').split(';', 1)[0];
}

async function judge(page, url, cookie) {
  const options = {
    port: chrome.port,
    onlyCategories: SHOWN,
    extraHeaders: { cookie },
    disableStorageReset: true,
    formFactor: 'desktop',
    screenEmulation: { mobile: false, width: 1360, height: 900, deviceScaleFactor: 1 },
    throttlingMethod: 'provided',
  };
  const { lhr } = await lighthouse(`${url}${page}`, options);
  const scores = SHOWN.map((name) => `${name} ${lhr.categories[name]?.score ?? '–'}`);
  print(`${page.padEnd(12)} ${scores.join(' · ')}`);
  return GATES.filter((name) => lhr.categories[name]?.score !== 1).flatMap((name) =>
    lhr.categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
      .map(({ id }) => `${page} ${name}: ${lhr.audits[id].title}`),
  );
}
