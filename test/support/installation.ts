import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface Installation {
  readonly url: string;
  readonly setUpCode: string;
  readonly stop: () => Promise<void>;
}

/** An empty installation beside the shared one; its first administrator is still to come. */
export async function startInstallation(): Promise<Installation> {
  const api = fork(resolve('test/support/private-api.mjs'), {
    env: { ...process.env, LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '10000000' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let printed = '';
  api.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [message] = await once(api, 'message');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what serve.mjs sends
  const { url } = message as { url: string };
  const setUpCode = /Set-up code: (\S+)/.exec(printed)?.[1] ?? '';
  const stop = async () => {
    const gone = once(api, 'exit');
    api.kill('SIGTERM');
    await gone;
  };
  return { url, setUpCode, stop };
}
