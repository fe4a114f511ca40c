import { snake } from '#platform/database/naming';
import type { CheckIn } from './check-in.entity.ts';
import { subjectId } from './subject.ts';

/** What a published check-in begins with, beside its evidence. */
export const INSERTED = [
  'organizationId',
  'id',
  'areaId',
  'kpiId',
  'itemId',
  'objectiveId',
  'authorId',
  'state',
  'datedAt',
  'periodKey',
  'status',
  'computedStatus',
  'mismatchReason',
  'confidence',
  'highlights',
  'lowlights',
  'cause',
  'plan',
  'planOwnerId',
  'planDueOn',
  'moveReason',
  'helpNeeded',
  'publishedAt',
] as const satisfies readonly (keyof CheckIn)[];

export const INSERT = `INSERT INTO check_ins (${INSERTED.map(snake).join(', ')}, evidence)
  VALUES (${INSERTED.map((_, at) => `$${at + 1}`).join(', ')}, $${INSERTED.length + 1})`;

const STORED = `c.organization_id, c.id, c.area_id, c.kpi_id, c.item_id, c.objective_id, c.author_id, c.state, c.dated_at, c.period_key, c.status, c.computed_status,
  c.mismatch_reason, c.confidence, c.highlights, c.lowlights, c.cause, c.plan, c.plan_owner_id, c.plan_due_on, c.move_reason,
  c.help_needed, c.evidence, c.published_at, c.acknowledged_by, c.acknowledged_at, c.import_source, c.withdrawn_at, c.version,
  c.created_at, c.updated_at`;

/** The organization's check-ins as \`known\`: of now, or as they were known at an instant. */
export const known = (asOf?: string): string =>
  asOf === undefined
    ? `known AS NOT MATERIALIZED (SELECT ${STORED} FROM check_ins c WHERE c.organization_id = $1)`
    : `known AS (
        SELECT ${STORED} FROM check_ins c WHERE c.organization_id = $1 AND c.updated_at <= ${asOf}::timestamptz
        UNION ALL
        SELECT ${STORED} FROM check_ins_history c WHERE c.organization_id = $1 AND c.valid @> ${asOf}::timestamptz)`;

/** All versions of one check-in with the time in which each held. */
export const VERSIONS = `
  SELECT ${STORED}, c.valid FROM check_ins_history c WHERE c.organization_id = $1 AND c.id = $2
  UNION ALL
  SELECT ${STORED}, tstzrange(c.updated_at, NULL) FROM check_ins c WHERE c.organization_id = $1 AND c.id = $2`;

export const PEOPLE = `
  JOIN people author ON author.organization_id = c.organization_id AND author.id = c.author_id
  LEFT JOIN people planner ON planner.organization_id = c.organization_id AND planner.id = c.plan_owner_id
  LEFT JOIN people reader ON reader.organization_id = c.organization_id AND reader.id = c.acknowledged_by`;

const OWN = `CROSS JOIN LATERAL (
  SELECT ARRAY(SELECT w.role FROM ownerships w WHERE w.organization_id = $1 AND w.area_id = c.area_id AND w.person_id = $2
    AND w.starts_on <= t.day AND (w.ends_on IS NULL OR w.ends_on >= t.day)) AS roles
  FROM (SELECT ($3::timestamptz AT TIME ZONE g.time_zone)::date AS day) t
) own`;

/** Expects \`$1\` organization, \`$2\` the asker, \`$3\` the time, \`$4\` whether the asker leads, \`$5\` whether all confidential KPIs are theirs to see. */
export const SOURCES = sourcesOf('known');

/** The same for the check-ins of a page, of which there are few. */
export const PAGE_SOURCES = sourcesOf('page');

function sourcesOf(checkIns: 'known' | 'page'): string {
  return `FROM ${checkIns} c
  JOIN organizations g ON g.organization_id = c.organization_id
  JOIN areas a ON a.organization_id = c.organization_id AND a.id = c.area_id
  LEFT JOIN kpis k ON k.organization_id = c.organization_id AND k.id = c.kpi_id
  LEFT JOIN roadmap_items i ON i.organization_id = c.organization_id AND i.id = c.item_id
  LEFT JOIN objectives o ON o.organization_id = c.organization_id AND o.id = c.objective_id
  LEFT JOIN periods p ON p.organization_id = c.organization_id AND p.key = c.period_key
  ${PEOPLE}
  ${OWN}`;
}

/** All that decides whether somebody may see a check-in. */
export const SEEN = `known c
  JOIN organizations g ON g.organization_id = c.organization_id
  LEFT JOIN kpis k ON k.organization_id = c.organization_id AND k.id = c.kpi_id
  ${OWN}`;

export const VISIBLE = `c.withdrawn_at IS NULL
  AND (c.state = 'published' OR c.author_id = $2 OR $4::boolean OR own.roles && ARRAY['accountable', 'deputy'])
  AND (k.is_confidential IS NOT TRUE OR $5::boolean OR k.owner_id = $2
    OR own.roles && ARRAY['accountable', 'deputy', 'contributor', 'reviewer'])`;

const person = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('personId', ${alias}.id, 'name', ${alias}.name) END`;

const named = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name) END`;

export const CONTENT = `c.state, c.dated_at AS "datedAt", c.status, c.computed_status AS "computedStatus", c.mismatch_reason AS "mismatchReason",
  c.confidence, c.highlights, c.lowlights, c.cause, c.plan, c.plan_owner_id AS "planOwnerId", ${person('planner')} AS "planOwner",
  c.plan_due_on AS "planDueOn", c.move_reason AS "moveReason", c.help_needed AS "helpNeeded", c.evidence,
  ${person('reader')} AS acknowledger, c.acknowledged_at AS "acknowledgedAt", c.version`;

/** Owning a thing, or sharing in it, is contributing to its check-ins. What asks for other check-ins stands here, where only the rows of the page are left. */
export const ROW = `${CONTENT}, c.id, c.area_id AS "areaId", c.kpi_id AS "kpiId", c.item_id AS "itemId",
  c.objective_id AS "objectiveId", c.author_id AS "authorId",
  c.acknowledged_by AS "acknowledgedBy", c.published_at AS "publishedAt", c.created_at AS "createdAt", c.updated_at AS "updatedAt",
  c.import_source IS NOT NULL AS "isImported",
  k.is_confidential IS TRUE AS "isConfidential", a.archived_at IS NOT NULL AS "isArchived",
  CASE WHEN $2 IN (k.owner_id, i.owner_id, o.owner_id) OR $2 = ANY (i.contributor_ids) OR $2 = ANY (o.co_owner_ids)
    THEN array_append(own.roles, 'contributor') ELSE own.roles END AS roles,
  num_nonnulls(k.archived_at, i.archived_at, o.archived_at) > 0 OR coalesce(i.stage IN ('done', 'dropped'), o.state IN ('closed', 'dropped'), false)
    AS "isSubjectClosed",
  ${named('a')} AS area,
  CASE WHEN k.id IS NOT NULL THEN json_build_object('id', k.id, 'key', k.key, 'name', (
    SELECT d.name FROM kpi_definitions d WHERE d.organization_id = $1 AND d.kpi_id = k.id ORDER BY d.number DESC LIMIT 1)) END AS kpi,
  ${named('i')} AS item, ${named('o')} AS objective,
  ${person('author')} AS author,
  CASE WHEN p.key IS NOT NULL THEN json_build_object('key', p.key, 'label', p.label) END AS period,
  (SELECT x.confidence FROM known x WHERE ${subjectId('x')} = ${subjectId('c')} AND x.state = 'published' AND x.withdrawn_at IS NULL
    AND (x.dated_at, x.id) < (c.dated_at, c.id) ORDER BY x.dated_at DESC, x.id DESC LIMIT 1) AS "previousConfidence",
  c.state = 'published' AND NOT EXISTS (SELECT FROM known y WHERE ${subjectId('y')} = ${subjectId('c')}
    AND y.state = 'published' AND y.withdrawn_at IS NULL AND (y.dated_at, y.id) > (c.dated_at, c.id)) AS "isLatest"`;
