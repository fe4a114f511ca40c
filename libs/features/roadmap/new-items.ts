import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { naturalKeyOf } from '#domain/natural-key';
import { windowOf, type Horizon, type ItemWindow } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { ItemPatch } from './item-patch.ts';
import { ItemReferences } from './item-references.ts';
import { unfit } from './item-subject.ts';
import { refuseOrder } from './item-revision.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';

export interface NewItem extends Omit<ItemPatch, 'reason'> {
  readonly key?: string;
  readonly name: string;
  readonly areaId: string;
  readonly horizon: Horizon;
  /** Today when absent; never later. */
  readonly enteredOn?: Day;
  readonly importSource?: string;
  readonly externalKey?: string;
}

/** Puts items onto the roadmap, each at the end of its horizon. */
@Injectable()
export class NewItems {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly references: ItemReferences,
  ) {}

  async insert(actor: Actor, input: NewItem): Promise<RoadmapItem> {
    const { organizationId } = actor;
    const { contributorIds = [], ...rest } = input;
    const area = await this.references.openArea(actor, input.areaId);
    await this.references.check(actor, input);
    const { enteredOn = area.today } = input;
    if (enteredOn > area.today)
      throw unfit('/enteredOn', `Nothing is on the roadmap before its day; today is ${area.today}`);
    const window = await this.windowOf(actor, input);
    const { taken, next } = await this.siblings(actor, input.horizon);
    const row = {
      stage: 'planned' as const,
      ...rest,
      ...window,
      organizationId,
      id: newId(),
      key: input.key ?? naturalKeyOf(input.name, new Set(taken), 'item'),
      contributorIds: [...contributorIds],
      enteredOn,
      position: next,
    };
    await this.db.repository(RoadmapItem).insert(row);
    return this.db.repository(RoadmapItem).findOneByOrFail({ organizationId, id: row.id });
  }

  private async windowOf(actor: Actor, input: NewItem): Promise<ItemWindow> {
    const { startsOn = null, targetOn = null, precision = 'day' } = input;
    const { rules } = await this.calendar.of(actor.organizationId);
    const window = windowOf(rules, { startsOn, targetOn, precision });
    refuseOrder(window);
    return window;
  }

  private async siblings(
    { organizationId }: Actor,
    horizon: Horizon,
  ): Promise<{ taken: readonly string[]; next: number }> {
    const row = await this.db.row<{ taken: string[]; next: number }>({
      text: `SELECT coalesce(array_agg(key), '{}') AS taken, coalesce(max(position) FILTER (WHERE horizon = $2), 0) + 1 AS next
        FROM roadmap_items WHERE organization_id = $1`,
      values: [organizationId, horizon],
    });
    return row ?? { taken: [], next: 1 };
  }
}
