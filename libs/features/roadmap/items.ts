import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AreasService, type AreaStanding } from '#features/areas/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, NotFound } from '#domain/errors';
import { isId } from '#domain/natural-key';
import { Database } from '#platform/database/database';
import { Brief } from './brief.entity.ts';
import type { ItemStanding } from './items.policy.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';

/** An item with all that is needed to decide about it. */
export interface OpenItem {
  readonly item: RoadmapItem;
  readonly standing: ItemStanding;
  /** Of the brief: whether what is to be built has been agreed upon. */
  readonly isFrozen: boolean;
  /** The organization's own day. */
  readonly today: Day;
}

/** Finds items by id or key. */
@Injectable()
export class Items {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
  ) {}

  /** Throws `NotFound`. */
  async find(actor: Actor, reference: string): Promise<OpenItem> {
    const { organizationId } = actor;
    const named = isId(reference) ? { id: reference } : { key: reference };
    const item = await this.db.repository(RoadmapItem).findOneBy({ organizationId, ...named });
    return this.opened(actor, found(item), new Map());
  }

  /** Locked until the end of the transaction, so that what is decided about it still holds when it is written. */
  async lock(actor: Actor, reference: string): Promise<OpenItem> {
    const items = await this.lockAll(actor, [reference]);
    return found(items.get(reference));
  }

  /** By the references given, locked in one order; what is not there is left out. */
  async lockAll(
    actor: Actor,
    references: readonly string[],
  ): Promise<ReadonlyMap<string, OpenItem>> {
    const { organizationId } = actor;
    const ids = references.filter(isId);
    const keys = references.filter((reference) => !isId(reference));
    const items = await this.db.repository(RoadmapItem).find({
      where: [
        { organizationId, id: In(ids) },
        { organizationId, key: In(keys) },
      ],
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    const standings = new Map<string, AreaStanding>();
    const opened = new Map<string, OpenItem>();
    for (const item of items) {
      const open = await this.opened(actor, item, standings);
      opened.set(item.id, open).set(item.key, open);
    }
    return opened;
  }

  /** How the actor stands to each of the items, by their ids. */
  async standings(
    actor: Actor,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, ItemStanding>> {
    const { organizationId } = actor;
    const items = await this.db.repository(RoadmapItem).find({
      where: { organizationId, id: In([...new Set(ids)]) },
      select: { id: true, areaId: true, ownerId: true, contributorIds: true, archivedAt: true },
    });
    const areas = new Map((await this.areas.standings(actor)).map((area) => [area.areaId, area]));
    return new Map(
      items.map(({ id, areaId, ownerId, contributorIds, archivedAt }) => {
        const { roles, isArchived } = areas.get(areaId) ?? SWITCHED_OFF;
        return [id, { areaId, roles, isArchived, ownerId, contributorIds, archivedAt }];
      }),
    );
  }

  private async opened(
    actor: Actor,
    item: RoadmapItem,
    standings: Map<string, AreaStanding>,
  ): Promise<OpenItem> {
    const { organizationId } = actor;
    const { ownerId, contributorIds, archivedAt } = item;
    const area = standings.get(item.areaId) ?? (await this.areas.standing(actor, item.areaId));
    standings.set(item.areaId, area);
    const { areaId, roles, isArchived, today } = area;
    const standing = { areaId, roles, isArchived, ownerId, contributorIds, archivedAt };
    const brief = await this.db
      .repository(Brief)
      .findOne({ where: { organizationId, id: item.id }, select: { id: true, frozenAt: true } });
    return { item, standing, isFrozen: (brief?.frozenAt ?? null) !== null, today };
  }
}

/** Nobody has a right in an area that is not in use. */
const SWITCHED_OFF = { roles: [], isArchived: true } as const;

/** 409: what is archived is only restored. */
export function refuseArchived({ item }: OpenItem): void {
  if (item.archivedAt !== null) throw new Conflict(`“${item.name}” is archived: restore it first.`);
}

function found<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new NotFound('Roadmap item');
  return row;
}
