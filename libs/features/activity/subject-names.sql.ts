/** What an entry `e` is about, as it is called now; `$2` is the person who asks, `$3` whether all confidential KPIs are theirs to see. */
export const SUBJECT_NAMES = `LEFT JOIN LATERAL (
    SELECT x.name, x.key FROM areas x
      WHERE e.subject_kind = 'area' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT d.name, x.key FROM kpis x
      CROSS JOIN LATERAL (SELECT d.name FROM kpi_definitions d
        WHERE d.organization_id = $1 AND d.kpi_id = x.id ORDER BY d.number DESC LIMIT 1) d
      WHERE e.subject_kind = 'kpi' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, NULL FROM people x
      WHERE x.organization_id = $1
        AND x.id = CASE e.subject_kind WHEN 'person' THEN e.subject_id WHEN 'invitation' THEN ${personIn('e.details')} END
    UNION ALL SELECT p.name, x.role FROM ownerships x LEFT JOIN people p ON p.organization_id = $1 AND p.id = x.person_id
      WHERE e.subject_kind = 'ownership' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.period_key, x.period_key FROM reports x
      WHERE e.subject_kind = 'report' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM goals x
      WHERE e.subject_kind = 'goal' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM objectives x
      WHERE e.subject_kind = 'objective' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM decisions x
      WHERE e.subject_kind = 'decision' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT initcap(x.kind) || ' ' || x.number, x.key FROM strategy_statements x
      WHERE e.subject_kind = 'statement' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.file_name, x.kind FROM imports x
      WHERE e.subject_kind = 'import' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM products x
      WHERE e.subject_kind = 'product' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM product_lines x
      WHERE e.subject_kind = 'product_line' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM stages x
      WHERE e.subject_kind = 'stage' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM gates x
      WHERE e.subject_kind = 'gate' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT p.name, p.key FROM gate_reviews x JOIN products p ON p.organization_id = $1 AND p.id = x.product_id
      WHERE e.subject_kind = 'gate_review' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT p.name, p.key FROM retirement_plans x JOIN products p ON p.organization_id = $1 AND p.id = x.product_id
      WHERE e.subject_kind = 'retirement_plan' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM business_cases x
      WHERE e.subject_kind = 'business_case' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, NULL FROM benefits x
      WHERE e.subject_kind = 'benefit' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT p.name, p.key FROM post_launch_reviews x JOIN products p ON p.organization_id = $1 AND p.id = x.product_id
      WHERE e.subject_kind = 'post_launch_review' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM roadmap_items x
      WHERE e.subject_kind = 'roadmap_item' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, i.key FROM milestones x JOIN roadmap_items i ON i.organization_id = $1 AND i.id = x.item_id
      WHERE e.subject_kind = 'milestone' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT i.name, i.key FROM dependencies x JOIN roadmap_items i ON i.organization_id = $1 AND i.id = x.blocked_id
      WHERE e.subject_kind = 'dependency' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM launches x
      WHERE e.subject_kind = 'launch' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM scoring_models x
      WHERE e.subject_kind = 'scoring_model' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.period_key, x.period_key FROM capacity_mixes x
      WHERE e.subject_kind = 'capacity_mix' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM budgets x
      WHERE e.subject_kind = 'budget' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, x.key FROM budget_lines x
      WHERE e.subject_kind = 'budget_line' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT b.name || ', ' || x.label, b.key FROM budget_versions x JOIN budgets b ON b.organization_id = $1 AND b.id = x.budget_id
      WHERE e.subject_kind = 'budget_version' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT b.name, b.key FROM budget_changes x JOIN budgets b ON b.organization_id = $1 AND b.id = x.budget_id
      WHERE e.subject_kind = 'budget_change' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT l.name, l.key FROM variance_notes x JOIN budget_lines l ON l.organization_id = $1 AND l.id = x.line_id
      WHERE e.subject_kind = 'variance_note' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT coalesce(p.name, nullif(x.role, ''), x.currency), x.period_key FROM allocations x
      LEFT JOIN people p ON p.organization_id = $1 AND p.id = x.person_id
      WHERE e.subject_kind = 'allocation' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.name, NULL FROM actions x
      WHERE e.subject_kind = 'action' AND x.organization_id = $1 AND x.id = e.subject_id
    UNION ALL SELECT x.question, NULL FROM asks x
      WHERE e.subject_kind = 'ask' AND x.organization_id = $1 AND x.id = e.subject_id AND x.asked_on IS NOT NULL
  ) named ON true`;

/** Everybody reads the trail, but a confidential KPI exists only for some: the rest learn that something happened, not to what. */
export const IS_HIDDEN = `(e.subject_kind = 'kpi' AND EXISTS (
    SELECT FROM kpis k JOIN organizations g ON g.organization_id = k.organization_id
    WHERE k.organization_id = $1 AND k.id = e.subject_id AND k.is_confidential AND NOT $3::boolean AND k.owner_id IS DISTINCT FROM $2
      AND NOT EXISTS (SELECT FROM ownerships o WHERE o.organization_id = $1 AND o.area_id = k.area_id AND o.person_id = $2
        AND o.role IN ('accountable', 'deputy', 'contributor', 'reviewer')
        AND o.starts_on <= (remit.now() AT TIME ZONE g.time_zone)::date
        AND (o.ends_on IS NULL OR o.ends_on >= (remit.now() AT TIME ZONE g.time_zone)::date))))`;

function personIn(details: string): string {
  return `coalesce(${details} #>> '{after,personId}', ${details} #>> '{before,personId}')::uuid`;
}
