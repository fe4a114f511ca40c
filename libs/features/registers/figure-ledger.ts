import { Injectable } from '@nestjs/common';
import type { FigureToRecord } from '#domain/register-kpis/figure';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { ComputedPlace } from './computed-kpis.query.ts';

export interface FigureRow {
  readonly place: ComputedPlace;
  readonly content: FigureToRecord;
}

/** Of values that were computed. */
const REGISTER_SOURCE = 'register';

/** Few enough rows for one statement to stay far below its time limit. */
const CHUNK = 2_000;
const PATIENCE = 30_000;

/** Adds computed figures to the ledger of values: recorded by nobody, never changed. */
@Injectable()
export class FigureLedger {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async add(organizationId: string, rows: readonly FigureRow[]): Promise<void> {
    for (let at = 0; at < rows.length; at += CHUNK)
      await this.insert(organizationId, rows.slice(at, at + CHUNK));
  }

  private async insert(organizationId: string, rows: readonly FigureRow[]): Promise<void> {
    const now = this.clock.now();
    await this.db.run({
      name: 'register-figures-insert',
      timeout: PATIENCE,
      text: `INSERT INTO measurements (organization_id, id, kpi_id, series, period_key, starts_on, ends_on, value, numerator, denominator,
          observations, state, reason, source, recorded_at)
        SELECT $1, r.id, r."kpiId", 'actual', r.period, r."startsOn", r."endsOn", r.value, r.numerator, r.denominator,
          r.observations, r.state, r.reason, $3, r."recordedAt"
        FROM json_to_recordset($2::json) AS r(id uuid, "kpiId" uuid, period text, "startsOn" date, "endsOn" date, value numeric,
          numerator numeric, denominator numeric, observations integer, state text, reason text, "recordedAt" timestamptz)`,
      values: [
        organizationId,
        JSON.stringify(rows.map((row) => recordOf(row, now))),
        REGISTER_SOURCE,
      ],
    });
  }
}

/** No row is older than the one that it corrects. */
function recordOf({ place, content }: FigureRow, now: Date): object {
  const before = place.current === null ? 0 : Date.parse(place.current.recordedAt);
  const recordedAt = new Date(Math.max(now.getTime(), before + 1));
  const { kpiId, key: period, startsOn, endsOn } = place;
  return { ...content, id: newId(), kpiId, period, startsOn, endsOn, recordedAt };
}
