import { Injectable } from '@nestjs/common';
import { seesConfidential, type Actor } from '#domain/actor';
import type { CalendarPattern, PeriodKind } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { MeasurementState, Series } from '#domain/kpi';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { isId } from './kpi-key.ts';
import { KPI_COLUMNS, KPI_SOURCES, VISIBLE, type KpiRow } from './kpis.query.ts';
import type { TargetContent } from './target-row.ts';

export interface RecordedValue {
  readonly series: Series;
  readonly period: string;
  readonly kind: PeriodKind;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly observations: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly state: MeasurementState;
  readonly note: string;
  readonly recordedAt: string;
}

export interface RecordedTarget extends TargetContent {
  readonly withdrawn: boolean;
}

export interface Rebase {
  readonly from: Day;
  readonly reason: string;
}

/** Everything that the page of one KPI is worked out from. */
export interface KpiRecord extends KpiRow {
  readonly fiscalStartMonth: number;
  readonly fiscalPattern: CalendarPattern;
  readonly timeZone: string;
  /** What counts for each period and series, in order of time. */
  readonly values: readonly RecordedValue[];
  /** Newest first. */
  readonly targets: readonly RecordedTarget[];
  readonly rebase: Rebase | null;
}

const VALUES = `
  SELECT coalesce(json_agg(v ORDER BY v."endsOn", v.period), '[]') FROM (
    SELECT DISTINCT ON (m.series, m.ends_on, m.period_key) m.series, m.period_key AS period,
      p.kind, m.starts_on AS "startsOn", m.ends_on AS "endsOn",
      m.value, m.numerator, m.denominator, m.observations, m.low, m.high, m.state, m.note,
      to_char(m.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM measurements m
    JOIN periods p ON p.organization_id = m.organization_id AND p.key = m.period_key
    WHERE m.organization_id = k.organization_id AND m.kpi_id = k.id AND m.recorded_at <= $5
    ORDER BY m.series, m.ends_on, m.period_key, m.recorded_at DESC, m.id DESC) v
  WHERE v.state <> 'withdrawn'`;

const TARGETS = `
  SELECT coalesce(json_agg(row_to_json(x) ORDER BY x.recorded_at DESC, x.id DESC), '[]') FROM (
    SELECT y.id, y.recorded_at, y.shape, y.basis, y.starts_on AS "startsOn", y.ends_on AS "endsOn",
      y.due_on AS "dueOn", y.target, y.text, y.green_low AS "greenLow", y.green_high AS "greenHigh", y.red_low AS "redLow",
      y.red_high AS "redHigh", y.stretch, y.floor, y.withdrawn
    FROM targets y WHERE y.organization_id = k.organization_id AND y.kpi_id = k.id AND y.recorded_at <= $5) x`;

const REBASE = `
  SELECT json_build_object('from', r.from_day, 'reason', r.reason) FROM kpi_rebases r
  WHERE r.organization_id = k.organization_id AND r.kpi_id = k.id AND r.recorded_at <= $5
  ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1`;

const RECORDS = `SELECT ${KPI_COLUMNS}, g.fiscal_start_month AS "fiscalStartMonth", g.fiscal_pattern AS "fiscalPattern",
    g.time_zone AS "timeZone", (${VALUES}) AS values, (${TARGETS}) AS targets, (${REBASE}) AS rebase
  ${KPI_SOURCES} WHERE k.organization_id = $1 AND ${VISIBLE}`;

@Injectable()
export class KpiRecordQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What was known at `asOf`; without it, all of it. */
  find(actor: Actor, reference: string, asOf: Date | undefined): Promise<KpiRecord | undefined> {
    const column = isId(reference) ? 'k.id' : 'k.key';
    return this.db.row<KpiRecord & Record<string, unknown>>({
      name: `kpi-record-by-${column}`,
      text: `${RECORDS} AND ${column} = $6`,
      values: [...this.asker(actor, asOf), reference],
    });
  }

  /** In no order; what is not there, or not for the actor, is left out. */
  findAll(actor: Actor, keys: readonly string[], asOf: Date | undefined): Promise<KpiRecord[]> {
    return this.db.rows<KpiRecord & Record<string, unknown>>({
      name: 'kpi-records-by-key',
      text: `${RECORDS} AND k.key = ANY ($6::text[])`,
      values: [...this.asker(actor, asOf), keys],
    });
  }

  private asker(actor: Actor, asOf: Date | undefined): readonly unknown[] {
    const { organizationId, personId } = actor;
    return [
      organizationId,
      personId,
      seesConfidential(actor),
      this.clock.now(),
      asOf ?? 'infinity',
    ];
  }
}
