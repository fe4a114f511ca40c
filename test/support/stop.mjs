import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function stop() {
  if (!globalThis.remitTest) return;
  const { api, database, folder } = globalThis.remitTest;
  delete globalThis.remitTest;
  const gone = once(api, 'exit');
  api.kill('SIGTERM');
  await gone;
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
