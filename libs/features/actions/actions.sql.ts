import type { ActionState } from '#domain/action';

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('personId', ${alias}.id, 'name', ${alias}.name) END`;

/** What it comes from, as it is called now; a stakeholder is only told of in words. */
const SOURCE = `LEFT JOIN LATERAL (
    SELECT r.period_key AS key, p.label AS name FROM reports r JOIN periods p ON p.organization_id = $1 AND p.key = r.period_key
      WHERE n.source_kind = 'report' AND r.organization_id = $1 AND r.id = n.source_id
    UNION ALL SELECT r.period_key, k.question FROM asks k JOIN reports r ON r.organization_id = $1 AND r.id = k.report_id
      WHERE n.source_kind = 'ask' AND k.organization_id = $1 AND k.id = n.source_id
    UNION ALL SELECT d.key, d.name FROM decisions d
      WHERE n.source_kind = 'decision' AND d.organization_id = $1 AND d.id = n.source_id
    UNION ALL SELECT NULL, x.name || ', ' || (c.dated_at AT TIME ZONE g.time_zone)::date FROM check_ins c
      JOIN organizations g ON g.organization_id = $1 JOIN areas x ON x.organization_id = $1 AND x.id = c.area_id
      WHERE n.source_kind = 'check_in' AND c.organization_id = $1 AND c.id = n.source_id
    UNION ALL SELECT NULL, n.source_text WHERE n.source_kind = 'stakeholder'
  ) source ON true`;

/** Actions \`n\`. Expects \`$1\` the organization, \`$2\` the asker, \`$3\` the day. */
export const ACTIONS = `SELECT n.id, n.kind, n.name, n.note, n.owner_id AS "ownerId", ${person('owner')} AS owner, n.area_id AS "areaId",
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'key', a.key, 'name', a.name) END AS area,
    a.archived_at IS NOT NULL AS "isAreaArchived",
    ARRAY(SELECT w.role FROM ownerships w WHERE w.organization_id = $1 AND w.area_id = n.area_id AND w.person_id = $2
      AND w.starts_on <= $3::date AND (w.ends_on IS NULL OR w.ends_on >= $3::date)) AS roles,
    n.promised_on AS "promisedOn", n.due_on AS "dueOn", n.first_due_on AS "firstDueOn", n.moved_late AS "movedLate",
    n.done_on AS "doneOn", n.outcome, n.dropped_on AS "droppedOn", n.drop_reason AS "dropReason",
    n.created_by AS "createdById", ${person('creator')} AS "createdBy", n.version, n.updated_at AS "updatedAt",
    CASE WHEN n.source_kind IS NOT NULL THEN json_build_object('kind', n.source_kind, 'id', n.source_id, 'key', source.key,
      'name', coalesce(source.name, '')) END AS source,
    coalesce((SELECT json_agg(json_build_object('fromDueOn', m.from_due_on, 'toDueOn', m.to_due_on, 'days', m.days, 'isLate', m.is_late,
        'reason', m.reason, 'movedOn', m.moved_on, 'by', ${person('mover')}) ORDER BY m.id)
      FROM action_moves m JOIN people mover ON mover.organization_id = $1 AND mover.id = m.recorded_by
      WHERE m.organization_id = $1 AND m.action_id = n.id), '[]') AS moves
  FROM actions n
  JOIN people creator ON creator.organization_id = $1 AND creator.id = n.created_by
  LEFT JOIN people owner ON owner.organization_id = $1 AND owner.id = n.owner_id
  LEFT JOIN areas a ON a.organization_id = $1 AND a.id = n.area_id
  ${SOURCE}
  WHERE n.organization_id = $1`;

/** The rule of the domain over many rows; a test holds both against each other. */
export const STATE_IS: Readonly<Record<ActionState, string>> = {
  kept: 'n.done_on <= n.due_on AND NOT n.moved_late',
  broken: `n.moved_late OR coalesce(n.done_on, n.dropped_on) > n.due_on
    OR (n.done_on IS NULL AND n.dropped_on IS NULL AND n.due_on < $3::date)`,
  dropped: 'n.dropped_on <= n.due_on AND NOT n.moved_late',
  open: 'n.done_on IS NULL AND n.dropped_on IS NULL AND NOT n.moved_late AND n.due_on >= $3::date',
};
