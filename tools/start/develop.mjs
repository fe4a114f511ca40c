import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bin, inProject, root, say } from '../support/project.mjs';
import { prepareAll } from './prepare.mjs';

/** What the compiler says when it has written everything and waits for the next change. */
const COMPILED = /Found \d+ errors?\. Watching/;

/** Runs the API beside the compiler, and again after each change. */
export async function develop() {
  const { url, owner, secret } = await prepareAll();
  const env = { ...process.env, DATABASE_URL: url, REMIT_SECRET: secret, REMIT_WORKER: 'inside' };
  // With the owner's address the API runs new migrations itself.
  if (owner) env.DATABASE_OWNER_URL = owner;
  const api = restartable(['--enable-source-maps', inProject('dist/apps/api/main.js')], env);
  const compiler = compileOnChange(api.restart);
  const web = serveWeb(env);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      compiler.kill();
      web.kill();
      api.end();
    });
}

/** The web app from its sources, at an address of its own that passes questions on to the API. */
function serveWeb(env) {
  const args = [bin('vite'), '--config', inProject('apps/web/vite.config.ts')];
  const api = `http://127.0.0.1:${env.PORT ?? 3000}`;
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, REMIT_API: api },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function compileOnChange(onChange) {
  const args = [bin('tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'];
  const compiler = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rounds = 0;
  createInterface(compiler.stdout).on('line', (line) => {
    say(line);
    if (!COMPILED.test(line)) return;
    // The first round writes what the build before it wrote already.
    if (rounds > 0) onChange();
    rounds += 1;
  });
  return compiler;
}

function restartable(args, env) {
  const run = () => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  const stop = (then) => {
    if (child.exitCode !== null || child.signalCode !== null) return then();
    child.once('exit', then);
    return child.kill('SIGTERM');
  };
  let child = run();
  let pending = false;
  const restart = () => {
    if (pending) return;
    pending = true;
    stop(() => {
      pending = false;
      child = run();
    });
  };
  return { restart, end: () => stop(() => process.exit(0)) };
}
