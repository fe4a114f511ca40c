import type { Database } from '../database/database.ts';

/**
 * Works for one organization, or for all, each in a transaction of its own. One that fails does not keep the others waiting;
 * throws in the end, so that the job is tried again.
 */
export async function eachOrganization(
  db: Database,
  { organizationId: only }: Record<string, unknown>,
  work: (organizationId: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const id of typeof only === 'string' ? [only] : await allIds(db))
    await db.within(id, () => work(id)).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'Some organizations failed.');
}

async function allIds(db: Database): Promise<readonly string[]> {
  const rows = await db.transaction(() =>
    db.rows<{ id: string }>({ text: 'SELECT id FROM gate.organization_ids() AS id' }),
  );
  return rows.map(({ id }) => id);
}
