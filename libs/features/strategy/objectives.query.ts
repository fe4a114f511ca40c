import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { MovedField, ObjectiveState } from '#domain/objective';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import { judged, type ObjectiveFactsRow, type ObjectiveRow } from './objective.row.ts';
import { objectiveRows } from './objectives.sql.ts';
import type { StrategyPerson } from './reading.dto.ts';
import { ASKED, definitionOf, FIRST_FREE, ORGANIZATION, personOf, seesKpi } from './reading.sql.ts';
import { Readings, type When } from './readings.ts';
import { columnOf } from './registers.ts';

export interface ObjectiveFilter extends When {
  readonly state?: ObjectiveState;
  readonly areaId?: string;
  readonly goalId?: string;
  /** Owner or co-owner. */
  readonly ownerId?: string;
  /** Of objectives that run on some day of this span. */
  readonly from?: Day;
  readonly to?: Day;
  readonly q?: string;
  readonly archived?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface ObjectiveMoveRow {
  readonly id: string;
  readonly field: MovedField;
  readonly keyResultId: string | null;
  readonly keyResultName: string | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly fromValue: number | null;
  readonly toValue: number | null;
  readonly reason: string;
  readonly recordedBy: StrategyPerson;
  readonly recordedAt: Date;
}

type Found = ObjectiveFactsRow & Record<string, unknown>;

@Injectable()
export class ObjectivesQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  async find(actor: Actor, reference: string, when: When = {}): Promise<ObjectiveRow | undefined> {
    const reading = await this.readings.of(actor, when);
    const column = columnOf(reference);
    const row = await this.db.row<Found>({
      name: `objective-by-${column}${reading.isAsOf ? '-as-of' : ''}`,
      text: `${objectiveRows(reading)} WHERE o.${column} = $${FIRST_FREE}`,
      values: [...reading.values, reference],
    });
    return row && judged(row, reading.day);
  }

  /** By the day of their end, the latest first. */
  async page(
    actor: Actor,
    { limit = PAGE_DEFAULT, cursor, ...filter }: ObjectiveFilter,
  ): Promise<Page<ObjectiveRow>> {
    const reading = await this.readings.of(actor, filter);
    const [endsOn = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.rows<Found>({
      text: `SELECT * FROM (${objectiveRows(reading)}) o
        WHERE o."isArchived" = $9 AND ($10::text IS NULL OR o.state = $10) AND ($11::uuid IS NULL OR o."areaId" = $11)
          AND ($12::uuid IS NULL OR o."goalId" = $12) AND ($13::uuid IS NULL OR o."ownerId" = $13 OR $13 = ANY (o."coOwnerIds"))
          AND ($14::date IS NULL OR o."endsOn" >= $14) AND ($15::date IS NULL OR o."startsOn" <= $15)
          AND ($16::text IS NULL OR strpos(lower(o.name || ' ' || o.key), lower($16)) > 0)
          AND ($17::text IS NULL OR (o."endsOn", o.id) < ($17::date, $18::uuid))
        ORDER BY o."endsOn" DESC, o.id DESC LIMIT $19`,
      values: [...reading.values, ...filters(filter), endsOn, id, limit + 1],
    });
    const page = pageOf(rows, limit, (row) => [row.endsOn, row.id]);
    return { ...page, data: page.data.map((row) => judged(row, reading.day)) };
  }

  /** Newest first; those of key results whose KPI the reader may not know of are left out. */
  async moves(actor: Actor, objectiveId: string): Promise<ObjectiveMoveRow[]> {
    const reading = await this.readings.of(actor);
    return this.db.rows<ObjectiveMoveRow & Record<string, unknown>>({
      text: `${ASKED} SELECT m.id, m.field, m.key_result_id AS "keyResultId", coalesce(nullif(r.name, ''), d.name) AS "keyResultName",
          m.from_day AS "fromDay", m.to_day AS "toDay", m.from_value AS "fromValue", m.to_value AS "toValue", m.reason,
          ${personOf('m.recorded_by')} AS "recordedBy", m.recorded_at AS "recordedAt"
        FROM objective_moves m
        LEFT JOIN key_results r ON r.organization_id = m.organization_id AND r.id = m.key_result_id
        LEFT JOIN kpis k ON k.organization_id = r.organization_id AND k.id = r.kpi_id
        LEFT JOIN LATERAL ${definitionOf('k.id', reading)} d ON true
        WHERE m.organization_id = ${ORGANIZATION} AND m.objective_id = $${FIRST_FREE} AND (k.id IS NULL OR ${seesKpi('k')})
        ORDER BY m.recorded_at DESC, m.id DESC`,
      values: [...reading.values, objectiveId],
    });
  }
}

/** In the order of the statement's parameters. */
const filters = (filter: ObjectiveFilter): readonly unknown[] => [
  filter.archived ?? false,
  ...[filter.state, filter.areaId, filter.goalId, filter.ownerId].map((value) => value ?? null),
  ...[filter.from, filter.to, filter.q].map((value) => value ?? null),
];
