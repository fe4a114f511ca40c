import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { createConnection } from 'node:net';

/** What PostgreSQL wrote about itself, or nothing. */
export function readPidFile(data) {
  try {
    const lines = readFileSync(`${data}/postmaster.pid`, 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** After a crash the number may belong to a zombie, and after a reboot to another program or another server. */
export function isServer(pid, data) {
  const process = procOf(pid);
  if (!process) return !hasProc() && isAlive(pid);
  return process.name.startsWith('postgres') && process.state !== 'Z' && worksIn(pid, data);
}

function worksIn(pid, folder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/** Tells two processes apart that bore the same number one after the other. */
export const birthOf = (pid) => procOf(pid)?.birth ?? 'unknown';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return procOf(pid)?.state !== 'Z';
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const hasProc = () => procOf(process.pid) !== undefined;

function procOf(pid) {
  try {
    const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const fields = rest.split(' ');
    return { name, state: fields[0], birth: fields[19] };
  } catch {
    return undefined;
  }
}

/** SSLRequest, the cheapest question of the protocol: the server answers it before it asks who we are. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Does a server answer at this socket? */
export function answers(socket) {
  return new Promise((resolve) => {
    const connection = createConnection(socket, () => connection.write(SSL_REQUEST));
    connection.setTimeout(1000, () => connection.destroy());
    connection.once('data', () => {
      resolve(true);
      connection.destroy();
    });
    connection.once('error', () => resolve(false));
    connection.once('close', () => resolve(false));
  });
}
