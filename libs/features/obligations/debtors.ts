/** Areas in which nobody has held a role at all times since their adoption. */
const without = (role: string) => `without_${role} AS MATERIALIZED (
  SELECT a.id FROM areas a WHERE a.organization_id = $1 AND NOT EXISTS (
    SELECT FROM ownerships w WHERE w.organization_id = $1 AND w.area_id = a.id AND w.role = '${role}' AND w.person_id IS NOT NULL
      AND w.starts_on <= a.adopted_on AND w.ends_on IS NULL)
)`;

/** What a statement begins with: who leads (an administrator where there is no CPO), and areas that somebody has to lead for. */
export const PRELUDE = `heads AS MATERIALIZED (
  SELECT p.id, p.role FROM people p WHERE p.organization_id = $1 AND p.state = 'active' AND p.role IN ('cpo', 'ceo')
  UNION ALL
  SELECT p.id, 'cpo' FROM people p WHERE p.organization_id = $1 AND p.state = 'active' AND p.role = 'admin'
    AND NOT EXISTS (SELECT FROM people q WHERE q.organization_id = $1 AND q.state = 'active' AND q.role = 'cpo')
), ${without('accountable')}, ${without('reviewer')}`;

const inOffice = (day: string) =>
  `w.organization_id = $1 AND w.area_id = o.area_id AND w.person_id IS NOT NULL
    AND w.starts_on <= ${day} AND (w.ends_on IS NULL OR w.ends_on >= ${day})`;

const firstOf = (candidates: string, people: string) => `LEFT JOIN LATERAL (
  SELECT array_agg(y.person_id) AS ids, array_agg(y.role) AS roles
  FROM (SELECT x.*, min(x.rank) OVER () AS best FROM (${candidates}) x) y WHERE y.rank = y.best
) ${people} ON true`;

/** An owner before those who answer for the area, and they before whoever leads; never the author of what is to be acknowledged. */
const OWES = `
  SELECT k.owner_id AS person_id, 'owner' AS role, 1 AS rank WHERE o.kind = 'value' AND k.owner_id IS NOT NULL
  UNION ALL
  SELECT n.owner_id, 'owner', 1 WHERE n.owner_id IS NOT NULL
  UNION ALL
  SELECT b.owner_id, 'owner', 1 WHERE o.kind = 'forecast' AND b.owner_id IS NOT NULL
  UNION ALL
  SELECT q.delegate_id, 'delegate', 1 WHERE q.state = 'delegated'
  UNION ALL
  SELECT w.person_id, w.role, 2 FROM ownerships w
  WHERE ${inOffice('t.day')} AND CASE
    WHEN o.kind IN ('check_in', 'value', 'action', 'forecast', 'variance_note') THEN w.role IN ('accountable', 'deputy')
    WHEN o.kind <> 'check_in_acknowledgement' OR w.person_id = c.author_id THEN false
    WHEN EXISTS (SELECT FROM ownerships v WHERE v.organization_id = $1 AND v.area_id = o.area_id AND v.role = 'reviewer'
      AND v.person_id = c.author_id AND v.starts_on <= t.day AND (v.ends_on IS NULL OR v.ends_on >= t.day)) THEN w.role = 'accountable'
    ELSE w.role = 'reviewer' END
  UNION ALL
  SELECT h.id, h.role, 3 FROM heads h
  WHERE h.role = CASE WHEN o.kind IN ('report_acknowledgement', 'ask') THEN 'ceo' ELSE 'cpo' END
    AND h.id IS DISTINCT FROM coalesce(c.author_id, q.asked_by)`;

const AWAITS = `
  SELECT coalesce(c.author_id, r.author_id, n.created_by, q.asked_by) AS person_id, 'author' AS role, 1 AS rank
  WHERE coalesce(c.author_id, r.author_id, n.created_by, q.asked_by) IS NOT NULL
  UNION ALL
  SELECT b.owner_id, 'owner', 1 WHERE o.kind = 'variance_note' AND b.owner_id IS NOT NULL
  UNION ALL
  SELECT w.person_id, w.role, 2 FROM ownerships w
  WHERE ${inOffice('t.day')} AND o.kind IN ('check_in', 'value', 'variance_note') AND w.role = 'reviewer'
  UNION ALL
  SELECT h.id, h.role, 3 FROM heads h WHERE h.role = CASE o.kind WHEN 'report' THEN 'ceo' ELSE 'cpo' END`;

/**
 * Who owes an obligation `o`, and to whom. Expects `$1` the organization, `$2` the asker and `$3` the time.
 * Ownership counts on the day on which the obligation is due, in the organization's zone.
 * Reads `o` with its area `a`, KPI `k`, check-in `c`, report `r`, action `n`, ask `q`, budget `b` and its line `l`, period `p`, the day `t.day`, its debtors and its creditors.
 */
export const SOURCES = `FROM obligations o
  JOIN organizations g ON g.organization_id = o.organization_id
  CROSS JOIN LATERAL (SELECT (o.due_at AT TIME ZONE g.time_zone)::date AS day, ($3::timestamptz AT TIME ZONE g.time_zone)::date AS today) t
  LEFT JOIN areas a ON a.organization_id = o.organization_id AND a.id = o.area_id
  LEFT JOIN kpis k ON o.kind = 'value' AND k.organization_id = o.organization_id AND k.id = o.subject_id
  LEFT JOIN check_ins c ON o.kind = 'check_in_acknowledgement' AND c.organization_id = o.organization_id AND c.id = o.subject_id
  LEFT JOIN reports r ON o.kind = 'report_acknowledgement' AND r.organization_id = o.organization_id AND r.id = o.subject_id
  LEFT JOIN actions n ON o.kind = 'action' AND n.organization_id = o.organization_id AND n.id = o.subject_id
  LEFT JOIN asks q ON o.kind = 'ask' AND q.organization_id = o.organization_id AND q.id = o.subject_id
  LEFT JOIN budget_lines l ON o.kind = 'variance_note' AND l.organization_id = o.organization_id AND l.id = o.subject_id
  LEFT JOIN budgets b ON o.kind IN ('forecast', 'variance_note') AND b.organization_id = o.organization_id
    AND b.id = coalesce(l.budget_id, o.subject_id)
  LEFT JOIN periods p ON p.organization_id = o.organization_id AND p.key = coalesce(o.period_key, c.period_key, r.period_key)
  ${firstOf(OWES, 'debtors')}
  ${firstOf(AWAITS, 'creditors')}`;

export const IS_MINE = '$2::uuid = ANY (debtors.ids)';
export const IS_TO_ME = `($2::uuid = ANY (creditors.ids) AND NOT coalesce(${IS_MINE}, false))`;

const IS_HEAD = '$2::uuid IN (SELECT id FROM heads)';

const HAS_A_ROLE =
  'EXISTS (SELECT FROM ownerships w WHERE w.organization_id = $1 AND w.area_id = o.area_id AND w.person_id = $2)';

const fallsToHeads = (role: string) =>
  `(${IS_HEAD} AND (o.kind NOT IN ('check_in', 'value') OR o.area_id IN (SELECT id FROM without_${role})))`;

const isAbout = (table: string, person: string) =>
  `o.subject_id IN (SELECT x.id FROM ${table} x WHERE x.organization_id = $1 AND x.${person} = $2)`;

/** Holds for all that the asker can owe. It looks at the obligation alone, so that who owes is found out for few rows. */
export const MAY_BE_MINE = `(${HAS_A_ROLE} OR ${isAbout('kpis', 'owner_id')} OR ${isAbout('actions', 'owner_id')}
  OR ${isAbout('asks', 'delegate_id')} OR ${isAbout('budgets', 'owner_id')} OR ${fallsToHeads('accountable')})`;

const IS_OF_A_LINE = `o.subject_id IN (SELECT x.id FROM budget_lines x JOIN budgets y ON y.organization_id = $1 AND y.id = x.budget_id
  WHERE x.organization_id = $1 AND y.owner_id = $2)`;

/** Holds for all that can be owed to the asker. */
export const MAY_BE_TO_ME = `(${HAS_A_ROLE} OR ${isAbout('check_ins', 'author_id')} OR ${isAbout('reports', 'author_id')}
  OR ${isAbout('actions', 'created_by')} OR ${isAbout('asks', 'asked_by')} OR ${IS_OF_A_LINE}
  OR ${fallsToHeads('reviewer')})`;

/** Still asked for: a missed check-in or forecast no longer is once the next one is due or given, and nothing is before its period begins. */
export const IS_OPEN = `(o.met_at IS NULL AND o.waived_at IS NULL AND (p.starts_on IS NULL OR p.starts_on <= t.today)
  AND NOT (o.kind IN ('check_in', 'forecast') AND o.missed_at IS NOT NULL AND EXISTS (
    SELECT FROM obligations n WHERE n.organization_id = $1 AND n.subject_id = o.subject_id AND n.kind = o.kind
      AND n.due_at > o.due_at AND (n.met_at IS NOT NULL OR n.due_at <= $3))))`;

/** A confidential KPI exists only for some; `whether` says that the asker sees all of them. */
export const isVisible = (whether: string): string =>
  `(k.is_confidential IS NOT TRUE OR ${whether}::boolean OR k.owner_id = $2 OR EXISTS (SELECT FROM ownerships w
    WHERE ${inOffice('t.today')} AND w.person_id = $2 AND w.role IN ('accountable', 'deputy', 'contributor', 'reviewer')))`;
