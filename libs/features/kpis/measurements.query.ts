import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { Series } from '#domain/kpi';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { Content } from './correction.ts';

/** Where a value belongs. */
export interface Place {
  readonly kpiId: string;
  readonly series: Series;
  readonly period: Period;
}

export interface MeasurementRow extends Content {
  readonly id: string;
  readonly kpiId: string;
  readonly series: Series;
  readonly periodKey: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly importId: string | null;
  /** Null: computed. */
  readonly recordedBy: string | null;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}

export interface CurrentRow extends Content {
  readonly recordedAt: Date;
}

interface RowAt extends CurrentRow {
  readonly at: number;
}

export interface MeasurementFilter {
  readonly series: Series;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly asOf: Date | null;
  readonly limit?: number;
  readonly cursor?: string;
}

const CONTENT = `m.value, m.numerator, m.denominator, m.low, m.high, m.observations, m.state, m.reason, m.note, m.evidence, m.source`;
const SHOWN = `m.id, m.kpi_id AS "kpiId", m.series, m.period_key AS "periodKey", m.starts_on AS "startsOn", m.ends_on AS "endsOn",
  ${CONTENT}, m.import_id AS "importId", m.recorded_by AS "recordedBy", m.recorded_at AS "recordedAt"`;
const NAMED = `LEFT JOIN people p ON p.organization_id = $1 AND p.id = v."recordedBy"`;
const RECORDER = `coalesce(p.name, 'Remit') AS "recordedByName"`;

/** So many look-ups at once have a plan of their own: each in the order of the index, which leaves no choice. */
const MANY = 200;

@Injectable()
export class MeasurementsQuery {
  constructor(private readonly db: Database) {}

  /** What is on record for the places, withdrawn or not; `at` counts the places from 0. */
  async current(
    { organizationId }: Actor,
    places: readonly Place[],
    timeout: number,
  ): Promise<RowAt[]> {
    const areMany = places.length >= MANY;
    // Of an organization that the statistics do not know yet the planner expects one row, and would read all of them for each place.
    if (areMany) await this.db.run({ text: 'SET LOCAL enable_sort = off' });
    const rows = await this.db.rows<RowAt & Record<string, unknown>>({
      name: areMany ? 'measurements-current-many' : 'measurements-current',
      timeout,
      text: `SELECT w.at::integer - 1 AS at, c.*
        FROM unnest($2::uuid[], $3::text[], $4::date[], $5::text[]) WITH ORDINALITY AS w(kpi_id, series, ends_on, period_key, at)
        CROSS JOIN LATERAL (
          SELECT ${CONTENT}, m.recorded_at AS "recordedAt" FROM measurements m
          WHERE m.organization_id = $1 AND m.kpi_id = w.kpi_id AND m.series = w.series AND m.ends_on = w.ends_on
            AND m.period_key = w.period_key
          ORDER BY m.recorded_at DESC, m.id DESC LIMIT 1) c`,
      values: [
        organizationId,
        places.map(({ kpiId }) => kpiId),
        places.map(({ series }) => series),
        places.map(({ period }) => period.endsOn),
        places.map(({ period }) => period.key),
      ],
    });
    if (areMany) await this.db.run({ text: 'SET LOCAL enable_sort = on' });
    return rows;
  }

  /** The value that counts for each period, newest period first. */
  async page(
    { organizationId }: Actor,
    kpiId: string,
    filter: MeasurementFilter,
  ): Promise<Page<MeasurementRow>> {
    const { limit = PAGE_DEFAULT } = filter;
    const [day, key] = readCursor(filter.cursor, 2) ?? [];
    const rows = await this.db.rows<MeasurementRow & Record<string, unknown>>({
      text: `SELECT v.*, ${RECORDER} FROM (
          SELECT DISTINCT ON (m.ends_on, m.period_key) ${SHOWN} FROM measurements m
          WHERE m.organization_id = $1 AND m.kpi_id = $2 AND m.series = $3
            AND ($4::date IS NULL OR m.starts_on >= $4) AND ($5::date IS NULL OR m.ends_on <= $5)
            AND ($6::timestamptz IS NULL OR m.recorded_at <= $6)
            AND ($7::date IS NULL OR (m.ends_on, m.period_key) < ($7, $8))
          ORDER BY m.ends_on DESC, m.period_key DESC, m.recorded_at DESC, m.id DESC) v
        ${NAMED} WHERE v.state <> 'withdrawn'
        ORDER BY v."endsOn" DESC, v."periodKey" DESC LIMIT $9`,
      values: [
        organizationId,
        kpiId,
        filter.series,
        filter.from,
        filter.to,
        filter.asOf,
        day ?? null,
        key ?? null,
        limit + 1,
      ],
    });
    return pageOf(rows, limit, ({ endsOn, periodKey }) => [endsOn, periodKey]);
  }

  /** Every row of one period, newest first; the first one counts. */
  corrections(
    { organizationId }: Actor,
    { kpiId, series, period }: Place,
  ): Promise<MeasurementRow[]> {
    return this.db.rows<MeasurementRow & Record<string, unknown>>({
      name: 'measurements-corrections',
      text: `SELECT v.*, ${RECORDER} FROM (
          SELECT ${SHOWN} FROM measurements m
          WHERE m.organization_id = $1 AND m.kpi_id = $2 AND m.series = $3 AND m.ends_on = $4 AND m.period_key = $5) v
        ${NAMED} ORDER BY v."recordedAt" DESC, v.id DESC`,
      values: [organizationId, kpiId, series, period.endsOn, period.key],
    });
  }
}
