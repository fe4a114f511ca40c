import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { bin, inProject, root, say } from './project.mjs';
import { buildWeb } from './build-web.mjs';
import { runNode, secondsSince } from './run.mjs';

const SERVER = {
  sources: ['apps/{api,worker,cli,sample}/**/*.ts', 'libs/**/*.ts', 'migrations/*.ts'],
  configuration: ['tsconfig.json', 'tsconfig.build.json', 'package.json'],
  stamp: inProject('dist', '.built-from'),
};
/** The pure rules and the contract are part of the web app too. */
const WEB = {
  sources: [
    'apps/web/**/*.{ts,tsx,css,json,html,svg,txt}',
    'libs/domain/**/*.ts',
    'libs/contracts/*.ts',
  ],
  configuration: ['apps/web/vite.config.ts', 'package.json'],
  stamp: inProject('dist', '.web-built-from'),
};

/** For whoever wants to run the product: types are not checked, which saves most of the time. */
export async function buildIfStale() {
  await buildServerIfStale();
  await buildWebIfStale();
}

export async function buildServerIfStale() {
  if (isStale(SERVER)) await buildServer({ check: false });
}

async function buildWebIfStale() {
  if (!isStale(WEB)) return;
  const stamp = fingerprint(WEB);
  await buildWeb();
  writeFileSync(WEB.stamp, stamp);
}

export async function build({ check }) {
  await buildServer({ check });
  rmSync(WEB.stamp, { force: true });
  await buildWebIfStale();
}

async function buildServer({ check }) {
  const start = performance.now();
  const stamp = fingerprint(SERVER);
  removeOrphans();
  const options = ['-p', 'tsconfig.build.json', ...(check ? [] : ['--noCheck'])];
  const { ok, output } = await runNode([bin('tsc'), ...options]);
  if (!ok) throw new Error(`The build failed.\n${output}`);
  writeFileSync(SERVER.stamp, stamp);
  say(`Built in ${secondsSince(start)}.`);
}

const isStale = (part) => readStamp(part) !== fingerprint(part);

function readStamp({ stamp }) {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

/** Changes with every source that is edited, added, removed or renamed. */
function fingerprint({ sources, configuration }) {
  const hash = createHash('sha256');
  for (const path of [...filesOf(sources), ...configuration]) {
    const { mtimeMs, size } = statSync(inProject(path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function filesOf(sources) {
  const files = globSync(sources, { cwd: root });
  return files.filter((path) => !/\.(spec\.tsx?|d\.ts)$/.test(path)).toSorted();
}

/** What was built from a source that is gone could still be imported by mistake. */
function removeOrphans() {
  const wanted = new Set(filesOf(SERVER.sources).map((path) => path.replace(/\.ts$/, '')));
  for (const path of globSync('{apps,libs,migrations}/**/*.js{,.map}', { cwd: inProject('dist') }))
    if (!wanted.has(path.replace(/\.js(\.map)?$/, ''))) rmSync(inProject('dist', path));
}
