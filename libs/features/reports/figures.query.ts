import { Injectable } from '@nestjs/common';
import type { PersonRef } from '#domain/person-ref';
import { Database } from '#platform/database/database';

/** What stands behind the figure of one KPI, and every value up to it, oldest first. */
export interface FigureBackground {
  readonly kpiId: string;
  readonly isConfidential: boolean;
  readonly definitionVersion: number;
  readonly definition: string | null;
  readonly formula: string | null;
  readonly source: string | null;
  readonly stateReason: string | null;
  readonly recordedBy: PersonRef | null;
  readonly rebasedFrom: string | null;
  readonly history: readonly { readonly endsOn: string; readonly value: number }[];
}

/** Definitions, sources and histories of many KPIs as of the last day of a period. */
@Injectable()
export class FiguresQuery {
  constructor(private readonly db: Database) {}

  async of(
    organizationId: string,
    endsOn: string,
    kpiIds: readonly string[],
  ): Promise<ReadonlyMap<string, FigureBackground>> {
    const rows = await this.db.rows<FigureBackground & Record<string, unknown>>({
      text: SELECT,
      values: [organizationId, endsOn, kpiIds],
    });
    return new Map(rows.map((row) => [row.kpiId, row]));
  }
}

/** The newest row of a period counts; one that was withdrawn counts as none. */
const SELECT = `SELECT k.id AS "kpiId", k.is_confidential AS "isConfidential", d.number AS "definitionVersion", nullif(d.question, '') AS definition, nullif(d.formula, '') AS formula,
    coalesce(nullif(last.source, ''), nullif(k.source, '')) AS source, nullif(last.reason, '') AS "stateReason",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS "recordedBy",
    (SELECT r.from_day FROM kpi_rebases r WHERE r.organization_id = k.organization_id AND r.kpi_id = k.id AND r.from_day <= $2::date
      ORDER BY r.from_day DESC, r.recorded_at DESC LIMIT 1) AS "rebasedFrom",
    coalesce(h.history, '[]') AS history
  FROM kpis k
  CROSS JOIN LATERAL (SELECT * FROM kpi_definitions x WHERE x.organization_id = k.organization_id AND x.kpi_id = k.id
    ORDER BY (x.effective_from <= $2::date) DESC, CASE WHEN x.effective_from <= $2::date THEN x.number ELSE -x.number END DESC LIMIT 1) d
  LEFT JOIN LATERAL (SELECT m.source, m.reason, m.recorded_by FROM measurements m
    WHERE m.organization_id = k.organization_id AND m.kpi_id = k.id AND m.series = 'actual' AND m.ends_on <= $2::date
    ORDER BY m.ends_on DESC, m.recorded_at DESC, m.id DESC LIMIT 1) last ON true
  LEFT JOIN people p ON p.organization_id = k.organization_id AND p.id = last.recorded_by
  LEFT JOIN LATERAL (SELECT json_agg(json_build_object('endsOn', c.ends_on, 'value', c.value) ORDER BY c.ends_on) AS history
    FROM (SELECT DISTINCT ON (m.ends_on) m.ends_on, m.value FROM measurements m
      WHERE m.organization_id = k.organization_id AND m.kpi_id = k.id AND m.series = 'actual' AND m.ends_on <= $2::date
      ORDER BY m.ends_on DESC, m.recorded_at DESC, m.id DESC LIMIT 200) c
    WHERE c.value IS NOT NULL) h ON true
  WHERE k.organization_id = $1 AND k.id = ANY ($3::uuid[])`;
