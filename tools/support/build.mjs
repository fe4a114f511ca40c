import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { bin, inProject, root, say } from './project.mjs';
import { runNode, secondsSince } from './run.mjs';

const SOURCES = ['apps/{api,worker,cli,sample}/**/*.ts', 'libs/**/*.ts', 'migrations/*.ts'];
const CONFIGURATION = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];
const STAMP = inProject('dist', '.built-from');

/** For whoever wants to run the product: types are not checked, which saves most of the time. */
export async function buildIfStale() {
  if (readStamp() !== fingerprint()) await build({ check: false });
}

export async function build({ check }) {
  const start = performance.now();
  const stamp = fingerprint();
  removeOrphans();
  const options = ['-p', 'tsconfig.build.json', ...(check ? [] : ['--noCheck'])];
  const { ok, output } = await runNode([bin('tsc'), ...options]);
  if (!ok) throw new Error(`The build failed.\n${output}`);
  writeFileSync(STAMP, stamp);
  say(`Built in ${secondsSince(start)}.`);
}

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

/** Changes with every source that is edited, added, removed or renamed. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...sources(), ...CONFIGURATION]) {
    const { mtimeMs, size } = statSync(inProject(path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function sources() {
  const files = globSync(SOURCES, { cwd: root });
  return files.filter((path) => !/\.(spec|d)\.ts$/.test(path)).toSorted();
}

/** What was built from a source that is gone could still be imported by mistake. */
function removeOrphans() {
  const wanted = new Set(sources().map((path) => path.replace(/\.ts$/, '')));
  for (const path of globSync('{apps,libs,migrations}/**/*.js{,.map}', { cwd: inProject('dist') }))
    if (!wanted.has(path.replace(/\.js(\.map)?$/, ''))) rmSync(inProject('dist', path));
}
