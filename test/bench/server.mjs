import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own, which answers orders such as `cpu`. */
export async function startServer(file, env = {}) {
  const child = fork(join(import.meta.dirname, file), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Secrets travel as bytes.
    serialization: 'advanced',
  });
  const waiting = new Map();
  let last = 0;
  const [{ url }] = await once(child, 'message');
  child.on('message', ({ id, result }) => waiting.get(id)?.(result));
  const order = (name, value) =>
    new Promise((done) => {
      last += 1;
      waiting.set(last, done);
      child.send({ id: last, order: name, value });
    });
  /** Processor time of the process while it does the work, in microseconds. */
  const cpuOf = async (work) => {
    const before = await order('cpu');
    const result = await work();
    const after = await order('cpu');
    return { ...result, cpu: after.user + after.system - before.user - before.system };
  };
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { url, order, cpuOf, stop };
}
