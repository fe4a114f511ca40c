import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isAlive } from './processes.mjs';

/** Notes that this process works with the server, so that another one does not stop it. */
export function signIn(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, String(process.pid)), birthOf(process.pid));
}

/** Takes the note back; true when nobody else works with the server. */
export function signOut(folder) {
  rmSync(join(folder, String(process.pid)), { force: true });
  return !readdirSync(folder).some((name) => isUser(folder, name));
}

function isUser(folder, name) {
  const pid = Number(name);
  if (isAlive(pid) && birthOf(pid) === readFileSync(join(folder, name), 'utf8')) return true;
  rmSync(join(folder, name), { force: true });
  return false;
}
