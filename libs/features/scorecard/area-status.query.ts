import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/day';
import type { Counts } from '#domain/roll-up';
import { Database } from '#platform/database/database';
import { areaStatuses, kpiStatuses } from './areas.sql.ts';
import { Readings } from './readings.ts';
import { statements } from './statements.ts';

export interface AreaStatus {
  readonly areaId: string;
  readonly status: keyof Counts;
  /** 0 to 10. */
  readonly score: number | null;
  /** KPIs that have a status, and all. */
  readonly current: number;
  readonly total: number;
}

export interface KpiStatus {
  readonly kpiId: string;
  readonly value: number | null;
  readonly status: keyof Counts;
  readonly score: number | null;
}

const AREAS = statements('area-status', areaStatuses);
const KPIS = statements('kpi-status', kpiStatuses);

/** What the newest figures say on a day, by what is known now; a figure that is overdue says nothing. */
@Injectable()
export class AreaStatusQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  /** Of one live area, or of all of them. */
  async of(organizationId: string, areaId: string | null, day: Day): Promise<AreaStatus[]> {
    const { sources, values } = await this.readings.present(organizationId, areaId, day);
    return this.db.rows<AreaStatus & Record<string, unknown>>({ ...AREAS(sources), values });
  }

  /** Of the live KPIs of one area. */
  async ofKpis(organizationId: string, areaId: string, day: Day): Promise<KpiStatus[]> {
    const { sources, values } = await this.readings.present(organizationId, areaId, day);
    return this.db.rows<KpiStatus & Record<string, unknown>>({ ...KPIS(sources), values });
  }
}
