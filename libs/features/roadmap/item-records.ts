import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { daysMoved, type ItemWindow } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { OpenItem } from './items.ts';

export interface ScopeChange {
  readonly before: object;
  readonly after: object;
  readonly reason: string;
}

/** What is written beside an item and never changed again. */
@Injectable()
export class ItemRecords {
  constructor(private readonly db: Database) {}

  async move(
    actor: Actor,
    { item, today }: OpenItem,
    to: ItemWindow,
    reason: string,
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO item_moves (organization_id, id, item_id, from_starts_on, from_target_on, from_precision,
          to_starts_on, to_target_on, to_precision, days, is_committed, reason, moved_on, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      values: [
        actor.organizationId,
        newId(),
        item.id,
        item.startsOn,
        item.targetOn,
        item.precision,
        to.startsOn,
        to.targetOn,
        to.precision,
        daysMoved(item.targetOn, to.targetOn),
        item.committedOn !== null,
        reason,
        today,
        actor.personId,
      ],
    });
  }

  async changeScope(actor: Actor, { item, today }: OpenItem, change: ScopeChange): Promise<void> {
    await this.db.run({
      text: `INSERT INTO scope_changes (organization_id, id, item_id, before, after, reason, changed_on, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        actor.organizationId,
        newId(),
        item.id,
        JSON.stringify(change.before),
        JSON.stringify(change.after),
        change.reason,
        today,
        actor.personId,
      ],
    });
  }
}
