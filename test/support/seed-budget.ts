import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

export interface BudgetSize {
  readonly lines: number;
  /** A fiscal year whose periods are there. */
  readonly year: number;
}

/** One budget with a plan, a forecast, actuals and commitments in every month; expects the organization's context. */
export async function seedBudget(
  client: Client,
  organizationId: string,
  { lines, year }: BudgetSize,
): Promise<void> {
  const budgetId = randomUUID();
  const [planId, forecastId] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO budgets (organization_id, id, key, name, year_key, grain) VALUES ($1, $2, 'bench', 'Bench', $3, 'month')`,
    [organizationId, budgetId, String(year)],
  );
  await client.query(
    `INSERT INTO budget_lines (organization_id, id, budget_id, key, name, area_id, category, treatment, currency, nature, position)
     SELECT $1, gen_random_uuid(), $2, 'line-' || n, 'Line ' || n, a.id, 'category ' || n % 7, 'opex', 'EUR',
       CASE WHEN n % 10 = 0 THEN 'revenue' ELSE 'cost' END, n
     FROM generate_series(1, $3::int) n
     JOIN (SELECT id, row_number() OVER (ORDER BY position) - 1 AS at, count(*) OVER () AS all FROM areas WHERE organization_id = $1) a
       ON a.at = n % a.all`,
    [organizationId, budgetId, lines],
  );
  await seedVersions(client, organizationId, { budgetId, planId, forecastId, year });
  await client.query(
    `INSERT INTO budget_postings (organization_id, id, budget_id, line_id, period_key, kind, amount, posted_on, recorded_by, recorded_at)
     SELECT $1, gen_random_uuid(), $2, l.id, p.key, k.kind, 1000 + l.position * 11 % 1000, p.starts_on, w.id, p.starts_on
     FROM budget_lines l
     JOIN periods p ON p.organization_id = $1 AND p.kind = 'month' AND p.fiscal_year = $3
     CROSS JOIN (VALUES ('actual', 1), ('commitment', 5)) k(kind, every)
     CROSS JOIN (SELECT id FROM people WHERE organization_id = $1 LIMIT 1) w
     WHERE l.organization_id = $1 AND l.budget_id = $2 AND l.position % k.every = 0`,
    [organizationId, budgetId, year],
  );
}

async function seedVersions(
  client: Client,
  organizationId: string,
  {
    budgetId,
    planId,
    forecastId,
    year,
  }: Record<'budgetId' | 'planId' | 'forecastId', string> & { readonly year: number },
): Promise<void> {
  for (const [id, kind, state] of [
    [planId, 'plan', 'approved'],
    [forecastId, 'forecast', 'published'],
  ]) {
    await client.query(
      `INSERT INTO budget_versions (organization_id, id, budget_id, kind, number, label, effective_on, created_by)
       SELECT $1, $2, $3, $4::text, 1, $4::text, $5::date, w.id FROM (SELECT id FROM people WHERE organization_id = $1 LIMIT 1) w`,
      [organizationId, id, budgetId, kind, `${year}-01-01`],
    );
    await client.query(
      `INSERT INTO budget_amounts (organization_id, budget_id, version_id, line_id, period_key, amount)
       SELECT $1, $2, $3, l.id, p.key, 1000 + l.position * 7 % 1000
       FROM budget_lines l JOIN periods p ON p.organization_id = $1 AND p.kind = 'month' AND p.fiscal_year = $4
       WHERE l.organization_id = $1 AND l.budget_id = $2`,
      [organizationId, budgetId, id, year],
    );
    await client.query(
      `UPDATE budget_versions SET state = $3, decided_at = $4::date, decided_by = created_by WHERE organization_id = $1 AND id = $2`,
      [organizationId, id, state, `${year}-01-01`],
    );
  }
}
