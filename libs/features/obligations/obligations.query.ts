import { Injectable } from '@nestjs/common';
import { leads, type Actor } from '#domain/actor';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor } from '#platform/http/page';
import {
  PRELUDE,
  IS_MINE,
  IS_OPEN,
  IS_TO_ME,
  isVisible,
  MAY_BE_MINE,
  MAY_BE_TO_ME,
  SOURCES,
} from './debtors.ts';
import {
  ObligationView,
  type ListObligations,
  type ObligationPage,
  type ObligationRow,
  type ObligationState,
  type ScopeOfDuty,
} from './obligation.dto.ts';

const IN_SCOPE: Record<ScopeOfDuty, string> = {
  mine: `${MAY_BE_MINE} AND ${IS_MINE}`,
  'to-me': `${MAY_BE_TO_ME} AND ${IS_TO_ME}`,
  all: '$2::uuid IS NOT NULL',
};

const IN_STATE: Record<ObligationState, string> = {
  open: IS_OPEN,
  missed: 'o.missed_at IS NOT NULL',
  met: 'o.met_at IS NOT NULL',
};

/** What somebody owes, what is owed to them, and what is owed at all. */
@Injectable()
export class ObligationsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: ListObligations): Promise<ObligationPage> {
    const { limit = PAGE_DEFAULT, from = null, to = null, areaId = null } = query;
    const [dueAt = null, id = null] = readCursor(query.cursor, 2) ?? [];
    const now = this.clock.now();
    const { organizationId, personId, role } = actor;
    const seesAll = leads(actor) || role === 'ceo' || role === 'executive';
    const rows = await this.db.rows<ObligationRow & Record<string, unknown>>({
      text: statement(query),
      values: [organizationId, personId, now, from, to, dueAt, id, limit + 1, areaId, seesAll],
    });
    const page = pageOf(rows, limit, (row) => [row.dueAt.toISOString(), row.id]);
    return { ...page, data: page.data.map((row) => ObligationView.of(row, now)) };
  }
}

function statement({ scope = 'mine', state }: ListObligations): string {
  const isNewestFirst = state === 'missed' || state === 'met';
  return `WITH ${PRELUDE} SELECT ${COLUMNS} ${SOURCES} ${lastNudge(scope === 'mine')}
    WHERE o.organization_id = $1 AND o.waived_at IS NULL
      AND ${IN_SCOPE[scope]} AND ${state === undefined ? 'true' : IN_STATE[state]}
      AND ($9::uuid IS NULL OR o.area_id = $9) AND ${isVisible('$10')}
      AND ($4::date IS NULL OR o.due_at >= $4::date::timestamp AT TIME ZONE g.time_zone)
      AND ($5::date IS NULL OR o.due_at < ($5::date + 1)::timestamp AT TIME ZONE g.time_zone)
      AND ($6::timestamptz IS NULL OR (o.due_at, o.id) ${isNewestFirst ? '<' : '>'} ($6, $7::uuid))
    ORDER BY ${isNewestFirst ? 'o.due_at DESC, o.id DESC' : 'o.due_at, o.id'} LIMIT $8`;
}

const lastNudge = (isMine: boolean) => `LEFT JOIN LATERAL (
  SELECT n.nudged_at, json_build_object('personId', q.id, 'name', q.name) AS nudged_by
  FROM nudges n JOIN people q ON q.organization_id = n.organization_id AND q.id = n.nudged_by
  WHERE n.organization_id = $1 AND n.obligation_id = o.id ${isMine ? 'AND n.person_id = $2' : ''}
  ORDER BY n.nudged_at DESC, n.id DESC LIMIT 1
) nudge ON true`;

const COLUMNS = `o.id, o.kind, o.due_at AS "dueAt", o.grace_until AS "graceUntil", o.missed_at AS "missedAt", o.met_at AS "metAt",
  nudge.nudged_at AS "nudgedAt", nudge.nudged_by AS "nudgedBy",
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'key', a.key, 'name', a.name) END AS area,
  CASE WHEN p.key IS NOT NULL THEN json_build_object('key', p.key, 'label', p.label) END AS period,
  CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'key', b.key, 'name', b.name) END AS budget,
  json_build_object('id', o.subject_id, 'key', CASE o.kind WHEN 'check_in' THEN a.key WHEN 'value' THEN k.key WHEN 'forecast' THEN b.key
      WHEN 'variance_note' THEN l.key END,
    'name', CASE o.kind
      WHEN 'value' THEN (SELECT d.name FROM kpi_definitions d WHERE d.organization_id = $1 AND d.kpi_id = k.id ORDER BY d.number DESC LIMIT 1)
      WHEN 'report' THEN g.name
      WHEN 'report_acknowledgement' THEN coalesce(p.label, '')
      WHEN 'action' THEN n.name
      WHEN 'ask' THEN q.question
      WHEN 'forecast' THEN b.name
      WHEN 'variance_note' THEN l.name
      ELSE a.name END) AS subject,
  coalesce((SELECT json_agg(json_build_object('personId', q.id, 'name', q.name, 'as', u.role) ORDER BY u.role, q.name, q.id)
    FROM unnest(debtors.ids, debtors.roles) u(id, role) JOIN people q ON q.organization_id = $1 AND q.id = u.id), '[]') AS "owedBy"`;
