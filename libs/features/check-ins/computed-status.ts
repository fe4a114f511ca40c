import { Injectable } from '@nestjs/common';
import { AreaStatusQuery } from '#features/scorecard/index';
import type { Actor } from '#domain/actor';
import { dayOf } from '#domain/day';
import type { Status } from '#domain/status';
import { Clock } from '#platform/clock';
import type { CheckInSubject } from './subjects.ts';

/** What the scorecard says of a subject today. */
@Injectable()
export class ComputedStatus {
  constructor(
    private readonly clock: Clock,
    private readonly statuses: AreaStatusQuery,
  ) {}

  async of(
    { organizationId }: Actor,
    { areaId, kpiId }: CheckInSubject,
    timeZone: string,
  ): Promise<Status> {
    const today = dayOf(this.clock.now(), timeZone);
    if (kpiId === null) {
      const [area] = await this.statuses.of(organizationId, areaId, today);
      return area?.status ?? 'unknown';
    }
    const kpis = await this.statuses.ofKpis(organizationId, areaId, today);
    return kpis.find((kpi) => kpi.kpiId === kpiId)?.status ?? 'unknown';
  }
}
