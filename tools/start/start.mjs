import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { importBuilt, inProject, warn } from '../support/project.mjs';
import { runNode } from '../support/run.mjs';
import { prepareAll } from './prepare.mjs';

const SAMPLE = inProject('tools', 'sample.mjs');

/** Runs Remit in this process; the API says when it is ready. */
export async function start({ sample }) {
  if (sample && !existsSync(SAMPLE)) throw new Error('There is no sample organization to load.');
  const { url, secret } = await prepareAll();
  Object.assign(process.env, { DATABASE_URL: url, REMIT_SECRET: secret, REMIT_WORKER: 'inside' });
  // The process that answers requests has no use for the owner's rights.
  delete process.env.DATABASE_OWNER_URL;
  await importBuilt('apps/api/main.js');
  flushCompileCache();
  if (sample) await loadSample();
}

async function loadSample() {
  const { ok } = await runNode([SAMPLE], { show: true });
  if (!ok) warn('The sample organization was not loaded; Remit runs without it.');
}
