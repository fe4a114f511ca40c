import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../test/support/chromium.mjs';
import { inProject, say } from './project.mjs';

const LAPTOP = { width: 1360, height: 900 };
const PHONE = { width: 390, height: 844 };

/** `as` is a role of the sample; `keys` and `type` come before the picture is taken, `ready` is what it waits for. */
const PICTURES = [
  { name: 'briefing', as: 'ceo', path: '/', ready: 'table' },
  { name: 'briefing-dark', as: 'cpo', path: '/', ready: 'table', dark: true },
  { name: 'inbox', as: 'member', path: '/inbox', ready: 'input' },
  { name: 'scorecard', as: 'cpo', path: '/scorecard?period=PERIOD', ready: '[data-verdict] svg' },
  { name: 'kpi', as: 'cpo', path: '/kpis/delivery-predictability', ready: 'main svg text' },
  { name: 'area', as: 'cpo', path: '/areas/roadmap', ready: '[data-verdict] svg', dark: true },
  { name: 'report', as: 'ceo', path: '/reports/PERIOD/editions/1', ready: 'article' },
  { name: 'roadmap', as: 'cpo', path: '/roadmap' },
  { name: 'budget', as: 'cpo', path: '/budget/product-YEAR' },
  { name: 'portfolio', as: 'cpo', path: '/portfolio', ready: 'main table' },
  {
    name: 'palette',
    as: 'cpo',
    path: '/areas',
    ready: 'table',
    keys: 'Control+k',
    type: 'delivery',
    then: '[role="option"]',
  },
  { name: 'phone', as: 'ceo', path: '/', ready: 'table', phone: true },
  { name: 'phone-dark', as: 'cpo', path: '/scorecard?period=PERIOD', phone: true, dark: true },
];

/** Runs Remit with the sample in a folder that is thrown away, takes the pictures, all or those that are named, and stops it. */
export async function drawPictures(names) {
  const wanted = PICTURES.filter(({ name }) => names.length === 0 || names.includes(name));
  const folder = mkdtempSync(join(tmpdir(), 'remit-pictures-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = startSample(url, folder);
  const { path, env } = await findChromium();
  const options = { executablePath: path, args: ['--no-sandbox'], env: { ...process.env, ...env } };
  const browser = await chromium.launch(options);
  try {
    const passwords = await server.passwords;
    const period = await newestSealed(url, passwords.get('ceo'));
    for (const picture of wanted) await draw(browser, { url, passwords, period }, picture);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function draw(browser, { url, passwords, period }, picture) {
  const { name, as, path, ready = 'main h1', dark = false, phone = false } = picture;
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: phone ? PHONE : LAPTOP,
  });
  await signIn(context.request, url, passwords.get(as));
  const page = await context.newPage();
  await page.goto(path.replace('PERIOD', period).replace('YEAR', period.slice(0, 4)), {
    waitUntil: 'networkidle',
  });
  await page.locator(ready).first().waitFor();
  if (picture.keys) await page.keyboard.press(picture.keys);
  if (picture.type) await page.keyboard.type(picture.type);
  if (picture.then) await page.locator(picture.then).first().waitFor();
  await settled(page);
  await page.screenshot({ path: inProject('docs', 'images', `${name}.png`) });
  await context.close();
  say(`docs/images/${name}.png`);
}

/** Figures that come later than the page change what it says. */
async function settled(page) {
  let said;
  let now = await page.innerText('main');
  while (said !== now) {
    said = now;
    await page.waitForTimeout(1_500);
    now = await page.innerText('main');
  }
}

async function signIn(request, url, { email, password }) {
  const data = { email, password };
  const answer = await request.post('/api/v1/sessions', { data, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`Nobody could sign in: ${await answer.text()}`);
}

/** The key of the last period of which an edition is sealed. */
async function newestSealed(url, { email, password }) {
  const headers = { 'content-type': 'application/json', origin: url };
  const body = JSON.stringify({ email, password });
  const session = await fetch(`${url}/api/v1/sessions`, { method: 'POST', headers, body });
  const [cookie] = session.headers.get('set-cookie').split(';', 1);
  const reports = await fetch(`${url}/api/v1/reports?limit=6`, { headers: { cookie } });
  const { data } = await reports.json();
  return data.find(({ state }) => state !== 'draft').period.key;
}

/** What `npm start -- --sample` prints are the passwords, by role. */
function startSample(url, folder) {
  const server = spawn(process.execPath, [inProject('tools', 'start.mjs'), '--sample'], {
    env: { ...process.env, REMIT_DATA: folder, PORT: new URL(url).port, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(server, 'exit');
  const passwords = new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('passwords are shown')) resolve(passwordsIn(printed));
    });
    void gone.then(() => reject(new Error('Remit stopped before the sample was loaded.')));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await gone;
  };
  return { passwords, stop };
}

const passwordsIn = (printed) =>
  new Map(
    [...printed.matchAll(/(\S+@\S+) +(admin|cpo|ceo|member) +(\S+)/g)].map(
      ([, email, role, password]) => [role, { email, password }],
    ),
  );

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
