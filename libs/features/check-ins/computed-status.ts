import { Injectable } from '@nestjs/common';
import { RoadmapQuery } from '#features/roadmap/index';
import { AreaStatusQuery } from '#features/scorecard/index';
import { ObjectivesService } from '#features/strategy/index';
import type { Actor } from '#domain/actor';
import { dayOf, type Day } from '#domain/day';
import type { Status } from '#domain/status';
import { Clock } from '#platform/clock';
import type { CheckInSubject } from './subject.ts';

/** What the figures say of a subject today: the scorecard, the roadmap's dates, or the pace of an objective. */
@Injectable()
export class ComputedStatus {
  constructor(
    private readonly clock: Clock,
    private readonly statuses: AreaStatusQuery,
    private readonly roadmap: RoadmapQuery,
    private readonly objectives: ObjectivesService,
  ) {}

  async of(actor: Actor, subject: CheckInSubject, timeZone: string): Promise<Status> {
    const { itemId, objectiveId } = subject;
    if (itemId !== null) return (await this.roadmap.one(actor, itemId)).status;
    if (objectiveId !== null) return (await this.objectives.get(actor, objectiveId)).status;
    return this.onScorecard(actor, subject, dayOf(this.clock.now(), timeZone));
  }

  private async onScorecard(
    { organizationId }: Actor,
    { areaId, kpiId }: CheckInSubject,
    today: Day,
  ): Promise<Status> {
    if (kpiId === null) {
      const [area] = await this.statuses.of(organizationId, areaId, today);
      return area?.status ?? 'unknown';
    }
    const kpis = await this.statuses.ofKpis(organizationId, areaId, today);
    return kpis.find((kpi) => kpi.kpiId === kpiId)?.status ?? 'unknown';
  }
}
