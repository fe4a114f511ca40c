import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { ASKED, FIRST_FREE, ORGANIZATION, seesKpi, valueOf } from './reading.sql.ts';
import { Readings } from './readings.ts';
import { unfit } from './registers.ts';

export interface MeasuredKpi {
  readonly id: string;
  readonly key: string;
  readonly isConfidential: boolean;
  readonly isArchived: boolean;
  readonly value: number | null;
}

/** KPIs as key results and links need them. */
@Injectable()
export class MeasuredKpis {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  /** 422 at `pointer` for a KPI that is archived, not there, or not the reader's to know of. */
  async of(actor: Actor, id: string, pointer = '/kpiId'): Promise<MeasuredKpi> {
    const reading = await this.readings.of(actor);
    const kpi = await this.db.row<MeasuredKpi & Record<string, unknown>>({
      text: `${ASKED} SELECT k.id, k.key, k.is_confidential AS "isConfidential", k.archived_at IS NOT NULL AS "isArchived", v.value
        FROM kpis k LEFT JOIN LATERAL ${valueOf('k.id', reading)} v ON true
        WHERE k.organization_id = ${ORGANIZATION} AND k.id = $${FIRST_FREE} AND ${seesKpi('k')}`,
      values: [...reading.values, id],
    });
    if (kpi === undefined) throw unfit(pointer, 'There is no such KPI');
    if (kpi.isArchived) throw unfit(pointer, `“${kpi.key}” is archived: choose another KPI`);
    return kpi;
  }

  /** The given one, else what the KPI shows now; 422 at `/baseline` where it shows nothing. */
  baselineOf({ value, key }: MeasuredKpi, given: number | undefined): number {
    const baseline = given ?? value;
    if (baseline === null)
      throw unfit('/baseline', `“${key}” has no value yet: give the value to start from`);
    return baseline;
  }
}
