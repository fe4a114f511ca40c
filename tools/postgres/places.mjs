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

export function makePlaces({ root, run, users }, account) {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  mkdirSync(users, { recursive: true, mode: 0o700 });
  mkdirSync(run, { recursive: true, mode: 0o700 });
  const owners = [process.getuid?.(), account.ids.uid];
  if (process.getuid && !owners.includes(lstatSync(run).uid))
    throw new Error(
      `The folder ${run} belongs to somebody else; PostgreSQL's socket must not lie in it.`,
    );
  chmodSync(run, 0o700);
  account.own(root);
  account.own(run);
}
