import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Until another connection waits for a lock that this one holds. */
export async function somebodyWaitsFor(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    'SELECT FROM pg_locks l WHERE NOT l.granted AND pg_backend_pid() = ANY (pg_blocking_pids(l.pid)) LIMIT 1',
  );
  if (rows.length > 0) return;
  await pause(20);
  await somebodyWaitsFor(client);
}
