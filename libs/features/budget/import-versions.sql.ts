export const VERSIONS = `
  SELECT id, budget_id AS "budgetId", kind, number, label, state, closed_to AS "closedTo", effective_on AS "effectiveOn",
    decided_at AS "decidedAt", import_id AS "importId"
  FROM budget_versions WHERE organization_id = $1 AND budget_id = ANY ($2::uuid[]) ORDER BY budget_id, kind, number`;

export const AMOUNTS = `
  SELECT m.version_id AS "versionId", m.line_id AS "lineId", l.name, m.period_key AS period, m.amount, m.missing_reason AS missing
  FROM budget_amounts m JOIN budget_lines l ON l.organization_id = $1 AND l.id = m.line_id
  WHERE m.organization_id = $1 AND m.version_id = ANY ($2::uuid[])`;

/** As drafts: the amounts of what is decided never change. */
export const INSERT_VERSIONS = `
  INSERT INTO budget_versions (organization_id, id, budget_id, kind, number, label, closed_to, effective_on, created_by, reason, import_id)
  SELECT $1, r.id, r."budgetId", r.kind, r.number, r.label, r."closedTo", r."effectiveOn", $3, $4, $5::uuid
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "budgetId" uuid, kind text, number integer, label text, "closedTo" text, "effectiveOn" date)`;

export const INSERT_AMOUNTS = `
  INSERT INTO budget_amounts (organization_id, budget_id, version_id, line_id, period_key, amount, missing_reason)
  SELECT $1, r."budgetId", r."versionId", r."lineId", r.period, r.amount, r.missing
  FROM jsonb_to_recordset($2::jsonb) AS r("budgetId" uuid, "versionId" uuid, "lineId" uuid, period text, amount bigint, missing text)`;

/** $2: all of them; $3: those that come into force. Nobody here decided on them. */
export const DECIDE = `
  UPDATE budget_versions SET decided_at = remit.now(), decision_reason = $4,
    state = CASE WHEN id <> ALL ($3::uuid[]) THEN 'superseded' WHEN kind = 'plan' THEN 'approved' ELSE 'published' END
  WHERE organization_id = $1 AND id = ANY ($2::uuid[])`;
