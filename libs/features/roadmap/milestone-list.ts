import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { abilities } from '#domain/policy';
import { itemPolicy } from './items.policy.ts';
import { Items } from './items.ts';
import { MilestoneView, type ListMilestones, type MilestoneMoveView } from './milestone.dto.ts';
import { MilestonesQuery } from './milestones.query.ts';

/** Milestones with what the reader may do about each. */
@Injectable()
export class MilestoneList {
  constructor(
    private readonly query: MilestonesQuery,
    private readonly items: Items,
  ) {}

  async list(actor: Actor, { item, met, ...filter }: ListMilestones): Promise<MilestoneView[]> {
    const rows = await this.query.list(actor, {
      ...filter,
      ...(met !== undefined && { isMet: met }),
      ...(item !== undefined && { itemId: (await this.items.find(actor, item)).item.id }),
    });
    const standings = await this.items.standings(
      actor,
      rows.map(({ itemId }) => itemId),
    );
    return rows.flatMap((row) => {
      const standing = standings.get(row.itemId);
      return standing ? [MilestoneView.of(row, abilities(itemPolicy, actor, standing))] : [];
    });
  }

  async moves(actor: Actor, id: string): Promise<MilestoneMoveView[]> {
    if ((await this.query.one(actor, id)) === undefined) throw new NotFound('Milestone');
    return this.query.moves(actor, id);
  }
}
