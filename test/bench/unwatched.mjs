// A browser that is told where to go and is left alone until it says how it went. The tools that drive tests write down where
// each request came from and ask in each frame what can be seen, which takes a third of the time that is to be measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--remote-debugging-port=0',
  '--window-size=1360,900',
  '--lang=en-GB',
];
/** Within it a page has come to rest, however slow the machine is. */
const REST = 5_000;

export async function startUnwatched({ path, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'remit-unwatched-'));
  const child = spawn(path, [...ARGUMENTS, `--user-data-dir=${folder}`, 'about:blank'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await connect(await addressOf(child));
  return {
    visit: (address, options) => visit(browser, address, options),
    async close() {
      const gone = once(child, 'exit');
      browser.close();
      child.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Milliseconds from the address to the frame after the one in which `row` stands there; in a profile of its own, so nothing is kept.
 */
async function visit(browser, address, { cookie, row }) {
  const { browserContextId } = await browser.ask('Target.createBrowserContext');
  await browser.ask('Storage.setCookies', { cookies: [cookie], browserContextId });
  const { targetId } = await browser.ask('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  });
  const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
  await browser.ask(
    'Page.addScriptToEvaluateOnNewDocument',
    { source: noteWhenSeen(row) },
    sessionId,
  );
  await browser.ask('Page.enable', {}, sessionId);
  await browser.ask('Page.navigate', { url: address }, sessionId);
  await after(REST);
  const { result } = await browser.ask(
    'Runtime.evaluate',
    { expression: 'globalThis.seenAt' },
    sessionId,
  );
  await browser.ask('Target.disposeBrowserContext', { browserContextId });
  if (result.value === undefined) throw new Error(`${address} does not show ${row}.`);
  return result.value;
}

const noteWhenSeen = (row) => `{
  const look = () => {
    if (!document.querySelector(${JSON.stringify(row)})) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => { globalThis.seenAt = performance.now(); }));
  };
  requestAnimationFrame(look);
}`;

async function addressOf(child) {
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The browser does not start.');
}

async function connect(address) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(data);
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
  });
  const ask = (method, params = {}, sessionId) => {
    last += 1;
    const { promise, resolve, reject } = Promise.withResolvers();
    waiting.set(last, { resolve, reject });
    socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    return promise;
  };
  return { ask, close: () => socket.close() };
}
