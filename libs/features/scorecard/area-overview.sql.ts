import { isWithheld, areaFaces } from './areas.sql.ts';
import {
  array,
  bare,
  flag,
  made,
  object,
  sure,
  text,
  when,
  word,
  type Json,
} from '#platform/database/json.sql';
import {
  COMPARE,
  DAY,
  INSTANT,
  ORGANIZATION,
  QUESTION,
  known,
  versionsOf,
  type Sources,
} from './sources.sql.ts';

const LAST_CHECK_INS = 5;

const person = (id: string, name: string, more: Readonly<Record<string, Json>> = {}): Json =>
  when(`${id} IS NOT NULL`, object({ personId: word(id), name: text(name), ...more }));

const CHECK_IN = object({
  id: sure('x.id'),
  status: sure('x.status'),
  computedStatus: sure('x.computed_status'),
  confidence: bare('x.confidence'),
  datedAt: text('x.dated_at'),
  author: person('x.author_id', 'author.name'),
  mismatchReason: text('x.mismatch_reason'),
  highlights: text('x.highlights'),
  lowlights: text('x.lowlights'),
  cause: text('x.cause'),
  plan: text('x.plan'),
  planOwner: person('x.plan_owner_id', 'planner.name'),
  planDueOn: word('x.plan_due_on'),
  helpNeeded: text('x.help_needed'),
  acknowledgement: person('x.acknowledged_by', 'reader.name', { at: text('x.acknowledged_at') }),
});

const named = (alias: string, id: string): string =>
  `LEFT JOIN people ${alias} ON ${alias}.organization_id = ${ORGANIZATION} AND ${alias}.id = ${id}`;

/** Of the area itself; what is said of one thing in it stands on the page of that. */
const checkIns = (sources: Sources): string => `(
    SELECT string_agg(${CHECK_IN}, ',' ORDER BY x.dated_at DESC, x.id DESC)
    FROM (
      SELECT * FROM ${versionsOf('check_ins', CHECK_IN_COLUMNS, sources)} c
      WHERE c.area_id = f.id AND c.kpi_id IS NULL AND c.item_id IS NULL AND c.objective_id IS NULL
        AND c.state = 'published' AND c.dated_at <= ${INSTANT} AND c.withdrawn_at IS NULL
      ORDER BY c.dated_at DESC, c.id DESC LIMIT ${LAST_CHECK_INS}) x
    ${named('author', 'x.author_id')} ${named('planner', 'x.plan_owner_id')} ${named('reader', 'x.acknowledged_by')})`;

const CHECK_IN_COLUMNS = `id, area_id, kpi_id, item_id, objective_id, author_id, state, dated_at, status, computed_status, mismatch_reason,
        confidence, highlights, lowlights, cause, plan, plan_owner_id, plan_due_on, help_needed, acknowledged_by, acknowledged_at, withdrawn_at`;

const OBLIGATION = object({
  id: sure('x.id'),
  kind: sure('x.kind'),
  subjectId: sure('x.subject_id'),
  subjectName: text('x.name'),
  periodKey: word('x.period_key'),
  dueAt: text('x.due_at'),
  graceUntil: text('x.grace_until'),
  freshness: sure(
    `CASE WHEN x.due_at > ${INSTANT} THEN 'current' WHEN x.grace_until > ${INSTANT} THEN 'due' ELSE 'overdue' END`,
  ),
});

/** What is still to be answered; a missed one is not, for its period is over. */
const obligations = (sources: Sources): string => `(
    SELECT string_agg(${OBLIGATION}, ',' ORDER BY x.due_at, x.id)
    FROM (
      SELECT o.id, o.kind, o.subject_id, o.period_key, o.due_at, o.grace_until, p.name, p.is_confidential, o.area_id
      FROM obligations o
      LEFT JOIN LATERAL (
        SELECT d.name, k.is_confidential FROM kpis k
        JOIN kpi_definitions d ON d.organization_id = k.organization_id AND d.kpi_id = k.id
        WHERE k.organization_id = ${ORGANIZATION} AND k.id = o.subject_id AND o.kind = 'value'
        ORDER BY d.number DESC LIMIT 1) p ON true
      WHERE o.organization_id = ${ORGANIZATION} AND o.area_id = f.id AND o.kind <> 'action'
        AND (o.met_at IS NULL OR o.met_at > ${INSTANT}) AND (o.waived_at IS NULL OR o.waived_at > ${INSTANT})
        AND (o.missed_at IS NULL OR o.missed_at > ${INSTANT}) ${known('o', sources, 'created_at')}) x
    WHERE (${isWithheld('x')}) IS NOT TRUE)`;

const OWNERSHIP = object({
  role: sure('x.role'),
  personId: word('x.person_id'),
  name: text('p.name'),
  acting: flag('x.acting'),
  startsOn: sure('x.starts_on'),
  endsOn: word('x.ends_on'),
});

const ROLE_ORDER = `array_position(ARRAY['accountable', 'deputy', 'contributor', 'reviewer', 'consulted', 'informed'], x.role)`;

const ownerships = (sources: Sources): string => `(
    SELECT string_agg(${OWNERSHIP}, ',' ORDER BY ${ROLE_ORDER}, p.name, x.id)
    FROM ${versionsOf('ownerships', 'id, area_id, role, person_id, acting, starts_on, ends_on', sources)} x
    ${named('p', 'x.person_id')}
    WHERE x.area_id = f.id AND x.starts_on <= ${DAY} AND (x.ends_on IS NULL OR x.ends_on >= ${DAY}))`;

/** The area's page as one JSON text; no row when the area is not there. */
export const areaOverview = (sources: Sources): string => `
  ${areaFaces(sources)}
  SELECT ${object({
    period: made(`${QUESTION}->'period'`),
    compare: word(COMPARE),
    at: made(`${QUESTION}->'at'`),
    asOf: made(`${QUESTION}->'asOf'`),
    area: made('f.face'),
    checkIns: array(checkIns(sources)),
    obligations: array(obligations(sources)),
    ownerships: array(ownerships(sources)),
  })} AS text FROM faces f`;
