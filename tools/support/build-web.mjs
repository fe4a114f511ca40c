import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bin, inProject, say } from './project.mjs';
import { runNode, secondsSince } from './run.mjs';

const WORTH_COMPRESSING = 1_024;

/** Bundles the web app to dist/web, with a compressed copy beside each file that gains by it. */
export async function buildWeb() {
  const start = performance.now();
  const { ok, output } = await runNode([
    bin('vite'),
    'build',
    '--config',
    inProject('apps/web/vite.config.ts'),
    '--logLevel',
    'warn',
  ]);
  if (!ok) throw new Error(`The build of the web app failed.\n${output}`);
  compress();
  say(`Built the web app in ${secondsSince(start)}.`);
}

function compress() {
  for (const path of globSync('dist/web/**/*.{js,css,svg}', { cwd: inProject() })) {
    const content = readFileSync(inProject(path));
    if (content.length < WORTH_COMPRESSING) continue;
    writeFileSync(inProject(`${path}.gz`), gzipSync(content, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(inProject(`${path}.br`), brotliCompressSync(content, { params: quality }));
  }
}
