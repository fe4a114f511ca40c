import { spawnSync } from 'node:child_process';
import { lchownSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOBODY = 65_534;
const ROOT = { uid: 0, gid: 0 };
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * How to run a program as somebody who is not root, which PostgreSQL demands.
 * `command` gives the arguments of spawn(), `own` hands a folder over to that account.
 */
export function unprivileged() {
  const asIs = { command: (program, args) => [program, args], ids: {}, own: () => undefined };
  if (process.getuid?.() !== 0) return asIs;
  if (namespacesWork())
    return { ...asIs, command: inNamespace, own: (folder) => hand(folder, ROOT) };
  const ids = someAccount();
  return { ...asIs, ids, own: (folder) => hand(folder, ids) };
}

/** Root becomes "nobody" in the program's eyes only: no account, and paths below /root stay readable. */
const inNamespace = (program, args) => ['unshare', [...NAMESPACE, program, ...args]];

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

function hand(folder, ids) {
  if (lstatSync(folder).uid !== ids.uid) chownAll(folder, ids);
}

function chownAll(path, { uid, gid }) {
  lchownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) chownAll(join(path, name), { uid, gid });
}
