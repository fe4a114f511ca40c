// Loaded by any Node from 20 on, so it uses nothing younger.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { bin, giveUp } from './project.mjs';

const NEEDED = [24, 9];

/** Does the work on Node 24: in this process, or in another one by the Node that npm brought. */
export async function onModernNode(work) {
  if (isModern(process.versions.node)) return work().catch(giveUp);
  const brought = bin('node');
  if (!existsSync(brought) || realpathSync(brought) === process.execPath)
    return giveUp(
      `Remit runs on Node ${NEEDED.join('.')} or newer, and this is ${process.version}. ` +
        'npm brings its own Node on Linux (run npm ci without --omit=optional); elsewhere install one from nodejs.org.',
    );
  return rerun(brought);
}

function isModern(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

function rerun(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
}
