import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../dist/libs/platform/database/prepare.js';
import { server } from '../../tools/postgres.mjs';

const serve = join(import.meta.dirname, 'serve.mjs');

/** One throw-away PostgreSQL and the built API before it, for the whole run; each test file makes an organization of its own. */
export default async function start() {
  // Several projects of one run share it.
  if (globalThis.remitTest) return;
  const folder = mkdtempSync(join(tmpdir(), 'remit-test-'));
  const database = server({ dir: folder, durable: false });
  await database.start();
  const secret = randomBytes(32).toString('hex');
  const ownerUrl = database.url();
  await prepare({ ownerUrl, secret, appRole: 'remit_test', appPassword: 'unused on a socket' });
  const appUrl = ownerUrl.replace('remit_owner@', 'remit_test@');
  const api = fork(serve, {
    env: {
      ...process.env,
      DATABASE_URL: appUrl,
      REMIT_SECRET: secret,
      PORT: '0',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      REQUESTS_PER_MINUTE: '10000000',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let printed = '';
  api.stdout.on('data', (chunk) => (printed += chunk));
  const { url } = await new Promise((ready, failed) => {
    api.once('message', ready);
    api.once('exit', (code) =>
      failed(new Error(`The API stopped with ${code} before it was ready.`)),
    );
  });
  Object.assign(process.env, {
    TEST_API: url,
    TEST_SET_UP_CODE: /Set-up code: (\S+)/.exec(printed)?.[1],
    TEST_OWNER_URL: ownerUrl,
    TEST_APP_URL: appUrl,
    TEST_SECRET: secret,
    TEST_FOLDER: folder,
    TEST_FIRST_ADMIN: JSON.stringify(await setUp(url, /Set-up code: (\S+)/.exec(printed)?.[1])),
  });
  globalThis.remitTest = { api, database, folder };
}

/** The first organization of the installation; its administrator founds one for each test file. */
async function setUp(url, code) {
  const admin = {
    name: 'First Admin',
    email: 'first@remit.test',
    password: 'the very first password',
  };
  const answer = await fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'set-up' },
    body: JSON.stringify({ code, organization: { name: 'First', timeZone: 'UTC' }, admin }),
  });
  if (answer.status !== 201) throw new Error(`Set-up failed: ${await answer.text()}`);
  return { ...admin, cookie: answer.headers.get('set-cookie').split(';', 1)[0] };
}
