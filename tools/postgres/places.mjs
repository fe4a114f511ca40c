import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PORT = 5432;
/** The operating system's limit for the path of a socket. */
const SOCKET_PATH_MAX = 107;

/** Where a server's files are, below the folder that it was given. */
export function placesIn(dir) {
  const root = resolve(dir);
  const run = socketFolder(root);
  return {
    root,
    run,
    port: PORT,
    data: join(root, 'data'),
    log: join(root, 'postgres.log'),
    users: join(root, 'users'),
    socket: socketIn(run),
  };
}

const socketIn = (folder) => join(folder, `.s.PGSQL.${PORT}`);

function socketFolder(root) {
  const near = join(root, 'run');
  if (Buffer.byteLength(socketIn(near)) <= SOCKET_PATH_MAX) return near;
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(tmpdir(), `remit-${name}`);
}

export function makePlaces({ root, run, users }) {
  for (const folder of [root, users, run]) mkdirSync(folder, { recursive: true });
  for (const folder of [root, run]) chmodSync(folder, 0o700);
}

/** Gives the folders to the account that will run the server; not while a server runs on them. */
export function handOver({ root, run }, account) {
  for (const folder of [root, run]) account.own(folder);
  demandOwn(run, account);
}

/** The folder for temporary files is open to everybody, so that somebody could have been there first. */
function demandOwn(folder, account) {
  const { uid } = lstatSync(folder);
  if (uid === (account.ids.uid ?? process.getuid?.() ?? uid)) return;
  throw new Error(`${folder} belongs to another user; PostgreSQL's socket must not lie in it.`);
}
