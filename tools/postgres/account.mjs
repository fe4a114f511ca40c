import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOBODY = 65_534;
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * How to run a program as somebody who is not root, which PostgreSQL demands.
 * `command` gives the arguments of spawn(); `own` hands a folder over to that account.
 */
export function unprivileged() {
  const asIs = { command: (program, args) => [program, args], ids: {}, own: () => undefined };
  if (process.getuid?.() !== 0) return asIs;
  if (namespacesWork()) {
    // Root becomes "nobody" in the program's eyes only: no account, no chown, and paths below /root stay readable.
    return { ...asIs, command: (program, args) => ['unshare', [...NAMESPACE, program, ...args]] };
  }
  const ids = someAccount();
  return { ...asIs, ids, own: (folder) => chownAll(folder, ids) };
}

function namespacesWork() {
  if (process.env.REMIT_NO_NAMESPACES === '1') return false;
  return spawnSync('unshare', [...NAMESPACE, 'true']).status === 0;
}

function someAccount() {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find(([account]) => account === name))
    .find(Boolean);
  if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no other account (postgres, nobody) to run it.',
  );
}

function chownAll(path, { uid, gid }) {
  const entry = lstatSync(path);
  if (entry.uid !== uid) chownSync(path, uid, gid);
  if (entry.isDirectory())
    for (const name of readdirSync(path)) chownAll(join(path, name), { uid, gid });
}
