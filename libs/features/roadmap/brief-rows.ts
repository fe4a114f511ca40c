import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { Brief } from './brief.entity.ts';
import { Items, refuseArchived, type OpenItem } from './items.ts';

export type BriefRow = Pick<
  Brief,
  'requirements' | 'nonGoals' | 'frozenAt' | 'frozenBy' | 'frozenFor' | 'gateReviewId' | 'version'
>;

export interface OpenBrief {
  readonly open: OpenItem;
  readonly brief: BriefRow;
}

/** The texts of briefs; one that nobody has written yet is empty. */
@Injectable()
export class BriefRows {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
  ) {}

  async find(actor: Actor, reference: string): Promise<OpenBrief> {
    return this.withBrief(actor, await this.items.find(actor, reference));
  }

  /** 412 unless `version` is that of item and brief together. */
  async lockAt(actor: Actor, reference: string, version: number): Promise<OpenBrief> {
    const found = await this.withBrief(actor, await this.items.lock(actor, reference));
    refuseStale(versionOf(found), version);
    refuseArchived(found.open);
    return found;
  }

  async save(actor: Actor, { item }: OpenItem, values: Partial<Brief>): Promise<void> {
    const { organizationId } = actor;
    const briefs = this.db.repository(Brief);
    const { affected } = await briefs.update({ organizationId, id: item.id }, values);
    if (affected === 0) await briefs.insert({ organizationId, id: item.id, ...values });
  }

  private async withBrief({ organizationId }: Actor, open: OpenItem): Promise<OpenBrief> {
    const { id } = open.item;
    const brief = await this.db.repository(Brief).findOneBy({ organizationId, id });
    return { open, brief: brief ?? UNWRITTEN };
  }
}

export const versionOf = ({ open, brief }: OpenBrief): number => open.item.version + brief.version;

const UNWRITTEN: BriefRow = {
  requirements: '',
  nonGoals: '',
  frozenAt: null,
  frozenBy: null,
  frozenFor: null,
  gateReviewId: null,
  version: 0,
};
