import { Injectable } from '@nestjs/common';
import { CADENCES, periodKindOf } from '#domain/cadence';
import type { Day } from '#domain/day';
import type { RecordedFigure } from '#domain/register-kpis/figure';
import type { DaySpan } from '#domain/register-kpis/touched-days';
import { Database } from '#platform/database/database';

export interface ComputedKpi {
  readonly id: string;
  readonly templateKey: string;
  /** Whose records count; null: all of them. */
  readonly areaIds: readonly string[] | null;
  readonly trackedFrom: Day;
}

/** A period of a KPI with what is on record for it. */
export interface ComputedPlace {
  readonly kpiId: string;
  readonly key: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly current: (RecordedFigure & { readonly recordedAt: string }) | null;
}

export interface PlaceFilter {
  readonly kpiIds: readonly string[];
  /** Of these every period, of the others those with a day in the span. */
  readonly wholeIds: readonly string[];
  readonly span: DaySpan;
  readonly today: Day;
}

const KIND_OF_CADENCE = `CASE d.cadence ${CADENCES.map((cadence) => `WHEN '${cadence}' THEN '${periodKindOf(cadence)}'`).join(' ')} END`;

/** Which figures are computed, and what the ledger says of them. */
@Injectable()
export class ComputedKpis {
  constructor(private readonly db: Database) {}

  /** Those in use, of the templates and of the ids given. */
  find(
    organizationId: string,
    templateKeys: readonly string[],
    kpiIds: readonly string[],
  ): Promise<ComputedKpi[]> {
    return this.db.rows<ComputedKpi & Record<string, unknown>>({
      name: 'register-kpis',
      text: `SELECT k.id, k.template_key AS "templateKey", ${AREA_IDS} AS "areaIds",
          k.tracked_from AS "trackedFrom"
        FROM kpis k WHERE k.organization_id = $1 AND k.is_computed AND k.archived_at IS NULL
          AND (k.template_key = ANY ($2::text[]) OR k.id = ANY ($3::uuid[]))
        ORDER BY k.id`,
      values: [organizationId, templateKeys, kpiIds],
    });
  }

  /** The areas whose records a KPI counts, also of one that is archived. */
  async areaIds(organizationId: string, kpiId: string): Promise<readonly string[] | null> {
    const row = await this.db.row<{ areaIds: string[] | null }>({
      text: `SELECT ${AREA_IDS} AS "areaIds" FROM kpis k WHERE k.organization_id = $1 AND k.id = $2`,
      values: [organizationId, kpiId],
    });
    return row?.areaIds ?? null;
  }

  /** Their periods since they are tracked, of the cadence that was in force. */
  places(
    organizationId: string,
    { kpiIds, wholeIds, span, today }: PlaceFilter,
  ): Promise<ComputedPlace[]> {
    return this.db.rows<ComputedPlace & Record<string, unknown>>({
      name: 'register-places',
      text: `SELECT k.id AS "kpiId", p.key, p.starts_on AS "startsOn", p.ends_on AS "endsOn",
          (SELECT json_build_object('state', m.state, 'value', m.value, 'numerator', m.numerator, 'denominator', m.denominator,
              'observations', m.observations, 'recordedAt', m.recorded_at)
            FROM measurements m WHERE m.organization_id = $1 AND m.kpi_id = k.id AND m.series = 'actual' AND m.ends_on = p.ends_on
              AND m.period_key = p.key
            ORDER BY m.recorded_at DESC, m.id DESC LIMIT 1) AS current
        FROM kpis k
        JOIN periods p ON p.organization_id = $1 AND p.ends_on >= k.tracked_from AND p.starts_on <= $5::date
          AND (k.id = ANY ($6::uuid[]) OR p.ends_on >= $3::date AND p.starts_on <= $4::date)
        CROSS JOIN LATERAL (
          SELECT v.cadence FROM kpi_definitions v WHERE v.organization_id = $1 AND v.kpi_id = k.id
            AND (v.effective_from <= p.ends_on OR v.number = 1) ORDER BY v.number DESC LIMIT 1) d
        WHERE k.organization_id = $1 AND k.id = ANY ($2::uuid[]) AND p.kind = ${KIND_OF_CADENCE}
        ORDER BY k.id, p.ends_on`,
      values: [organizationId, kpiIds, span.from, span.to, today, wholeIds],
    });
  }
}

const AREA_IDS = `CASE WHEN k.counted_scope = 'area' THEN ARRAY(
    WITH RECURSIVE below AS (
      SELECT k.area_id AS id
      UNION
      SELECT a.id FROM areas a JOIN below b ON a.parent_id = b.id WHERE a.organization_id = k.organization_id)
    SELECT id FROM below) END`;
