import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServerIfStale } from './build.mjs';
import { inProject, say } from './project.mjs';
import { run, runNode } from './run.mjs';
import { describeApi } from './describe-api.mjs';

const HERE = inProject('tools', 'contracts');
const TARGET = inProject('libs', 'contracts');
const FILES = ['openapi.json', 'api.d.ts'];

export async function writeContracts() {
  await generate(TARGET);
  say(`Wrote ${FILES.join(' and ')} to libs/contracts.`);
}

/** Generates into a folder of its own, so that a failed check leaves nothing changed. */
export async function checkContracts() {
  const draft = mkdtempSync(join(tmpdir(), 'remit-contracts-'));
  try {
    await generate(draft);
    const stale = FILES.filter((name) => contentOf(draft, name) !== contentOf(TARGET, name));
    if (stale.length > 0)
      throw new Error(
        `libs/contracts is not what the API does now (${stale.join(', ')}): run npm run contracts.`,
      );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function generate(folder) {
  await buildServerIfStale();
  mkdirSync(folder, { recursive: true });
  const document = join(folder, 'openapi.json');
  writeFileSync(document, `${JSON.stringify(await describeApi(), null, 2)}\n`);
  await installGenerator();
  const generator = join(HERE, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
  const types = join(folder, 'api.d.ts');
  const { ok, output } = await runNode([generator, document, '--output', types]);
  if (!ok) throw new Error(`The types could not be made from the contract.\n${output}`);
}

/** It needs a TypeScript that has an interface for programs, so it lives in a folder of its own. */
async function installGenerator() {
  const installed = contentOf(HERE, 'node_modules/.installed-from');
  const lock = contentOf(HERE, 'package-lock.json');
  if (installed === lock) return;
  const { ok, output } = await run('npm', ['ci'], { cwd: HERE });
  if (!ok) throw new Error(`The generator of types could not be installed.\n${output}`);
  writeFileSync(join(HERE, 'node_modules', '.installed-from'), lock);
}

function contentOf(folder, name) {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
