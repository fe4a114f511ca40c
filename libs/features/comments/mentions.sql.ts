import type { MentionScope } from './mention.dto.ts';

/** The row of a register that is meant, by a comment on it (`kind`) or by a check-in on it (`column`). */
const inRegister = (table: string, kind: string, column = 'NULL'): string =>
  `SELECT x.key, x.name, x.area_id FROM ${table} x
    WHERE x.organization_id = $1 AND x.id = CASE c.subject_kind WHEN '${kind}' THEN c.subject_id WHEN 'check_in' THEN ${column} END`;

const REGISTERS = [
  inRegister('roadmap_items', 'item', 'i.item_id'),
  inRegister('objectives', 'objective', 'i.objective_id'),
  inRegister('products', 'product'),
  inRegister('decisions', 'decision'),
].join(' UNION ALL ');

/**
 * What a comment `c` is about, with all that decides who may see it. Expects `$1` the organization, `$2` the asker, `$3` the time,
 * `$4` whether the asker leads, `$5` whether all confidential KPIs are theirs to see.
 */
export const SUBJECT = `
  JOIN organizations g ON g.organization_id = c.organization_id
  LEFT JOIN check_ins i ON c.subject_kind = 'check_in' AND i.organization_id = $1 AND i.id = c.subject_id AND i.withdrawn_at IS NULL
  LEFT JOIN kpis k ON k.organization_id = $1 AND k.id = CASE c.subject_kind WHEN 'kpi' THEN c.subject_id ELSE i.kpi_id END
  LEFT JOIN LATERAL (${REGISTERS}) register ON true
  LEFT JOIN areas a ON a.organization_id = $1 AND a.id = CASE c.subject_kind WHEN 'area' THEN c.subject_id
    ELSE coalesce(i.area_id, k.area_id, register.area_id) END
  LEFT JOIN reports r ON c.subject_kind = 'report' AND r.organization_id = $1 AND r.id = c.subject_id
  LEFT JOIN periods p ON p.organization_id = $1 AND p.key = r.period_key
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT w.role FROM ownerships w WHERE w.organization_id = $1 AND w.area_id = a.id AND w.person_id = $2
      AND w.starts_on <= t.day AND (w.ends_on IS NULL OR w.ends_on >= t.day)) AS roles
    FROM (SELECT ($3::timestamptz AT TIME ZONE g.time_zone)::date AS day) t
  ) own
  CROSS JOIN LATERAL (
    SELECT a.id AS area_id,
      CASE c.subject_kind WHEN 'area' THEN a.key WHEN 'kpi' THEN k.key WHEN 'report' THEN p.key
        WHEN 'check_in' THEN NULL ELSE register.key END AS key,
      coalesce((SELECT d.name FROM kpi_definitions d WHERE d.organization_id = $1 AND d.kpi_id = k.id ORDER BY d.number DESC LIMIT 1),
        register.name, a.name, p.label) AS name
  ) s`;

/** Drafts of others and confidential KPIs are not there, as in their own slices; nor is what was withdrawn. */
export const VISIBLE = `s.name IS NOT NULL
  AND (c.subject_kind <> 'check_in' OR i.state = 'published' OR i.author_id = $2 OR $4::boolean OR own.roles && ARRAY['accountable', 'deputy'])
  AND (k.is_confidential IS NOT TRUE OR $5::boolean OR k.owner_id = $2
    OR own.roles && ARRAY['accountable', 'deputy', 'contributor', 'reviewer'])`;

const sameThread = (alias: string) =>
  `${alias}.organization_id = $1 AND ${alias}.subject_kind = c.subject_kind AND ${alias}.subject_id = c.subject_id
    AND (${alias}.line_section, ${alias}.line_key) IS NOT DISTINCT FROM (c.line_section, c.line_key) AND ${alias}.removed_at IS NULL`;

/** When the asker was first mentioned without a break: an edit may add somebody to an older comment. */
const MENTIONED_AT = `coalesce((SELECT max(upper(h.valid)) FROM comments_history h
  WHERE h.organization_id = $1 AND h.id = c.id AND NOT $2::uuid = ANY (h.mentions)), c.created_at)`;

const readSince = (instant: string) =>
  `EXISTS (SELECT FROM comment_readings x WHERE x.organization_id = $1 AND x.comment_id = c.id AND x.person_id = $2 AND x.read_at >= ${instant})`;

/** What the asker said to somebody in the thread before the comment. */
const ASKED = `FROM comments mine WHERE ${sameThread('mine')} AND mine.author_id = $2 AND mine.mentions <> '{}'
  AND (mine.created_at, mine.id) < (c.created_at, c.id)`;

export const ANSWERED = `(SELECT json_build_object('id', mine.id, 'body', mine.body,
    'createdAt', to_char(mine.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  ${ASKED} ORDER BY mine.created_at DESC, mine.id DESC LIMIT 1)`;

export const IN_SCOPE: Record<MentionScope, string> = {
  'to-me': `c.mentions <> '{}' AND $2::uuid = ANY (c.mentions) AND c.author_id <> $2
    AND NOT EXISTS (SELECT FROM comments mine WHERE ${sameThread('mine')} AND mine.author_id = $2
      AND (mine.created_at, mine.id) > (${MENTIONED_AT}, c.id))
    AND NOT ${readSince(MENTIONED_AT)}`,
  answered: `c.author_id <> $2 AND EXISTS (SELECT ${ASKED}) AND NOT ${readSince('c.created_at')}`,
  open: `c.mentions <> '{}' AND c.is_question
    AND NOT EXISTS (SELECT FROM comments x WHERE ${sameThread('x')} AND x.author_id = ANY (c.mentions) AND x.author_id <> c.author_id
      AND (x.created_at, x.id) > (c.created_at, c.id))`,
};
