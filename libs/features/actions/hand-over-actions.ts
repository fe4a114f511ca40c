import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';

/** Whoever leaves leaves no promise behind without an owner. */
@Injectable()
export class HandOverActions {
  constructor(private readonly db: Database) {}

  /** The names of all that is to be done, after it went to the other, if any. */
  async run(
    { organizationId }: Actor,
    fromPersonId: string,
    toPersonId: string | null,
  ): Promise<readonly string[]> {
    const owned =
      'organization_id = $1 AND owner_id = $2 AND done_on IS NULL AND dropped_on IS NULL';
    const rows = await this.db.rows<{ name: string }>(
      toPersonId === null
        ? {
            text: `SELECT name FROM actions WHERE ${owned} ORDER BY name`,
            values: [organizationId, fromPersonId],
          }
        : {
            text: `UPDATE actions SET owner_id = $3 WHERE ${owned} RETURNING name`,
            values: [organizationId, fromPersonId, toPersonId],
          },
    );
    return rows.map(({ name }) => name);
  }
}
