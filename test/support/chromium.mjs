import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Nothing is asked of the network but what a test asks for. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the browser that npm brings is built for. */
const isServed = process.platform === 'linux' && process.arch === 'x64';

/** The browser named by CHROMIUM_PATH, else the one that npm brought, else the machine's own. */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH === undefined && isServed) return fromNpm();
  const path = CHROMIUM_PATH ?? SYSTEM.find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new Error('No Chromium or Chrome was found: install one, or name it in CHROMIUM_PATH.');
  return { path, env: {} };
}

/** A browser that all test files share; each visitor has a context of their own. */
export async function serveChromium() {
  const { path, env } = await findChromium();
  return chromium.launchServer({
    executablePath: path,
    args: QUIET,
    env: { ...process.env, ...env },
  });
}

/** It is made for machines with nothing on them, and brings the libraries and fonts that it needs. */
async function fromNpm() {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
  const path = await packed.executablePath(bin);
  await inflate(join(bin, 'al2023.tar.br'));
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  return {
    path,
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(tmpdir(), 'fonts'),
    },
  };
}
