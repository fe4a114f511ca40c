import { Injectable } from '@nestjs/common';
import { PresentFigures } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import type { Restatement } from './readings.dto.ts';

interface Touched extends Record<string, unknown> {
  readonly kpi: string;
  readonly periodKey: string;
  readonly value: number | null;
}

/** Which figures of an edition are others by what is known now. */
@Injectable()
export class Restatements {
  constructor(
    private readonly db: Database,
    private readonly present: PresentFigures,
  ) {}

  /** Without confidential KPIs that the actor may not know of. */
  async of(actor: Actor, reportId: string, number: number): Promise<readonly Restatement[]> {
    const restated: Restatement[] = [];
    for (const { kpi, periodKey, value } of await this.touched(actor, reportId, number)) {
      const presentValue = await this.presentValue(actor, kpi, periodKey);
      if (presentValue !== undefined && presentValue !== value)
        restated.push({ kpi, periodKey, presentValue });
    }
    return restated;
  }

  private async presentValue(
    actor: Actor,
    kpi: string,
    periodKey: string,
  ): Promise<number | null | undefined> {
    try {
      return (await this.present.of(actor, kpi, [periodKey])).get(periodKey);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** Few: those for whose period something was recorded since the sealing. */
  private touched({ organizationId }: Actor, reportId: string, number: number): Promise<Touched[]> {
    return this.db.rows<Touched>({
      text: `SELECT k.key AS kpi, f.period_key AS "periodKey", f.value FROM editions e
        JOIN edition_figures f ON f.organization_id = $1 AND f.edition_id = e.id
        JOIN kpis k ON k.organization_id = $1 AND k.id = f.kpi_id
        JOIN periods p ON p.organization_id = $1 AND p.key = f.period_key
        WHERE e.organization_id = $1 AND e.report_id = $2 AND e.number = $3 AND EXISTS (
          SELECT FROM measurements m WHERE m.organization_id = $1 AND m.kpi_id = f.kpi_id AND m.series = 'actual'
            AND m.recorded_at >= e.sealed_at AND m.starts_on <= p.ends_on AND m.ends_on >= p.starts_on)
        ORDER BY k.key`,
      values: [organizationId, reportId, number],
    });
  }
}
