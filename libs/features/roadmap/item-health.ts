import { Injectable } from '@nestjs/common';
import { KpisService } from '#features/kpis/index';
import { ScorecardQuery } from '#features/scorecard/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { scopeStatus } from '#domain/item-status';
import type { ItemHealthView, QualityHealth } from './brief.dto.ts';
import { Items } from './items.ts';
import { RoadmapQuery } from './roadmap.query.ts';

/** How an item fares by what is on record: schedule, scope and quality each by itself. */
@Injectable()
export class ItemHealth {
  constructor(
    private readonly items: Items,
    private readonly roadmap: RoadmapQuery,
    private readonly kpis: KpisService,
    private readonly scorecard: ScorecardQuery,
  ) {}

  async of(actor: Actor, reference: string): Promise<ItemHealthView> {
    const { item, isFrozen } = await this.items.find(actor, reference);
    const entry = await this.roadmap.one(actor, item.id);
    const { status, slipDays, moves, overdueMilestones, heldUp, scopeChanges: changes } = entry;
    return {
      schedule: { status, slipDays, moves, overdueMilestones, heldUp },
      cost: null,
      scope: { status: scopeStatus(isFrozen, changes), changes },
      quality: await this.quality(actor, item.outcomeKpiId),
    };
  }

  private async quality(actor: Actor, kpiId: string | null): Promise<QualityHealth | null> {
    if (kpiId === null) return null;
    try {
      const { id, key, areaId } = await this.kpis.get(actor, kpiId);
      const { areas } = await this.scorecard.read(actor, { areaId });
      const shown = areas.flatMap(({ kpis }) => kpis).find((kpi) => kpi.id === id);
      return { kpi: key, status: shown?.status ?? 'unknown' };
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
