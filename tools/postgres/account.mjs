import { spawnSync } from 'node:child_process';
import { lchownSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOBODY = 65_534;
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * How to run a program as somebody who is not root, which PostgreSQL demands.
 * `command` gives the arguments of spawn(), `own` hands a folder over to that account.
 */
export function unprivileged(data) {
  const asIs = { command: (program, args) => [program, args], ids: {}, own: () => undefined };
  if (process.getuid?.() !== 0) return asIs;
  // Whoever made the files keeps them, so that Remit may run with sudo once and without it again.
  const owner = ownerOf(data);
  if (!owner && namespacesWork()) return { ...asIs, command: inNamespace };
  const ids = owner ?? someAccount();
  return { ...asIs, ids, own: (folder) => hand(folder, ids) };
}

function ownerOf(folder) {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  return entry && entry.uid !== 0 ? { uid: entry.uid, gid: entry.gid } : undefined;
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
