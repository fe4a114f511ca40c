import { ALL_TAKEN, DAY, KNOWN, ORGANIZATION, rolesIn, TODAY, versionsOf } from './reading.ts';

const COLUMNS = `id, organization_id, product_id, gate_id, kind, question, from_stage_id, to_stage_id, criteria, required_evidence,
  gatekeeper_ids, gatekeeper_roles, quorum, note, requested_by, requested_on, decision, decided_by, decided_on, decision_reason,
  next_review_on, released_amount, released_currency, withdrawn_at, version`;
const EVIDENCE_COLUMNS = 'id, review_id, requirement, title, url, note, added_by, removed_at';
const CONDITION_COLUMNS = 'id, review_id, text, owner_id, due_on, met_on, met_note';

const named = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name)`;

const person = (id: string): string =>
  `(SELECT json_build_object('personId', q.id, 'name', q.name) FROM people q WHERE q.organization_id = ${ORGANIZATION} AND q.id = ${id})`;

const list = (element: string, order: string, from: string): string =>
  `coalesce((SELECT json_agg(${element} ORDER BY ${order}) FROM ${from}), '[]')`;

/** The newest row of each criterion or voter. */
const newest = (table: string, by: string): string => `(
      SELECT DISTINCT ON (x.${by}) x.* FROM ${table} x
      WHERE x.organization_id = ${ORGANIZATION} AND x.review_id = r.id AND x.recorded_at <= ${KNOWN}
      ORDER BY x.${by}, x.recorded_at DESC, x.id DESC) n`;

const ASSESSMENTS = list(
  `json_build_object('criterion', n.criterion, 'met', n.met, 'score', n.score, 'note', n.note,
      'assessedBy', ${person('n.assessed_by')}, 'recordedAt', n.recorded_at)`,
  'n.criterion',
  newest('gate_assessments', 'criterion'),
);

const VOTES = list(
  `json_build_object('voter', ${person('n.voter_id')}, 'vote', n.vote, 'comment', n.comment, 'recordedAt', n.recorded_at)`,
  'n.recorded_at, n.id',
  newest('gate_votes', 'voter_id'),
);

const WAIVERS = list(
  `json_build_object('criterion', n.criterion, 'reason', n.reason, 'waivedBy', ${person('n.waived_by')}, 'recordedAt', n.recorded_at)`,
  'n.recorded_at, n.id',
  `gate_waivers n WHERE n.organization_id = ${ORGANIZATION} AND n.review_id = r.id AND n.recorded_at <= ${KNOWN}`,
);

const evidence = (isAsOf: boolean): string =>
  list(
    `json_build_object('id', n.id, 'requirement', n.requirement, 'title', n.title, 'url', n.url, 'note', n.note,
      'addedBy', ${person('n.added_by')})`,
    'n.id',
    `${versionsOf('gate_evidence', EVIDENCE_COLUMNS, isAsOf)} n WHERE n.review_id = r.id AND n.removed_at IS NULL`,
  );

const conditions = (isAsOf: boolean): string =>
  list(
    `json_build_object('id', n.id, 'text', n.text, 'owner', ${person('n.owner_id')}, 'dueOn', n.due_on,
      'metOn', CASE WHEN n.met_on <= ${DAY} THEN n.met_on END, 'metNote', n.met_note)`,
    'n.due_on, n.id',
    `${versionsOf('gate_conditions', CONDITION_COLUMNS, isAsOf)} n WHERE n.review_id = r.id`,
  );

/** Reviews that had been requested by the day. */
export const GATE_REVIEWS = (isAsOf: boolean): string => `
  SELECT r.id, ${named('p')} AS product, ${named('g')} AS gate, r.kind, r.question,
    CASE WHEN f.id IS NOT NULL THEN ${named('f')} END AS "from", CASE WHEN t.id IS NOT NULL THEN ${named('t')} END AS "to",
    r.criteria, r.required_evidence AS "requiredEvidence", r.gatekeeper_ids AS "gatekeeperIds",
    r.gatekeeper_roles AS "gatekeeperRoles", r.quorum, r.note, ${person('r.requested_by')} AS "requestedBy",
    r.requested_by AS "requestedById", r.requested_on AS "requestedOn", r.decision, r.decided_on AS "decidedOn",
    ${person('r.decided_by')} AS "decidedBy", r.decision_reason AS "decisionReason", r.next_review_on AS "nextReviewOn",
    CASE WHEN r.released_amount IS NOT NULL THEN json_build_object('amount', r.released_amount, 'currency', r.released_currency)
    END AS released, r.withdrawn_at AS "withdrawnAt", r.version, r.decision IS NULL AND r.withdrawn_at IS NULL AS "isOpen",
    ${list(`json_build_object('personId', n.id, 'name', n.name)`, 'n.name, n.id', `people n WHERE n.organization_id = ${ORGANIZATION} AND n.id = ANY (r.gatekeeper_ids)`)} AS gatekeepers,
    ${ASSESSMENTS} AS assessments, ${WAIVERS} AS waivers, ${VOTES} AS votes,
    ${evidence(isAsOf)} AS evidence, ${conditions(isAsOf)} AS conditions,
    p.area_id AS "areaId", p.owner_id AS "ownerId", p.archived_at AS "archivedAt", a.archived_at IS NOT NULL AS "isArchived",
    ${rolesIn('p.area_id')} AS roles, ${TODAY} AS today
  FROM ${versionsOf('gate_reviews', COLUMNS, isAsOf)} r
  JOIN products p ON p.organization_id = r.organization_id AND p.id = r.product_id
  JOIN areas a ON a.organization_id = p.organization_id AND a.id = p.area_id
  JOIN gates g ON g.organization_id = r.organization_id AND g.id = r.gate_id
  LEFT JOIN stages f ON f.organization_id = r.organization_id AND f.id = r.from_stage_id
  LEFT JOIN stages t ON t.organization_id = r.organization_id AND t.id = r.to_stage_id
  WHERE ${ALL_TAKEN} AND r.requested_on <= ${DAY}`;

export const REVIEW_FILTER = `
    AND ($6::text IS NULL OR $6 IN (p.key, p.id::text))
    AND ($7::text IS NULL OR $7 = CASE WHEN r.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN r.decision IS NULL THEN 'open' ELSE 'decided' END)
    AND ($8::text IS NULL OR r.kind = $8)
    AND (NOT $9::boolean OR EXISTS (SELECT FROM gate_conditions c WHERE c.organization_id = ${ORGANIZATION} AND c.review_id = r.id AND c.met_on IS NULL))
    AND ($10::date IS NULL OR (r.requested_on, r.id) < ($10::date, $11::uuid))
  ORDER BY r.requested_on DESC, r.id DESC LIMIT $12`;
