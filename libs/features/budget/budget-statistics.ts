import type { Database } from '#platform/database/database';

/** Fewer rows change nothing about how the tables are read. */
const MANY = 500;

/** Makes the database look at the tables of budgets anew after much was written at once. */
export async function renewStatistics(db: Database, rows: number): Promise<void> {
  if (rows >= MANY) await db.run({ text: 'SELECT remit.analyze_budgets()' });
}
