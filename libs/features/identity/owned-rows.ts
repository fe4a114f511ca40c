import type { Actor } from '#domain/actor';
import type { Database } from '#platform/database/database';

/** Rows of a table that somebody owns or has a seat in. Everything here is SQL that a slice writes itself. */
export interface OwnedRows {
  readonly table: string;
  /** Which of them are not done with. */
  readonly isOpen: string;
  /** What the reader knows them by; the name when absent. */
  readonly name?: string;
  /** Column with the id of the person; the owner when absent. */
  readonly owner?: string;
  /** Column with the ids of people, among whom the person has a seat; then nobody owns. */
  readonly seats?: string;
}

/** The names of what the person owns, after it went to the other, if any. */
export async function handOverRows(
  db: Database,
  { organizationId }: Actor,
  rows: OwnedRows,
  { from, to }: { readonly from: string; readonly to: string | null },
): Promise<readonly string[]> {
  const { table, isOpen, name = 'name', owner = 'owner_id', seats } = rows;
  const holds = seats === undefined ? `${owner} = $2` : `$2 = ANY (${seats})`;
  const owned = `organization_id = $1 AND ${holds} AND ${isOpen}`;
  const handed =
    seats === undefined
      ? `${owner} = $3`
      : `${seats} = array_append(array_remove(array_remove(${seats}, $2), $3), $3)`;
  const found = await db.rows<{ name: string }>(
    to === null
      ? {
          text: `SELECT ${name} AS name FROM ${table} WHERE ${owned} ORDER BY 1`,
          values: [organizationId, from],
        }
      : {
          text: `UPDATE ${table} SET ${handed} WHERE ${owned} RETURNING ${name} AS name`,
          values: [organizationId, from, to],
        },
  );
  return found.map((row) => row.name);
}
