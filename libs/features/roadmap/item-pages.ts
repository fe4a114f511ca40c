import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { ItemNamesQuery } from './item-names.query.ts';
import { Items } from './items.ts';
import { RoadmapItemView, type ItemMoveView } from './roadmap-item.view.ts';
import type { Moment } from './roadmap-readings.ts';
import { RoadmapQuery } from './roadmap.query.ts';

/** One item as a page shows it. */
@Injectable()
export class ItemPages {
  constructor(
    private readonly items: Items,
    private readonly roadmap: RoadmapQuery,
    private readonly names: ItemNamesQuery,
  ) {}

  /** Throws `NotFound`. */
  async get(actor: Actor, reference: string, moment: Moment = {}): Promise<RoadmapItemView> {
    const open = await this.items.find(actor, reference);
    const entry = await this.roadmap.one(actor, open.item.id, moment);
    const names = await this.names.of(actor, open.item, entry.heldUp?.byId ?? null);
    return RoadmapItemView.of(entry, open, names, actor);
  }

  async moves(actor: Actor, reference: string): Promise<ItemMoveView[]> {
    const { item } = await this.items.find(actor, reference);
    return this.names.moves(actor, item.id);
  }
}
