import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';

/** What people own in this slice and are not done with, so that whoever leaves leaves none of it behind. */
const OWNED = [
  { table: 'roadmap_items', isOpen: `archived_at IS NULL AND stage NOT IN ('done', 'dropped')` },
  { table: 'milestones', isOpen: 'archived_at IS NULL AND met_on IS NULL' },
  { table: 'launches', isOpen: 'archived_at IS NULL AND launched_on IS NULL' },
  { table: 'launch_entries', isOpen: `state = 'open'` },
] as const;

@Injectable()
export class HandOverWork {
  constructor(private readonly db: Database) {}

  /** The names of all of it, after it went to the other, if any. */
  async run(
    { organizationId }: Actor,
    fromPersonId: string,
    toPersonId: string | null,
  ): Promise<readonly string[]> {
    const names: string[] = [];
    for (const { table, isOpen } of OWNED) {
      const owned = `organization_id = $1 AND owner_id = $2 AND ${isOpen}`;
      const rows = await this.db.rows<{ name: string }>(
        toPersonId === null
          ? {
              text: `SELECT name FROM ${table} WHERE ${owned} ORDER BY name`,
              values: [organizationId, fromPersonId],
            }
          : {
              text: `UPDATE ${table} SET owner_id = $3 WHERE ${owned} RETURNING name`,
              values: [organizationId, fromPersonId, toPersonId],
            },
      );
      names.push(...rows.map(({ name }) => name));
    }
    return names;
  }
}
