import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { ChangedKpisQuery } from './changed-kpis.query.ts';
import { CheckInView } from './check-in.view.ts';
import { CheckInsQuery } from './check-ins.query.ts';
import type { PrefillView } from './prefill.view.ts';
import { Publication } from './publication.ts';

/** The ten-second check-in: everything is there, and only the judgement is missing. */
@Injectable()
export class Prefill {
  constructor(
    private readonly areas: AreasService,
    private readonly checkIns: CheckInsQuery,
    private readonly changedKpis: ChangedKpisQuery,
    private readonly obligations: ObligationsService,
    private readonly publication: Publication,
  ) {}

  /** Throws `NotFound`. */
  async of(actor: Actor, areaId: string): Promise<PrefillView> {
    const { cadence } = await this.areas.standing(actor, areaId);
    const last = await this.checkIns.latest(actor, areaId);
    const draft = await this.checkIns.draft(actor, areaId);
    const { computedStatus, period } = await this.publication.outlook(actor, { areaId, cadence });
    return {
      areaId,
      period: { key: period.key, label: period.label },
      computedStatus,
      last: last ? CheckInView.of(last, actor) : null,
      draft: draft ? CheckInView.of(draft, actor) : null,
      changedKpis: await this.changedKpis.since(actor, areaId, last?.publishedAt ?? null),
      owed: await this.obligations.openOf(actor, areaId),
    };
  }
}
