import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { authorize } from '#domain/policy';
import type { Horizon } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { subjectOf, unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';
import { Items, refuseArchived } from './items.ts';

export interface Place {
  readonly horizon?: Horizon;
  /** Id or key; the end of the horizon when absent or null. */
  readonly before?: string | null;
}

/** Puts items in order. Only the item that moves changes: between any two places there is room for another. */
@Injectable()
export class ItemPlaces {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
    private readonly activity: ActivityLog,
  ) {}

  /** 422 at `/before` for an item that does not stand in the horizon. */
  async place(actor: Actor, reference: string, version: number, place: Place): Promise<void> {
    const open = await this.items.lock(actor, reference);
    refuseStale(open.item.version, version);
    refuseArchived(open);
    authorize(itemPolicy, actor, 'update', open.standing);
    const { item } = open;
    const { horizon = item.horizon } = place;
    const before = await this.neighbour(actor, horizon, place.before ?? null);
    if (before === item.id) throw unfit('/before', 'An item cannot stand before itself');
    await this.db.run({
      text: BETWEEN,
      values: [actor.organizationId, item.id, horizon, before],
    });
    this.activity.record(actor, 'roadmap_item.place', subjectOf(item), {
      before: { horizon: item.horizon },
      after: { horizon, beforeId: before },
    });
  }

  private async neighbour(
    actor: Actor,
    horizon: Horizon,
    reference: string | null,
  ): Promise<string | null> {
    if (reference === null) return null;
    const found = (await this.items.lockAll(actor, [reference])).get(reference);
    if (found === undefined || found.item.horizon !== horizon)
      throw unfit('/before', `There is no such item in “${horizon}”`);
    return found.item.id;
  }
}

/** Halving by a product, because a quotient is rounded. */
const BETWEEN = `
  UPDATE roadmap_items i SET horizon = $3, position = coalesce(
    (SELECT CASE WHEN above.position IS NULL THEN n.position - 1 ELSE (above.position + n.position) * 0.5 END
      FROM roadmap_items n
      LEFT JOIN LATERAL (SELECT x.position FROM roadmap_items x
        WHERE x.organization_id = $1 AND x.horizon = $3 AND x.id <> $2 AND (x.position, x.id) < (n.position, n.id)
        ORDER BY x.position DESC, x.id DESC LIMIT 1) above ON true
      WHERE n.organization_id = $1 AND n.id = $4::uuid),
    (SELECT max(x.position) + 1 FROM roadmap_items x WHERE x.organization_id = $1 AND x.horizon = $3 AND x.id <> $2), 1)
  WHERE i.organization_id = $1 AND i.id = $2`;
