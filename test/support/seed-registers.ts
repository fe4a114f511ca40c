import type pg from 'pg';
import { DEFAULT_STAGES } from '#domain/stage';
import type { Day } from '#domain/day';

/** How large the registers of an organization are made that has areas and KPIs already. */
export interface RegisterSize {
  readonly items: number;
  readonly products: number;
  readonly today: Day;
}

/** A roadmap and a portfolio with a past: half of the items have moved since yesterday, and every product has been in three stages. */
export async function seedRegisters(
  client: pg.ClientBase,
  organizationId: string,
  { items, products, today }: RegisterSize,
): Promise<void> {
  await client.query(STAGES, [organizationId, JSON.stringify(DEFAULT_STAGES)]);
  await client.query(PRODUCTS, [organizationId, products, today]);
  await client.query(STAGE_CHANGES, [organizationId, today]);
  await client.query(KPIS_OF_PRODUCTS, [organizationId, products]);
  await client.query(OBJECTIVES, [organizationId, today]);
  await client.query(ITEMS, [organizationId, items, products, today]);
  await client.query(MILESTONES, [organizationId]);
  await client.query(DEPENDENCIES, [organizationId]);
  await client.query(CHECK_INS, [organizationId, today]);
  await client.query(MOVES, [organizationId, today]);
  await client.query(MOVED, [organizationId]);
}

const STAGES = `
  INSERT INTO stages (organization_id, id, key, name, phase, position, review_months, created_at, updated_at)
  SELECT $1, gen_random_uuid(), r.key, r.name, r.phase, r.position - 1, r."reviewMonths", '2000-01-01', '2000-01-01'
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (key text, name text, phase text, "reviewMonths" smallint))
    WITH ORDINALITY AS r(key, name, phase, "reviewMonths", position)`;

const PRODUCTS = `
  INSERT INTO products (organization_id, id, key, kind, name, area_id, owner_id, position, created_at, updated_at)
  SELECT $1, gen_random_uuid(), 'product-' || i, 'product', 'Product ' || i, a.id, p.id, i, $3::date - 700, $3::date - 700
  FROM generate_series(1, $2::int) i
  JOIN areas a ON a.organization_id = $1 AND a.position = 1 + i % 60
  JOIN people p ON p.organization_id = $1 AND p.name = 'Owner ' || (1 + i % 60)`;

const STAGE_CHANGES = `
  INSERT INTO stage_changes (organization_id, id, product_id, from_stage_id, to_stage_id, effective_on, reason, recorded_by, recorded_at)
  SELECT $1, gen_random_uuid(), p.id, f.id, t.id, $2::date - 700 + 250 * step, 'It was time.', p.owner_id, $2::date - 700 + 250 * step
  FROM products p CROSS JOIN generate_series(0, 2) step
  JOIN stages t ON t.organization_id = $1 AND t.position = p.position % 10 + step
  LEFT JOIN stages f ON f.organization_id = $1 AND f.position = p.position % 10 + step - 1 AND step > 0
  WHERE p.organization_id = $1 ORDER BY step, p.position`;

/** Two KPIs of each product. */
const KPIS_OF_PRODUCTS = `
  UPDATE kpis k SET product_id = p.id FROM products p
  WHERE k.organization_id = $1 AND p.organization_id = $1 AND p.position = 1 + k.position % $2::int AND k.position <= 2 * $2::int`;

const OBJECTIVES = `
  INSERT INTO objectives (organization_id, id, key, name, area_id, owner_id, starts_on, ends_on, baseline_ends_on, state, committed_on,
    created_at, updated_at)
  SELECT $1, gen_random_uuid(), 'objective-' || a.position, 'Objective ' || a.position, a.id, o.person_id, $2::date - 60, $2::date + 30,
    $2::date + 30, 'open', $2::date - 60, $2::date - 60, $2::date - 60
  FROM areas a JOIN ownerships o ON o.organization_id = $1 AND o.area_id = a.id WHERE a.organization_id = $1`;

const ITEMS = `
  INSERT INTO roadmap_items (organization_id, id, key, name, problem, area_id, product_id, objective_id, outcome_kpi_id, expected_change, owner_id,
    horizon, stage, starts_on, target_on, baseline_starts_on, baseline_target_on, baseline_precision, entered_on, committed_on, committed_by,
    began_on, done_on, effort, category, beneficiary, position, created_at, updated_at)
  SELECT $1, gen_random_uuid(), 'item-' || i, 'Item ' || i || ' with a name of the usual length', 'What hurts, and whom.', a.id, q.id, o.id, k.id, 5,
    o.owner_id, (ARRAY['now', 'next', 'later'])[1 + i % 3], s.stage, w.day, w.day + 20 + i % 90,
    CASE WHEN s.place > 1 THEN w.day END, CASE WHEN s.place > 1 THEN w.day + 20 + i % 90 END, CASE WHEN s.place > 1 THEN 'day' END,
    $4::date - 400, CASE WHEN s.place > 1 THEN $4::date - 390 END, CASE WHEN s.place > 1 THEN o.owner_id END,
    CASE WHEN s.place > 2 THEN $4::date - 100 END, CASE WHEN s.place > 3 THEN $4::date - i % 60 - 1 END,
    1 + i % 9, (ARRAY['growth', 'retention', 'commitments', 'foundation'])[1 + i % 4], 'customer', i, $4::date - 390, $4::date - 390
  FROM generate_series(1, $2::int) i
  CROSS JOIN LATERAL (SELECT 1 + i % 4 AS place, (ARRAY['planned', 'committed', 'in_progress', 'done'])[1 + i % 4] AS stage) s
  CROSS JOIN LATERAL (SELECT $4::date - 200 + (i * 7) % 400 AS day) w
  JOIN areas a ON a.organization_id = $1 AND a.position = 1 + i % 60
  JOIN objectives o ON o.organization_id = $1 AND o.area_id = a.id
  JOIN products q ON q.organization_id = $1 AND q.position = 1 + i % $3::int
  JOIN kpis k ON k.organization_id = $1 AND k.position = i`;

const MILESTONES = `
  INSERT INTO milestones (organization_id, id, item_id, name, due_on, baseline_on, created_at, updated_at)
  SELECT $1, gen_random_uuid(), i.id, 'Milestone ' || n, i.starts_on + 10 * n, i.baseline_starts_on + 10 * n, i.created_at, i.created_at
  FROM roadmap_items i CROSS JOIN generate_series(1, 2) n WHERE i.organization_id = $1`;

/** Every fourth item waits for its neighbour. */
const DEPENDENCIES = `
  INSERT INTO dependencies (organization_id, id, blocker_id, blocked_id, state, created_at, updated_at)
  SELECT $1, gen_random_uuid(), b.id, i.id, 'accepted', i.created_at, i.created_at
  FROM roadmap_items i JOIN roadmap_items b ON b.organization_id = $1 AND b.position = i.position - 1
  WHERE i.organization_id = $1 AND i.position % 4 = 2`;

const CHECK_INS = `
  INSERT INTO check_ins (organization_id, id, area_id, item_id, author_id, state, dated_at, published_at, status, computed_status, confidence,
    created_at, updated_at)
  SELECT $1, gen_random_uuid(), i.area_id, i.id, i.owner_id, 'published', t.at, t.at, 'on_track', 'on_track', 7, t.at, t.at
  FROM roadmap_items i CROSS JOIN generate_series(1, 3) n CROSS JOIN LATERAL (SELECT $2::date - 14 * n + time '10:00' AS at) t
  WHERE i.organization_id = $1 AND i.position % 2 = 1`;

const MOVES = `
  INSERT INTO item_moves (organization_id, id, item_id, from_starts_on, from_target_on, from_precision, to_starts_on, to_target_on, to_precision,
    days, is_committed, reason, moved_on, recorded_by, recorded_at)
  SELECT $1, gen_random_uuid(), i.id, i.starts_on, i.target_on, 'day', i.starts_on, i.target_on + 7, 'day', 7, true, 'A week late.', $2::date, i.owner_id, $2::date + time '09:00'
  FROM roadmap_items i WHERE i.organization_id = $1 AND i.stage = 'in_progress'`;

const MOVED = `
  UPDATE roadmap_items SET target_on = target_on + 7 WHERE organization_id = $1 AND stage = 'in_progress'`;
