import type pg from 'pg';
import {
  periodsOfFiscalYear,
  weeksBetween,
  type CalendarRules,
  type Period,
} from '#domain/calendar';
import type { Day } from '#domain/day';

/** How large an organization's record is made; every KPI has one value for each period of its cadence. */
export interface Size {
  readonly areas: number;
  readonly kpis: number;
  readonly cadence: 'weekly' | 'monthly';
  /** Values exist for the periods that end between these days. */
  readonly from: Day;
  readonly to: Day;
  /** Published check-ins on each area, a week apart. */
  readonly checkIns: number;
}

const RULES: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };

/**
 * Fills an empty organization whose fiscal year is the calendar year, in the order in which real values arrive: period
 * by period. The connection is the owner's, inside a transaction that has entered the organization.
 */
export async function seed(
  client: pg.ClientBase,
  organizationId: string,
  size: Size,
): Promise<void> {
  await seedPeriods(client, organizationId, size);
  await client.query(PEOPLE, [organizationId, size.areas]);
  await client.query(AREAS, [organizationId, size.areas, size.from]);
  await client.query(OWNERSHIPS, [organizationId, size.from]);
  await client.query(KPIS, [organizationId, size.kpis, size.areas, size.from]);
  await client.query(DEFINITIONS, [organizationId, size.cadence, size.from]);
  // Without figures about what was just made, the planner joins the large inserts row by row.
  await client.query('ANALYZE periods, kpis, kpi_definitions');
  const kind = size.cadence === 'weekly' ? 'week' : 'month';
  await client.query(TARGETS, [organizationId, kind, size.from, size.to]);
  await client.query(MEASUREMENTS, [organizationId, kind, size.from, size.to]);
  await client.query(CORRECTIONS, [organizationId]);
  await client.query(CHECK_INS, [organizationId, size.checkIns, size.to]);
  await client.query(OBLIGATIONS, [organizationId, kind, size.to]);
}

async function seedPeriods(
  client: pg.ClientBase,
  organizationId: string,
  { from, to }: Size,
): Promise<void> {
  const first = Number(from.slice(0, 4)) - 1;
  const years = Number(to.slice(0, 4)) + 2 - first;
  const periods = Array.from({ length: years }, (_, index) => periodsOf(first + index)).flat();
  await client.query(PERIODS, [organizationId, JSON.stringify(periods)]);
}

function periodsOf(year: number): readonly Period[] {
  const weeks = weeksBetween(RULES, `${year}-01-01`, `${year}-12-31`);
  return periodsOfFiscalYear(RULES, year).concat(weeks);
}

const PERIODS = `
  INSERT INTO periods (organization_id, key, kind, starts_on, ends_on, fiscal_year, label)
  SELECT $1, r.key, r.kind, r."startsOn", r."endsOn", r."fiscalYear", r.label
  FROM jsonb_to_recordset($2::jsonb) AS r(key text, kind text, "startsOn" date, "endsOn" date, "fiscalYear" smallint, label text)
  ON CONFLICT DO NOTHING`;

const PEOPLE = `
  INSERT INTO people (organization_id, id, name, role, state)
  SELECT $1, gen_random_uuid(), 'Owner ' || i, 'member', 'listed' FROM generate_series(1, $2::int) i`;

const AREAS = `
  INSERT INTO areas (organization_id, id, key, kind, name, position, cadence, adopted_on, created_at, updated_at)
  SELECT $1, gen_random_uuid(), 'area-' || i, 'custom', 'Area ' || i, i, 'weekly', $3::date, $3::date, $3::date
  FROM generate_series(1, $2::int) i`;

const OWNERSHIPS = `
  INSERT INTO ownerships (organization_id, id, area_id, role, person_id, starts_on, created_at, updated_at)
  SELECT $1, gen_random_uuid(), a.id, 'accountable', p.id, $2::date, $2::date, $2::date
  FROM areas a JOIN people p ON p.organization_id = $1 AND p.name = 'Owner ' || a.position
  WHERE a.organization_id = $1`;

const KPIS = `
  INSERT INTO kpis (organization_id, id, key, area_id, position, weight, is_key, is_critical, tracked_from, created_at, updated_at)
  SELECT $1, gen_random_uuid(), 'kpi-' || i, a.id, i, 1 + i % 3, i % 10 = 1, i % 10 = 2, $4::date, $4::date, $4::date
  FROM generate_series(1, $2::int) i JOIN areas a ON a.organization_id = $1 AND a.position = 1 + (i - 1) % $3`;

/** In the proportions of the product's own templates: seven ratios in ten, and one each of flow, stock and duration. */
const DEFINITIONS = `
  INSERT INTO kpi_definitions (organization_id, id, kpi_id, number, effective_from, name, question, formula, unit, decimals,
    direction, kind, roll_up, cadence, indicator, baseline, baseline_on, recorded_by, recorded_at)
  SELECT $1, gen_random_uuid(), k.id, 1, $3::date, 'KPI ' || k.position, 'Are we getting better at this?', 'part / whole',
    CASE WHEN k.position % 10 > 2 THEN 'percent' WHEN k.position % 10 = 2 THEN 'days' ELSE 'count' END, 1,
    CASE WHEN k.position % 4 = 0 THEN 'lower' ELSE 'higher' END,
    (ARRAY['flow', 'stock', 'duration', 'ratio'])[shape], (ARRAY['sum', 'last', 'median', 'ratio_of_sums'])[shape], $2, 'lagging', 50, $3::date,
    (SELECT p.id FROM people p WHERE p.organization_id = $1 LIMIT 1), $3::date
  FROM kpis k CROSS JOIN LATERAL (SELECT least(k.position % 10, 3) + 1 AS shape) s WHERE k.organization_id = $1`;

const TARGETS = `
  INSERT INTO targets (organization_id, id, plan_id, kpi_id, shape, starts_on, ends_on, target, green_low, green_high, red_low, red_high,
    recorded_by, recorded_at)
  SELECT $1, gen_random_uuid(), k.id, k.id, 'flat', p.starts_on, p.ends_on, 60,
    CASE WHEN d.direction = 'higher' THEN 60 END, CASE WHEN d.direction = 'lower' THEN 60 END,
    CASE WHEN d.direction = 'higher' THEN 54 END, CASE WHEN d.direction = 'lower' THEN 66 END, d.recorded_by, d.recorded_at
  FROM periods p
  CROSS JOIN kpis k
  JOIN kpi_definitions d ON d.organization_id = $1 AND d.kpi_id = k.id
  WHERE p.organization_id = $1 AND k.organization_id = $1 AND p.kind = $2
    AND p.ends_on >= $3::date AND p.starts_on < $4::date + 180
  ORDER BY p.ends_on, k.position`;

/** Parts between 30 and 90 of a hundred: all colours appear, and no two KPIs move alike. */
const MEASUREMENTS = `
  INSERT INTO measurements (organization_id, id, kpi_id, series, period_key, starts_on, ends_on, value, numerator, denominator, state,
    recorded_by, recorded_at)
  SELECT $1, gen_random_uuid(), k.id, 'actual', p.key, p.starts_on, p.ends_on,
    CASE WHEN d.kind = 'ratio' THEN (100 * part / whole::float8)::numeric ELSE part END,
    CASE WHEN d.kind = 'ratio' THEN part END, CASE WHEN d.kind = 'ratio' THEN whole END,
    'final', d.recorded_by, p.ends_on + interval '2 days'
  FROM periods p
  CROSS JOIN kpis k
  JOIN kpi_definitions d ON d.organization_id = $1 AND d.kpi_id = k.id
  CROSS JOIN LATERAL (SELECT 30 + (k.position * 7 + (p.ends_on - $3::date) / 7 * 11) % 61 AS part, 90 + k.position % 20 AS whole) v
  WHERE p.organization_id = $1 AND k.organization_id = $1 AND p.kind = $2 AND p.ends_on >= $3::date AND p.ends_on <= $4::date
  ORDER BY p.ends_on, k.position`;

/** One value in a hundred was wrong at first. */
const CORRECTIONS = `
  INSERT INTO measurements (organization_id, id, kpi_id, series, period_key, starts_on, ends_on, value, numerator, denominator, state, reason,
    recorded_by, recorded_at)
  SELECT organization_id, gen_random_uuid(), kpi_id, series, period_key, starts_on, ends_on, value, numerator, denominator, 'restated',
    'recounted', recorded_by, recorded_at + interval '3 days'
  FROM (SELECT m.*, row_number() OVER (ORDER BY m.ends_on, m.kpi_id) AS number FROM measurements m WHERE m.organization_id = $1) m
  WHERE number % 100 = 0`;

const CHECK_INS = `
  INSERT INTO check_ins (organization_id, id, area_id, author_id, state, dated_at, published_at, status, computed_status, confidence,
    highlights, created_at, updated_at)
  SELECT $1, gen_random_uuid(), a.id, o.person_id, 'published', t.at, t.at,
    (ARRAY['on_track', 'on_track', 'at_risk', 'off_track'])[1 + (a.position + w) % 4], 'at_risk', (a.position + w) % 11,
    'What went well in the week.', t.at, t.at
  FROM areas a
  JOIN ownerships o ON o.organization_id = $1 AND o.area_id = a.id
  CROSS JOIN generate_series(0, $2::int - 1) w
  CROSS JOIN LATERAL (SELECT $3::date - 2 - 7 * w + time '16:00' AS at) t
  WHERE a.organization_id = $1
  ORDER BY t.at, a.position`;

/** What was owed for the last eight periods; one in nine is still open. */
const OBLIGATIONS = `
  INSERT INTO obligations (organization_id, id, kind, subject_id, area_id, period_key, due_at, grace_until, met_at)
  SELECT $1, gen_random_uuid(), s.kind, s.id, s.area_id, p.key, p.ends_on + interval '3 days', p.ends_on + interval '5 days',
    CASE WHEN (s.position + (p.ends_on - date '2000-01-02') / 7) % 9 > 0 THEN p.ends_on + interval '2 days' END
  FROM (SELECT * FROM periods x WHERE x.organization_id = $1 AND x.kind = $2 AND x.ends_on <= $3::date ORDER BY x.ends_on DESC LIMIT 8) p
  CROSS JOIN (
    SELECT 'value' AS kind, k.id, k.area_id, k.position FROM kpis k WHERE k.organization_id = $1
    UNION ALL SELECT 'check_in', a.id, a.id, a.position FROM areas a WHERE a.organization_id = $1) s`;
