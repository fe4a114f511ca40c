import {
  approvedPlan,
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  messagesOf,
} from '../support/budget.ts';
import { asApplication, asOwner } from '../support/organization.ts';

const PLAN = { cloud: { '2026-01': 100_000, '2026-02': 110_000 } };
const LINES = 5_000;

describe('a plan that was approved', () => {
  it.each([
    ['UPDATE budget_amounts SET amount = 1 WHERE version_id = $1', /never change/],
    ['DELETE FROM budget_amounts WHERE version_id = $1', /never change/],
    [
      `INSERT INTO budget_amounts SELECT organization_id, budget_id, version_id, line_id, '2026-12', 5, NULL
        FROM budget_amounts WHERE version_id = $1 LIMIT 1`,
      /never change/,
    ],
    [
      `UPDATE budget_versions SET state = 'draft', decided_at = NULL, decided_by = NULL WHERE id = $1`,
      /never changes/,
    ],
    [`UPDATE budget_versions SET effective_on = '2020-01-01' WHERE id = $1`, /never changes/],
    [
      `UPDATE budget_versions SET state = 'superseded', label = 'Other' WHERE id = $1`,
      /never changes/,
    ],
    ['DELETE FROM budget_versions WHERE id = $1', /never removed/],
  ])('cannot be changed by the application itself: %s', async (sql, message) => {
    const cast = await budgetCast();
    const budget = await makeBudget(cast.cpo);
    await makeLine(cast.owner, budget.key, cast.areaId);
    const plan = await approvedPlan(cast, budget.key, PLAN);
    await expect(asApplication(cast.id, (client) => client.query(sql, [plan.id]))).rejects.toThrow(
      message,
    );
    const { body } = await cast.cpo.get(`budget-versions/${plan.id}/amounts`).expect(200);
    expect(body.lines[0].amounts).toHaveLength(2);
  });
});

/** Lines behind the API's back, because only their amounts are of interest. */
const seedLines = (organizationId: string, budgetId: string, areaId: string) =>
  asOwner(organizationId, async (client) => {
    await client.query(
      `INSERT INTO budget_lines (organization_id, id, budget_id, key, name, area_id, treatment, currency, nature, position)
       SELECT $1, gen_random_uuid(), $2, 'line-' || i, 'Line ' || i, $3, 'opex', 'EUR', 'cost', i FROM generate_series(1, $4::int) i`,
      [organizationId, budgetId, areaId, LINES],
    );
    // As autovacuum does: a session that checked references to a few lines would go on reading all of them for each amount.
    await client.query('ANALYZE budget_lines');
  });

/** How many the planner takes the table to hold; no other statement of these tests makes it look. */
const countedAmounts = (organizationId: string): Promise<number> =>
  asOwner(organizationId, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT reltuples::int AS count FROM pg_class WHERE oid = 'budget_amounts'::regclass`,
    );
    return rows[0]?.count ?? 0;
  });

describe('many amounts', () => {
  it('of 5,000 lines and 12 periods are set at once', async () => {
    const { id, cpo, areaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    await seedLines(id, budget.id, areaId);
    const version = await makeVersion(cpo, budget.key);
    const cells = Array.from({ length: LINES * 12 }, (_, index) => ({
      line: `line-${1 + Math.floor(index / 12)}`,
      period: `2026-${String(1 + (index % 12)).padStart(2, '0')}`,
      amount: 1_000 + index,
    }));
    const path = `budget-versions/${version.id}`;
    const start = performance.now();
    const { body } = await cpo.change('put', `${path}/amounts`, { body: { cells }, read: path });
    process.stdout.write(`60,000 amounts: ${(performance.now() - start).toFixed(0)} ms\n`);
    expect(body).toMatchObject({ changed: 60_000, unchanged: 0 });
    const read = await cpo.get(`${path}/amounts`).expect(200);
    expect(read.body.lines).toHaveLength(LINES);
    expect(await countedAmounts(id)).toBeGreaterThanOrEqual(60_000);
    const copy = await makeVersion(cpo, budget.key, { basedOn: version.id });
    expect(copy).toMatchObject({ amounts: 60_000 });
  });

  it('are refused with a hundred messages at most', async () => {
    const { cpo } = await budgetCast();
    const budget = await makeBudget(cpo);
    const version = await makeVersion(cpo, budget.key);
    const read = `budget-versions/${version.id}`;
    const cells = Array.from({ length: 300 }, (_, index) => ({
      line: `line-${index}`,
      period: '2026-01',
      amount: index,
    }));
    const { body } = await cpo.change('put', `${read}/amounts`, {
      body: { cells },
      read,
      status: 422,
    });
    expect(messagesOf(body)).toHaveLength(100);
  });
});
