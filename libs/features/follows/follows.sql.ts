/** The thing `t` that a follow `f` is of; `$1` is the organization. */
export const THING = `CROSS JOIN LATERAL (
    SELECT x.key, x.name, x.id AS area_id, false AS is_confidential, NULL::uuid AS owner_id FROM areas x
      WHERE f.subject_kind = 'area' AND x.organization_id = $1 AND x.id = f.subject_id
    UNION ALL SELECT x.key, coalesce((SELECT d.name FROM kpi_definitions d
        WHERE d.organization_id = $1 AND d.kpi_id = x.id ORDER BY d.number DESC LIMIT 1), x.key), x.area_id, x.is_confidential, x.owner_id
      FROM kpis x WHERE f.subject_kind = 'kpi' AND x.organization_id = $1 AND x.id = f.subject_id
    UNION ALL SELECT x.key, x.name, x.area_id, false, x.owner_id FROM roadmap_items x
      WHERE f.subject_kind = 'item' AND x.organization_id = $1 AND x.id = f.subject_id
    UNION ALL SELECT p.key, p.label, NULL, false, NULL FROM reports x
      JOIN periods p ON p.organization_id = $1 AND p.key = x.period_key
      WHERE f.subject_kind = 'report' AND x.organization_id = $1 AND x.id = f.subject_id
  ) t`;
