import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { periodKindOf } from '#domain/cadence';
import type { PeriodKind } from '#domain/calendar';
import type { Day } from '#domain/day';
import { NO_LINES } from '#domain/lines';
import { goalOf, xmr } from '#domain/xmr';
import { Database } from '#platform/database/database';
import type { BehaviourVerdict } from './behaviours.dto.ts';
import type { ScorecardRequest } from './readings.ts';
import type { ScorecardKpi } from './scorecard.dto.ts';
import { ScorecardQuery } from './scorecard.query.ts';

interface Run {
  readonly kpiId: string;
  /** Of the figure that the scorecard shows. */
  readonly kind: PeriodKind;
  readonly points: readonly Point[];
  readonly rebasedFrom: Day | null;
}

type Point = readonly [startsOn: Day, value: number];

/** What the scorecard cannot say of single figures: whether a KPI changes, and whether it will do. */
@Injectable()
export class BehavioursQuery {
  constructor(
    private readonly db: Database,
    private readonly scorecard: ScorecardQuery,
  ) {}

  /** Of the KPIs that the scorecard shows; those with too few values, and sums of shorter periods, are left out. */
  async of(actor: Actor, request: ScorecardRequest): Promise<BehaviourVerdict[]> {
    const { areas } = await this.scorecard.read(actor, request);
    const kpis = areas.flatMap((area) => area.kpis);
    const runs = await this.db.rows<Run & Record<string, unknown>>({
      name: 'scorecard-runs',
      text: RUNS,
      values: [
        actor.organizationId,
        kpis.map(({ id }) => id),
        kpis.map(({ periodKey }) => periodKey),
        request.at ?? 'infinity',
        request.asOf ?? 'infinity',
      ],
    });
    const found = new Map(runs.map((run) => [run.kpiId, run]));
    return kpis.flatMap((kpi) => verdictOf(kpi, found.get(kpi.id)));
  }
}

function verdictOf(kpi: ScorecardKpi, run: Run | undefined): BehaviourVerdict[] {
  if (run?.kind !== periodKindOf(kpi.cadence)) return [];
  const { direction, target, lines, targetBasis } = kpi;
  const { variation, assurance } = xmr(
    run.points.map(([, value]) => value),
    {
      direction,
      goal: targetBasis === 'period' ? goalOf(direction, target, lines ?? NO_LINES) : null,
      baseAt: firstFrom(run.points, run.rebasedFrom),
    },
  );
  return variation === null && assurance === null ? [] : [{ kpiId: kpi.id, variation, assurance }];
}

function firstFrom(points: readonly Point[], from: Day | null): number {
  if (from === null) return 0;
  const index = points.findIndex(([startsOn]) => startsOn >= from);
  return index === -1 ? points.length : index;
}

/** As the timelines tell them apart. */
const kindOf = (alias: string): string => {
  const days = `${alias}.ends_on - ${alias}.starts_on`;
  return `CASE WHEN ${days} < 7 THEN 'week' WHEN ${days} < 35 THEN 'month' WHEN ${days} < 98 THEN 'quarter'
          WHEN ${days} < 189 THEN 'half' ELSE 'year' END`;
};

/** The newest row of a period counts; one that was withdrawn counts as none. */
const RUNS = `
  SELECT k.id AS "kpiId", p.kind, coalesce(h.points, '[]') AS points,
    (SELECT r.from_day FROM kpi_rebases r
      WHERE r.organization_id = $1 AND r.kpi_id = k.id AND r.recorded_at <= $5
      ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1) AS "rebasedFrom"
  FROM unnest($2::uuid[], $3::text[]) AS k(id, period_key)
  JOIN periods p ON p.organization_id = $1 AND p.key = k.period_key
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(c.starts_on, c.value) ORDER BY c.ends_on) AS points FROM (
      SELECT DISTINCT ON (m.ends_on) m.starts_on, m.ends_on, m.value, m.state
      FROM measurements m
      WHERE m.organization_id = $1 AND m.kpi_id = k.id AND m.series = 'actual'
        AND m.ends_on <= least(p.ends_on, $4::date) AND m.recorded_at <= $5 AND ${kindOf('m')} = p.kind
      ORDER BY m.ends_on DESC, m.recorded_at DESC, m.id DESC) c
    WHERE c.value IS NOT NULL AND c.state <> 'withdrawn') h ON true`;
