import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { leads, type Actor } from '#domain/actor';
import type { DecisionScope, DecisionState } from '#domain/decision';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import { clocked, type DecisionFactsRow, type DecisionRow } from './decision.row.ts';
import {
  ASKED,
  DAY,
  FIRST_FREE,
  isArchived,
  ORGANIZATION,
  personOf,
  READER,
  rolesIn,
  versionsOf,
} from './reading.sql.ts';
import { Readings, type Reading, type When } from './readings.ts';
import { columnOf } from './registers.ts';

export interface DecisionFilter extends When {
  readonly state?: DecisionState;
  readonly scope?: DecisionScope;
  readonly areaId?: string;
  readonly deciderId?: string;
  readonly askedBy?: string;
  readonly undecided?: boolean;
  readonly waitsForMe?: boolean;
  readonly revisitDue?: boolean;
  readonly q?: string;
  readonly archived?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

type Found = DecisionFactsRow & Record<string, unknown>;

const COLUMNS = `id, key, name, question, context, options, criteria, recommendation, scope, area_id, asked_by, asked_on, due_on, decider_id,
  state, choice, reason, decided_by, decided_on, revisit_on, reopened_on, reopen_reason, withdraw_reason, outcome, outcome_on, archived_at,
  version, updated_at`;

/** Before the day of deciding, what was chosen had not been chosen. */
const IS_AHEAD = `coalesce(d.decided_on > ${DAY}, false)`;
const unless = (column: string, otherwise: string): string =>
  `CASE WHEN ${IS_AHEAD} THEN ${otherwise} ELSE ${column} END`;

const rowsOf = (reading: Reading): string => `${ASKED}
  SELECT * FROM (SELECT d.id, d.key, d.name, d.question, d.context, d.options, d.criteria, d.recommendation, d.scope, d.area_id AS "areaId",
    d.asked_by AS "askedById", ${personOf('d.asked_by')} AS "askedBy", d.asked_on AS "askedOn", d.due_on AS "dueOn",
    d.decider_id AS "deciderId", ${personOf('d.decider_id')} AS decider, d.decided_by AS "decidedById",
    ${unless('d.state', `CASE WHEN d.reopened_on <= ${DAY} THEN 'reopened' ELSE 'open' END`)} AS state,
    ${unless('d.choice', `''`)} AS choice, ${unless('d.reason', `''`)} AS reason, ${unless(personOf('d.decided_by'), 'NULL')} AS "decidedBy",
    ${unless('d.decided_on', 'NULL')} AS "decidedOn", ${unless('d.revisit_on', 'NULL')} AS "revisitOn", d.reopened_on AS "reopenedOn",
    d.reopen_reason AS "reopenReason", d.withdraw_reason AS "withdrawReason",
    CASE WHEN d.outcome_on > ${DAY} THEN '' ELSE d.outcome END AS outcome,
    CASE WHEN d.outcome_on <= ${DAY} THEN d.outcome_on END AS "outcomeOn", d.archived_at AS "archivedAt", ${isArchived('d')} AS "isArchived",
    d.version, d.updated_at AS "updatedAt", ${rolesIn('d.area_id')} AS roles, a.archived_at IS NOT NULL AS "isAreaArchived",
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'key', a.key, 'name', a.name) END AS area
  FROM ${versionsOf('decisions', COLUMNS, reading)} d
  LEFT JOIN areas a ON a.organization_id = ${ORGANIZATION} AND a.id = d.area_id) d`;

const UNDECIDED = `d.state IN ('open', 'reopened')`;

/** The rule of the policy: who is named, or where nobody is, who decides by the scope. */
const WAITS = `(${UNDECIDED} AND (d."deciderId" = ${READER} OR (d."deciderId" IS NULL AND CASE d.scope
  WHEN 'company' THEN $18::text = 'ceo' WHEN 'technical' THEN $19::boolean ELSE d.roles && '{accountable,deputy}'::text[] END)))`;

@Injectable()
export class DecisionsQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
    private readonly calendar: CalendarService,
  ) {}

  async find(actor: Actor, reference: string, when: When = {}): Promise<DecisionRow | undefined> {
    const reading = await this.readings.of(actor, when);
    const { holidays } = await this.calendar.of(actor.organizationId);
    const column = columnOf(reference);
    const row = await this.db.row<Found>({
      name: `decision-by-${column}${reading.isAsOf ? '-as-of' : ''}`,
      text: `${rowsOf(reading)} WHERE d.${column} = $${FIRST_FREE}`,
      values: [...reading.values, reference],
    });
    return row && clocked(row, reading.day, holidays);
  }

  /** The newest questions first. */
  async page(actor: Actor, filter: DecisionFilter): Promise<Page<DecisionRow>> {
    const { limit = PAGE_DEFAULT, cursor } = filter;
    const reading = await this.readings.of(actor, filter);
    const { holidays } = await this.calendar.of(actor.organizationId);
    const [askedOn = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.rows<Found>({
      text: `${rowsOf(reading)} WHERE d."isArchived" = $9 AND d."askedOn" <= ${DAY} AND ($10::text IS NULL OR d.state = $10)
          AND ($11::text IS NULL OR d.scope = $11) AND ($12::uuid IS NULL OR d."areaId" = $12)
          AND ($13::uuid IS NULL OR d."deciderId" = $13 OR d."decidedById" = $13) AND ($14::uuid IS NULL OR d."askedById" = $14)
          AND ($15::boolean IS NULL OR ${UNDECIDED} = $15) AND ($16::boolean IS NULL OR coalesce(${WAITS}, false) = $16)
          AND ($17::boolean IS NULL OR coalesce(d.state = 'decided' AND d."revisitOn" <= ${DAY}, false) = $17)
          AND ($20::text IS NULL OR strpos(lower(d.name || ' ' || d.key || ' ' || d.question), lower($20)) > 0)
          AND ($21::text IS NULL OR (d."askedOn", d.id) < ($21::date, $22::uuid))
        ORDER BY d."askedOn" DESC, d.id DESC LIMIT $23`,
      values: [...reading.values, ...filters(actor, filter), askedOn, id, limit + 1],
    });
    const page = pageOf(rows, limit, (row) => [row.askedOn, row.id]);
    return { ...page, data: page.data.map((row) => clocked(row, reading.day, holidays)) };
  }
}

/** In the order of the statement's parameters. */
const filters = (actor: Actor, filter: DecisionFilter): readonly unknown[] => [
  filter.archived ?? false,
  ...[filter.state, filter.scope, filter.areaId, filter.deciderId].map((value) => value ?? null),
  ...[filter.askedBy, filter.undecided, filter.waitsForMe].map((value) => value ?? null),
  filter.revisitDue ?? null,
  actor.role,
  leads(actor),
  filter.q ?? null,
];
