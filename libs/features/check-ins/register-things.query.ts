import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import type { CheckInSubject } from './subject.ts';

/** An item or an objective as far as it decides who may check in on it. */
export interface RegisterThing {
  readonly areaId: string;
  /** Its owner, and whoever shares in it. */
  readonly personIds: readonly (string | null)[];
  readonly isArchived: boolean;
  /** How it ended; null while it is open. */
  readonly end: string | null;
}

@Injectable()
export class RegisterThingsQuery {
  constructor(private readonly db: Database) {}

  item(actor: Actor, { itemId }: CheckInSubject): Promise<RegisterThing | undefined> {
    return this.find(actor, ITEM, itemId);
  }

  objective(actor: Actor, { objectiveId }: CheckInSubject): Promise<RegisterThing | undefined> {
    return this.find(actor, OBJECTIVE, objectiveId);
  }

  private find(
    { organizationId }: Actor,
    text: string,
    id: string | null,
  ): Promise<RegisterThing | undefined> {
    return this.db.row<RegisterThing & Record<string, unknown>>({
      text,
      values: [organizationId, id],
    });
  }
}

const thing = (table: string, sharers: string, end: string): string => `
  SELECT x.area_id AS "areaId", array_append(x.${sharers}, x.owner_id) AS "personIds",
    x.archived_at IS NOT NULL AS "isArchived", ${end} AS "end"
  FROM ${table} x WHERE x.organization_id = $1 AND x.id = $2`;

const ITEM = thing(
  'roadmap_items',
  'contributor_ids',
  `CASE WHEN x.stage IN ('done', 'dropped') THEN x.stage END`,
);
const OBJECTIVE = thing(
  'objectives',
  'co_owner_ids',
  `CASE WHEN x.state IN ('closed', 'dropped') THEN x.state END`,
);
