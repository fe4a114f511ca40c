import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process runs theirs for the same folder.
 * An abstract socket (Linux) vanishes with its process, so no stale lock can be left behind; elsewhere there is no lock.
 */
export async function exclusively(folder, work) {
  if (platform() !== 'linux') return work();
  const name = `\0remit-${createHash('sha256').update(folder).digest('hex')}`;
  let lock = await take(name);
  while (!lock) {
    await sleep(20);
    lock = await take(name);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function take(name) {
  return new Promise((resolve, reject) => {
    const lock = createServer();
    lock.once('error', (error) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    lock.listen(name, () => resolve(lock));
  });
}
