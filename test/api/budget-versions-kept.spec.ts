import type pg from 'pg';
import {
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  setAmounts,
  take,
  type BudgetCast,
  type MadeBudget,
} from '../support/budget.ts';
import { asApplication } from '../support/organization.ts';

const PLAN = { cloud: { '2026-01': 100_000, '2026-02': 110_000 } };

/** Of the version $1; $2 is a draft of the same budget with the same cells. */
const WRITES: Readonly<Record<string, string>> = {
  amount: 'UPDATE budget_amounts SET amount = amount + 1 WHERE version_id = $1 AND $2 IS NOT NULL',
  period: `UPDATE budget_amounts SET period_key = '2026-11' WHERE version_id = $1 AND period_key = '2026-01' AND $2 IS NOT NULL`,
  missing: `UPDATE budget_amounts SET amount = NULL, missing_reason = 'x' WHERE version_id = $1 AND $2 IS NOT NULL`,
  'move out': `WITH gone AS (DELETE FROM budget_amounts WHERE version_id = $2)
    UPDATE budget_amounts SET version_id = $2, period_key = '2026-12' WHERE version_id = $1 AND period_key = '2026-01'`,
  'move in': `UPDATE budget_amounts SET version_id = $1, period_key = '2026-12' WHERE version_id = $2 AND period_key = '2026-01'`,
  removal: 'DELETE FROM budget_amounts WHERE version_id = $1 AND $2 IS NOT NULL',
  addition: `INSERT INTO budget_amounts SELECT organization_id, budget_id, $1, line_id, '2026-12', 5, NULL
    FROM budget_amounts WHERE version_id = $2 LIMIT 1`,
  'addition or change': `INSERT INTO budget_amounts SELECT organization_id, budget_id, $1, line_id, period_key, 5, NULL
    FROM budget_amounts WHERE version_id = $2 ON CONFLICT (organization_id, version_id, line_id, period_key) DO UPDATE SET amount = 5`,
  merge: `MERGE INTO budget_amounts a USING (SELECT $2 AS id) d ON a.version_id = $1
    WHEN MATCHED THEN UPDATE SET amount = 5`,
  'sheet change': `UPDATE budget_amount_sheets SET amounts = NULL WHERE version_id = $1 AND $2 IS NOT NULL`,
  'sheet removal': 'DELETE FROM budget_amount_sheets WHERE version_id = $1 AND $2 IS NOT NULL',
};

/** A version in each state that is not a draft. */
async function keptVersions({ cpo, ceo }: BudgetCast, { key }: MadeBudget) {
  const filled = async (rest: object) => {
    const { id } = await makeVersion(cpo, key, { effectiveOn: '2026-01-01', ...rest });
    await setAmounts(cpo, id, PLAN);
    return id;
  };
  const plan = async () => {
    const id = await filled({});
    await take(cpo, id, 'submission');
    return id;
  };
  const [superseded, approved, declined] = [await plan(), await plan(), await plan()];
  for (const id of [superseded, approved]) await take(ceo, id, 'approval', { body: {} });
  await take(ceo, declined, 'refusal', { body: { reason: 'Too much' } });
  const submitted = await plan();
  const published = await filled({ kind: 'forecast' });
  await take(cpo, published, 'publication');
  return {
    draft: await filled({}),
    kept: { submitted, approved, superseded, declined, published },
  };
}

/** Why each of the writes fails; a write that goes through is undone, and has no reason. */
async function refusals(client: pg.Client, versions: readonly string[]) {
  const reasons: Record<string, string> = {};
  for (const [name, sql] of Object.entries(WRITES)) {
    await client.query('SAVEPOINT s');
    const text = sql.replaceAll('$2 IS NOT NULL', '$2::uuid IS NOT NULL');
    reasons[name] = await client.query(text, [...versions]).then(
      ({ rowCount }) => `wrote ${rowCount}`,
      (problem: Error) => problem.message,
    );
    await client.query('ROLLBACK TO s');
  }
  return reasons;
}

describe('the amounts of a version that has left its draft', () => {
  it('are changed by no write, in whatever state, neither by a request nor in the database', async () => {
    const cast = await budgetCast();
    const budget = await makeBudget(cast.cpo);
    await makeLine(cast.owner, budget.key, cast.areaId);
    const { draft, kept } = await keptVersions(cast, budget);
    const never = 'the amounts of a budget version that has left its draft never change';
    const denied = 'permission denied for table budget_amount_sheets';
    const names = Object.keys(WRITES);
    for (const [state, id] of Object.entries(kept)) {
      const read = `budget-versions/${id}`;
      expect((await cast.cpo.get(read).expect(200)).body.state).toBe(state);
      await setAmounts(cast.cpo, id, { cloud: { '2026-01': 1 } }, 409);
      await cast.cpo.change('delete', read, { status: 409 });
      const reasons = await asApplication(cast.id, (client) => refusals(client, [id, draft]));
      expect(reasons).toEqual(
        Object.fromEntries(names.map((name) => [name, name.startsWith('sheet') ? denied : never])),
      );
      const { body } = await cast.cpo.get(`${read}/amounts`).expect(200);
      expect(body.lines[0].amounts.map(({ amount }: { amount: number }) => amount)).toEqual(
        Object.values(PLAN.cloud),
      );
    }
    await setAmounts(cast.cpo, draft, { cloud: { '2026-01': 1 } });
  });
});
