import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { StatementKind, StatementState } from '#domain/statement';
import { Database } from '#platform/database/database';
import type { StrategyPerson, StrategyPlace } from './reading.dto.ts';
import {
  ASKED,
  FIRST_FREE,
  isArchived,
  known,
  ORGANIZATION,
  personOf,
  READER,
  rolesIn,
  SEES_ALL,
  versionsOf,
} from './reading.sql.ts';
import { Readings, type Reading, type When } from './readings.ts';
import { columnOf } from './registers.ts';
import type { StatementStanding } from './statements.policy.ts';

export interface StatementRow extends StatementStanding {
  readonly id: string;
  readonly key: string;
  readonly kind: StatementKind;
  readonly number: number;
  readonly area: StrategyPlace | null;
  readonly author: StrategyPerson;
  readonly horizon: string;
  readonly body: string;
  readonly changeNote: string;
  readonly approver: StrategyPerson | null;
  readonly approvedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly archivedAt: Date | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly readers: number;
  /** Everybody who could read it, the author aside. */
  readonly audience: number;
  /** When the asker read it. */
  readonly readAt: Date | null;
}

export interface StatementFilter {
  readonly kind?: StatementKind;
  readonly state?: StatementState;
  readonly at?: Day;
  readonly asOf?: Date;
}

export interface ReadingRow {
  readonly person: StrategyPerson;
  readonly readAt: Date | null;
}

const COLUMNS = `id, key, kind, number, area_id, author_id, horizon, body, change_note, state, approved_by, approved_at, published_at,
  effective_from, effective_to, archived_at, version, updated_at`;

/** Whoever can sign in and may write; only guests and readers are not counted upon. */
const AUDIENCE = `p.state = 'active' AND p.role <> 'viewer'`;

/** Drafts are for those who write or approve them. */
const VISIBLE = `(s.state IN ('published', 'superseded') OR s."authorId" = ${READER} OR ${SEES_ALL}
  OR s.roles && '{accountable,deputy}'::text[])`;

const rowsOf = (reading: Reading): string => `${ASKED}
  SELECT * FROM (SELECT s.id, s.key, s.kind, s.number, s.area_id AS "areaId", s.author_id AS "authorId", s.horizon, s.body,
    s.change_note AS "changeNote", s.state, s.approved_at AS "approvedAt", s.published_at AS "publishedAt",
    s.effective_from AS "effectiveFrom", s.effective_to AS "effectiveTo", s.archived_at AS "archivedAt",
    ${isArchived('s')} AS "isArchived", s.version, s.updated_at AS "updatedAt", ${personOf('s.author_id')} AS author,
    ${personOf('s.approved_by')} AS approver, ${rolesIn('s.area_id')} AS roles, a.archived_at IS NOT NULL AS "isAreaArchived",
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'key', a.key, 'name', a.name) END AS area,
    (SELECT count(*) FROM statement_readings r JOIN people p ON p.organization_id = r.organization_id AND p.id = r.person_id
      WHERE r.organization_id = ${ORGANIZATION} AND r.statement_id = s.id AND ${AUDIENCE} ${known('r', reading, 'read_at')}) AS readers,
    (SELECT count(*) FROM people p WHERE p.organization_id = ${ORGANIZATION} AND ${AUDIENCE} AND p.id <> s.author_id) AS audience,
    (SELECT r.read_at FROM statement_readings r WHERE r.organization_id = ${ORGANIZATION} AND r.statement_id = s.id
      AND r.person_id = ${READER} ${known('r', reading, 'read_at')}) AS "readAt"
  FROM ${versionsOf('strategy_statements', COLUMNS, reading)} s
  LEFT JOIN areas a ON a.organization_id = ${ORGANIZATION} AND a.id = s.area_id) s`;

@Injectable()
export class StatementsQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  async find(actor: Actor, reference: string, when: When = {}): Promise<StatementRow | undefined> {
    const reading = await this.readings.of(actor, when);
    const column = columnOf(reference);
    return this.db.row<StatementRow & Record<string, unknown>>({
      name: `statement-by-${column}${reading.isAsOf ? '-as-of' : ''}`,
      text: `${rowsOf(reading)} WHERE s.${column} = $${FIRST_FREE} AND ${VISIBLE}`,
      values: [...reading.values, reference],
    });
  }

  /** Newest first; at a day only those in force on it. */
  async list(actor: Actor, { kind, state, at, asOf }: StatementFilter): Promise<StatementRow[]> {
    const reading = await this.readings.of(actor, { asOf });
    return this.db.rows<StatementRow & Record<string, unknown>>({
      text: `${rowsOf(reading)} WHERE NOT s."isArchived" AND ${VISIBLE}
          AND ($9::text IS NULL OR s.kind = $9) AND ($10::text IS NULL OR s.state = $10)
          AND ($11::date IS NULL OR (s."effectiveFrom" <= $11 AND (s."effectiveTo" IS NULL OR s."effectiveTo" >= $11)))
        ORDER BY s.kind DESC, s.number DESC`,
      values: [...reading.values, kind ?? null, state ?? null, at ?? null],
    });
  }

  /** Who has read it, and then who has not, by name. */
  readers({ organizationId }: Actor, { id, authorId }: StatementRow): Promise<ReadingRow[]> {
    return this.db.rows<ReadingRow & Record<string, unknown>>({
      text: `SELECT json_build_object('personId', p.id, 'name', p.name) AS person, r.read_at AS "readAt"
        FROM people p
        LEFT JOIN statement_readings r ON r.organization_id = p.organization_id AND r.statement_id = $2 AND r.person_id = p.id
        WHERE p.organization_id = $1 AND ${AUDIENCE} AND p.id <> $3
        ORDER BY r.read_at NULLS LAST, p.name, p.id`,
      values: [organizationId, id, authorId],
    });
  }

  /** Twice is once; false when it had been read. */
  async read({ organizationId, personId }: Actor, id: string): Promise<boolean> {
    const count = await this.db.run({
      text: `INSERT INTO statement_readings (organization_id, statement_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      values: [organizationId, id, personId],
    });
    return count > 0;
  }

  /** Held, so that no two supersede the same one. */
  published({ organizationId }: Actor, kind: StatementKind) {
    return this.db.row<{ id: string; key: string; effectiveFrom: Day }>({
      text: `SELECT id, key, effective_from AS "effectiveFrom" FROM strategy_statements
        WHERE organization_id = $1 AND kind = $2 AND state = 'published' FOR NO KEY UPDATE`,
      values: [organizationId, kind],
    });
  }

  async nextNumber({ organizationId }: Actor, kind: StatementKind): Promise<number> {
    const row = await this.db.row<{ next: number }>({
      text: `SELECT coalesce(max(number), 0) + 1 AS next FROM strategy_statements WHERE organization_id = $1 AND kind = $2`,
      values: [organizationId, kind],
    });
    return row?.next ?? 1;
  }
}
