import { Injectable } from '@nestjs/common';
import type { PersonRef } from '#domain/person-ref';
import type { TargetFigures } from '#domain/target-move';
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
  /** Null where nothing took the place of the first target of the figure's period. */
  readonly moved: MovedTarget | null;
  readonly movedAt: Date | null;
  readonly history: readonly { readonly endsOn: string; readonly value: number }[];
}

interface MovedTarget {
  readonly first: TargetFigures;
  /** Null: there is none any more. */
  readonly now: TargetFigures | null;
  readonly reason: string | null;
  readonly by: PersonRef;
}

/** A KPI, and the period of its figure. */
export interface AskedFigure {
  readonly id: string;
  readonly periodKey: string;
}

/** Definitions, sources and histories of many KPIs as of the last day of a period. */
@Injectable()
export class FiguresQuery {
  constructor(private readonly db: Database) {}

  async of(
    organizationId: string,
    endsOn: string,
    asked: readonly AskedFigure[],
  ): Promise<ReadonlyMap<string, FigureBackground>> {
    const rows = await this.db.rows<FigureBackground & Record<string, unknown>>({
      text: SELECT,
      values: [
        organizationId,
        endsOn,
        asked.map(({ id }) => id),
        asked.map(({ periodKey }) => periodKey),
      ],
    });
    return new Map(rows.map((row) => [row.kpiId, row]));
  }
}

const figures = (row: string): string =>
  `json_build_object('target', ${row}.target, 'greenLow', ${row}.green_low, 'greenHigh', ${row}.green_high,
    'redLow', ${row}.red_low, 'redHigh', ${row}.red_high)`;

/** The newest row of a period counts; one that was withdrawn counts as none. */
const SELECT = `SELECT k.id AS "kpiId", k.is_confidential AS "isConfidential", d.number AS "definitionVersion", nullif(d.question, '') AS definition, nullif(d.formula, '') AS formula,
    coalesce(nullif(last.source, ''), nullif(k.source, '')) AS source, nullif(last.reason, '') AS "stateReason",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS "recordedBy",
    (SELECT r.from_day FROM kpi_rebases r WHERE r.organization_id = k.organization_id AND r.kpi_id = k.id AND r.from_day <= $2::date
      ORDER BY r.from_day DESC, r.recorded_at DESC LIMIT 1) AS "rebasedFrom",
    coalesce(h.history, '[]') AS history, move.moved, move.recorded_at AS "movedAt"
  FROM unnest($3::uuid[], $4::text[]) AS asked(kpi_id, period_key)
  JOIN kpis k ON k.organization_id = $1 AND k.id = asked.kpi_id
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
  LEFT JOIN LATERAL (
    WITH covering AS (SELECT t.* FROM periods f JOIN targets t ON t.organization_id = f.organization_id AND t.kpi_id = k.id
        AND f.ends_on BETWEEN t.starts_on AND t.ends_on
      WHERE f.organization_id = k.organization_id AND f.key = asked.period_key)
    SELECT now.recorded_at, json_build_object('first', ${figures('first')}, 'reason', nullif(now.reason, ''),
      'now', CASE WHEN NOT now.withdrawn AND now.shape <> 'text' THEN ${figures('now')} END,
      'by', json_build_object('id', mover.id, 'name', mover.name)) AS moved
    FROM (SELECT * FROM covering ORDER BY recorded_at DESC, id DESC LIMIT 1) now
    JOIN (SELECT * FROM covering WHERE NOT withdrawn AND shape <> 'text' ORDER BY recorded_at, id LIMIT 1) first ON first.id <> now.id
    JOIN people mover ON mover.organization_id = now.organization_id AND mover.id = now.recorded_by) move ON true`;
