// npm run prove:lighthouse: accessibility and best practices of the main pages must be perfect.
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
  const { cookie } = JSON.parse(process.env.TEST_FIRST_ADMIN);
  const url = process.env.TEST_API;
  await adoptAreas(url, cookie);
  const failures = [];
  for (const page of PAGES) failures.push(...(await judge(page, url, cookie)));
  for (const failure of failures) print(`✗ ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  chrome.kill();
  await stop();
}

async function adoptAreas(url, cookie) {
  await fetch(`${url}/api/v1/areas/adoption`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ areas: 'all' }),
  });
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
