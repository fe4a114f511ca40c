/** $1 is the organization, $2 the person who asks, $3 the organization's own day. */
const IN_OFFICE = (alias: string): string =>
  `${alias}.person_id = $2 AND ${alias}.starts_on <= $3::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= $3::date)`;

/** Of the reader, in an area. */
export const rolesIn = (areaId: string): string => `ARRAY(SELECT DISTINCT o.role FROM ownerships o
    WHERE o.organization_id = $1 AND o.area_id = ${areaId} AND ${IN_OFFICE('o')})`;

/** Of the reader, in whatever areas are about the budget. */
export const BUDGET_ROLES = `ARRAY(SELECT DISTINCT o.role FROM ownerships o
    JOIN areas x ON x.organization_id = $1 AND x.id = o.area_id AND x.kind = 'budget' AND x.archived_at IS NULL
    WHERE o.organization_id = $1 AND ${IN_OFFICE('o')})`;

/** A person as views show one. */
export const personOf = (
  id: string,
): string => `(SELECT json_build_object('personId', p.id, 'name', p.name)
    FROM people p WHERE p.organization_id = $1 AND p.id = ${id})`;

/** The periods on which a budget's amounts stand, in their order, and whether each takes postings. */
export const periodsOf = (budget: string): string => `(
    SELECT coalesce(json_agg(json_build_object('key', p.key, 'label', p.label, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
      'isClosed', coalesce(c.kind = 'closed', false)) ORDER BY p.starts_on), '[]')
    FROM periods y
    JOIN periods p ON p.organization_id = $1 AND p.kind = ${budget}.grain AND p.fiscal_year = y.fiscal_year
    LEFT JOIN LATERAL (
      SELECT x.kind FROM period_closes x WHERE x.organization_id = $1 AND x.budget_id = ${budget}.id AND x.period_key = p.key
      ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) c ON true
    WHERE y.organization_id = $1 AND y.key = ${budget}.year_key)`;

/** The version that holds: the approved plan, or the published forecast. */
export const versionOf = (budget: string, state: 'approved' | 'published'): string => `(
    SELECT json_build_object('id', v.id, 'number', v.number, 'label', v.label, 'effectiveOn', v.effective_on)
    FROM budget_versions v WHERE v.organization_id = $1 AND v.budget_id = ${budget}.id AND v.state = '${state}')`;
