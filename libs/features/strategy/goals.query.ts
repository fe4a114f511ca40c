import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { GoalState } from '#domain/goal';
import { Database } from '#platform/database/database';
import type { GoalStanding } from './goals.policy.ts';
import type { StrategyPerson, StrategyPlace } from './reading.dto.ts';
import {
  ASKED,
  FIRST_FREE,
  DAY,
  isArchived,
  ORGANIZATION,
  personOf,
  rolesIn,
  versionsOf,
} from './reading.sql.ts';
import { Readings, type Reading, type When } from './readings.ts';
import { columnOf } from './registers.ts';

export interface GoalRow extends GoalStanding {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly area: StrategyPlace | null;
  readonly ownerId: string | null;
  readonly owner: StrategyPerson | null;
  readonly horizon: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly position: number;
  readonly state: GoalState;
  readonly closedOn: Day | null;
  readonly closingNote: string;
  readonly archivedAt: Date | null;
  readonly objectives: number;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface GoalFilter extends When {
  readonly state?: GoalState;
  readonly ownerId?: string;
  readonly archived?: boolean;
}

const COLUMNS = `id, key, name, description, area_id, owner_id, horizon, starts_on, ends_on, position, state, closed_on, closing_note,
  archived_at, version, updated_at`;
const COUNTED = 'goal_id, archived_at';

const rowsOf = (reading: Reading): string => `${ASKED}
  SELECT g.id, g.key, g.name, g.description, g.area_id AS "areaId", g.owner_id AS "ownerId", g.horizon, g.starts_on AS "startsOn",
    g.ends_on AS "endsOn", g.position, CASE WHEN g.closed_on > ${DAY} THEN 'open' ELSE g.state END AS state,
    g.closed_on AS "closedOn", g.closing_note AS "closingNote", g.archived_at AS "archivedAt", ${isArchived('g')} AS "isArchived",
    g.version, g.updated_at AS "updatedAt",
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'key', a.key, 'name', a.name) END AS area,
    a.archived_at IS NOT NULL AS "isAreaArchived", ${personOf('g.owner_id')} AS owner, ${rolesIn('g.area_id')} AS roles,
    (SELECT count(*) FROM ${versionsOf('objectives', COUNTED, reading)} o WHERE o.goal_id = g.id AND NOT ${isArchived('o')}) AS objectives
  FROM ${versionsOf('goals', COLUMNS, reading)} g
  LEFT JOIN areas a ON a.organization_id = ${ORGANIZATION} AND a.id = g.area_id`;

@Injectable()
export class GoalsQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  async find(actor: Actor, reference: string, when: When = {}): Promise<GoalRow | undefined> {
    const reading = await this.readings.of(actor, when);
    return this.db.row<GoalRow & Record<string, unknown>>({
      text: `${rowsOf(reading)} WHERE g.${columnOf(reference)} = $${FIRST_FREE}`,
      values: [...reading.values, reference],
    });
  }

  async list(
    actor: Actor,
    { state, ownerId, archived = false, ...when }: GoalFilter,
  ): Promise<GoalRow[]> {
    const reading = await this.readings.of(actor, when);
    return this.db.rows<GoalRow & Record<string, unknown>>({
      text: `SELECT * FROM (${rowsOf(reading)}) g
        WHERE g."isArchived" = $9 AND ($10::text IS NULL OR g.state = $10) AND ($11::uuid IS NULL OR g."ownerId" = $11)
        ORDER BY g.position, g.name, g.id`,
      values: [...reading.values, archived, state ?? null, ownerId ?? null],
    });
  }

  /** The place behind the last goal. */
  async nextPosition({ organizationId }: Actor): Promise<number> {
    const row = await this.db.row<{ next: number }>({
      text: 'SELECT coalesce(max(position) + 1, 0) AS next FROM goals WHERE organization_id = $1',
      values: [organizationId],
    });
    return row?.next ?? 0;
  }
}
