import { asOwner } from './organization.ts';

/** Rows kept that differ from those made of the record as it was known then, of all that had not changed since. */
export const wrongTimelines = (organizationId: string, instant = 'infinity'): Promise<object[]> =>
  rowsOf(organizationId, WRONG, [organizationId, instant]);

/** Rows that some definition asks for, of which the record makes something and nothing is kept. */
export const missingTimelines = (organizationId: string): Promise<object[]> =>
  rowsOf(organizationId, MISSING, [organizationId]);

const rowsOf = (organizationId: string, text: string, values: readonly string[]) =>
  asOwner(organizationId, async (client) => {
    const { rows } = await client.query<object>(text, [...values]);
    return rows;
  });

const COLUMNS = ['ends_on', 'newest_on', 'values', 'to_dates', 'states', 'points', 'details'];
const list = (alias: string) => COLUMNS.map((column) => `${alias}.${column}`).join(', ');

const WRONG = `
  SELECT l.kpi_id, l.kind, l.year, l.changed_at, l.points AS kept, n.points AS made
  FROM (SELECT array_agg(x.kpi_id) AS ids, array_agg(x.kind) AS kinds, array_agg(x.year) AS years FROM kpi_timelines x WHERE x.organization_id = $1) a
  CROSS JOIN kpi_timelines l
  LEFT JOIN remit.timelines($1, a.ids, a.kinds, a.years, $2::timestamptz, 'infinity') n USING (kpi_id, kind, year)
  WHERE l.organization_id = $1 AND coalesce(l.changed_at, '-infinity') <= $2::timestamptz AND ROW(${list('l')}) IS DISTINCT FROM ROW(${list('n')})`;

const MISSING = `
  WITH asked AS (
    SELECT DISTINCT d.kpi_id, k.kind, CASE WHEN d.cadence IN ('weekly', 'monthly') THEN p.fiscal_year ELSE 0 END::smallint AS year
    FROM kpi_definitions d
    JOIN unnest(ARRAY['week', 'month', 'quarter', 'half', 'year'], ARRAY['weekly', 'monthly', 'quarterly', 'semiannual', 'annual'])
      WITH ORDINALITY AS k(kind, cadence, place) ON k.place >= array_position(ARRAY['weekly', 'monthly', 'quarterly', 'semiannual', 'annual'], d.cadence)
    JOIN measurements m ON m.organization_id = d.organization_id AND m.kpi_id = d.kpi_id
    JOIN periods p ON p.organization_id = m.organization_id AND p.key = m.period_key
    WHERE d.organization_id = $1)
  SELECT n.kpi_id, n.kind, n.year, n.points
  FROM (SELECT array_agg(kpi_id) AS ids, array_agg(kind) AS kinds, array_agg(year) AS years FROM asked) a
  CROSS JOIN LATERAL remit.timelines($1, a.ids, a.kinds, a.years, 'infinity', 'infinity') n
  WHERE NOT EXISTS (SELECT FROM kpi_timelines l WHERE l.organization_id = $1 AND l.kpi_id = n.kpi_id AND l.kind = n.kind AND l.year = n.year)`;
