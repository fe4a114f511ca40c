import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import type { ItemPatch } from './item-patch.ts';
import { ItemRevision } from './item-revision.ts';
import { subjectOf } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';
import { Items, refuseArchived, type OpenItem } from './items.ts';
import { NewItems, type NewItem } from './new-items.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';

@Injectable()
export class ItemsService {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
    private readonly newItems: NewItems,
    private readonly revision: ItemRevision,
    private readonly activity: ActivityLog,
  ) {}

  /** The new item's id. */
  async create(actor: Actor, input: NewItem): Promise<string> {
    const item = await this.newItems.insert(actor, input);
    const after = { ...input, key: item.key };
    this.activity.record(actor, 'roadmap_item.create', subjectOf(item), { after });
    return item.id;
  }

  /** 412 unless `version` is the item's; 422 at `/reason` when a committed window or a frozen brief changes without one. */
  async update(actor: Actor, reference: string, version: number, patch: ItemPatch): Promise<void> {
    const open = await this.lockAt(actor, reference, version);
    const change = await this.revision.apply(actor, open, patch);
    if (change) this.activity.record(actor, 'roadmap_item.update', subjectOf(open.item), change);
  }

  /** Takes the item off the roadmap; its record stays. */
  async archive(actor: Actor, reference: string, version: number): Promise<void> {
    const open = await this.lockAt(actor, reference, version);
    refuseArchived(open);
    authorize(itemPolicy, actor, 'archive', open.standing);
    await this.turn(actor, open, 'archive');
  }

  async restore(actor: Actor, reference: string, version: number): Promise<void> {
    const open = await this.lockAt(actor, reference, version);
    if (open.item.archivedAt === null) throw new Conflict('This item is not archived.');
    authorize(itemPolicy, actor, 'restore', open.standing);
    await this.turn(actor, open, 'restore');
  }

  private async turn(actor: Actor, { item }: OpenItem, how: 'archive' | 'restore'): Promise<void> {
    const { organizationId } = actor;
    await this.db.run({
      text: `UPDATE roadmap_items SET archived_at = ${how === 'archive' ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, item.id],
    });
    const after = await this.db
      .repository(RoadmapItem)
      .findOneByOrFail({ organizationId, id: item.id });
    this.activity.record(actor, `roadmap_item.${how}`, subjectOf(item), {
      before: { archivedAt: item.archivedAt },
      after: { archivedAt: after.archivedAt },
    });
  }

  private async lockAt(actor: Actor, reference: string, version: number): Promise<OpenItem> {
    const open = await this.items.lock(actor, reference);
    refuseStale(open.item.version, version);
    return open;
  }
}
