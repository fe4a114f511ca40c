export const POSTED = `
  SELECT line_id AS "lineId", period_key AS period, kind, posted_on AS day, sum(amount)::bigint AS amount,
    coalesce(array_agg(missing_reason) FILTER (WHERE missing_reason IS NOT NULL), '{}') AS missing
  FROM budget_postings WHERE organization_id = $1 AND line_id = ANY ($2::uuid[])
  GROUP BY line_id, period_key, kind, posted_on ORDER BY posted_on`;

export const INSERT_POSTINGS = `
  INSERT INTO budget_postings (organization_id, id, budget_id, line_id, period_key, kind, amount, missing_reason, posted_on, is_correction,
    reason, reference, import_id, recorded_by)
  SELECT $1, r.id, r."budgetId", r."lineId", r.period, r.kind, r.amount, r.missing, r."postedOn", r."isCorrection", $4, $5, $6::uuid, $3
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "budgetId" uuid, "lineId" uuid, period text, kind text, amount bigint, missing text,
    "postedOn" date, "isCorrection" boolean)`;

/** Lines with figures since then that were not taken back themselves; the sum of a year rests on all its periods. */
export const LATER = `
  SELECT DISTINCT x.name FROM (
    SELECT l.name, p.line_id, p.kind, p.period_key, p.posted_on
    FROM budget_postings p
    JOIN (SELECT line_id, kind, max(recorded_at) AS recorded_at, max(id::text) AS id FROM budget_postings
      WHERE organization_id = $1 AND import_id = $2 GROUP BY line_id, kind) m ON m.line_id = p.line_id AND m.kind = p.kind
    JOIN budget_lines l ON l.organization_id = $1 AND l.id = p.line_id
    WHERE p.organization_id = $1 AND p.import_id IS DISTINCT FROM $2 AND (p.recorded_at, p.id::text) > (m.recorded_at, m.id)
    GROUP BY l.name, p.line_id, p.kind, p.period_key, p.posted_on HAVING sum(p.amount) <> 0) x
  ORDER BY x.name`;

export const OF_IMPORT = `
  SELECT p.budget_id AS "budgetId", p.line_id AS "lineId", l.name, p.period_key AS period, p.kind, p.posted_on AS "postedOn",
    sum(p.amount)::bigint AS amount, coalesce((SELECT c.kind = 'closed' FROM period_closes c
      WHERE c.organization_id = $1 AND c.budget_id = p.budget_id AND c.period_key = p.period_key
      ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1), false) AS "isClosed"
  FROM budget_postings p JOIN budget_lines l ON l.organization_id = $1 AND l.id = p.line_id
  WHERE p.organization_id = $1 AND p.import_id = $2 AND p.amount IS NOT NULL
  GROUP BY p.budget_id, p.line_id, l.name, p.period_key, p.kind, p.posted_on`;
