import {
  approvedPlan,
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  post,
  setAmounts,
} from '../support/budget.ts';
import { asOwner } from '../support/organization.ts';

type Row = Readonly<Record<string, unknown>>;

/** Where a condensed row differs from what it condenses: nowhere. */
const AMOUNTS = `
  SELECT coalesce(a.version_id, s.version_id) AS version, coalesce(a.line_id, s.line_id) AS line, a.amounts, s.amounts AS condensed
  FROM (SELECT a.version_id, a.line_id, jsonb_object_agg(a.period_key, a.amount) FILTER (WHERE a.amount IS NOT NULL) AS amounts
    FROM budget_amounts a GROUP BY a.version_id, a.line_id) a
  FULL JOIN (SELECT s.version_id, s.line_id, jsonb_object_agg('2026-' || lpad(u.place::text, 2, '0'), u.amount) FILTER (WHERE u.amount IS NOT NULL) AS amounts
    FROM budget_amount_sheets s, unnest(s.amounts) WITH ORDINALITY AS u(amount, place) GROUP BY s.version_id, s.line_id) s
    ON s.version_id = a.version_id AND s.line_id = a.line_id
  WHERE a.amounts IS DISTINCT FROM s.amounts`;

const POSTINGS = `
  SELECT coalesce(a.line_id, s.line_id) AS line, a.amounts, s.amounts AS condensed
  FROM (SELECT a.line_id, jsonb_object_agg(a.kind || a.period_key, a.amount) FILTER (WHERE a.amount IS NOT NULL) AS amounts
    FROM (SELECT line_id, kind, period_key, sum(amount) AS amount FROM budget_postings GROUP BY line_id, kind, period_key) a GROUP BY a.line_id) a
  FULL JOIN (SELECT s.line_id, jsonb_object_agg(u.kind || '2026-' || lpad(u.place::text, 2, '0'), u.amount) FILTER (WHERE u.amount IS NOT NULL) AS amounts
    FROM budget_posting_sheets s CROSS JOIN LATERAL (
      SELECT 'actual' AS kind, x.* FROM unnest(s.actuals) WITH ORDINALITY AS x(amount, place)
      UNION ALL SELECT 'commitment', x.* FROM unnest(s.commitments) WITH ORDINALITY AS x(amount, place)) u GROUP BY s.line_id) s
    ON s.line_id = a.line_id
  WHERE a.amounts IS DISTINCT FROM s.amounts`;

const differences = (organizationId: string) =>
  asOwner(organizationId, async (client) => {
    const rows: Row[] = [];
    for (const text of [AMOUNTS, POSTINGS]) rows.push(...(await client.query<Row>(text)).rows);
    return rows;
  });

async function lined() {
  const cast = await budgetCast();
  const budget = await makeBudget(cast.cpo);
  for (const name of ['Cloud', 'Devices', 'Desks'])
    await makeLine(cast.owner, budget.key, cast.areaId, { name });
  return { ...cast, budget: budget.key };
}

describe('what is condensed for reading', () => {
  it('is always what the amounts of a version say, however they were written', async () => {
    const { id, cpo, budget } = await lined();
    const draft = await makeVersion(cpo, budget, { effectiveOn: '2026-01-01' });
    for (const plan of [
      { cloud: { '2026-01': 100, '2026-12': 7 }, devices: { '2026-06': 0 } },
      { cloud: { '2026-01': 150, '2026-02': -20 }, desks: { '2026-03': 9 } },
      { cloud: { '2026-12': null, '2026-01': 3 }, devices: { '2026-06': null } },
    ]) {
      await setAmounts(cpo, draft.id, plan);
      expect(await differences(id)).toEqual([]);
    }
    const kept = await asOwner(
      id,
      async (client) =>
        (await client.query('SELECT amounts FROM budget_amount_sheets ORDER BY amounts')).rows,
    );
    expect(kept).toHaveLength(2);
  });

  it('is always what the ledger says, also when many post at once', async () => {
    const cast = await lined();
    const { id, cpo, budget } = cast;
    await approvedPlan(cast, budget, { cloud: { '2026-04': 100 } });
    const line = { line: 'cloud', period: '2026-04' };
    await post(cpo, budget, [
      { ...line, amount: 40 },
      { ...line, amount: 2 },
      { ...line, kind: 'commitment', amount: 9 },
      { line: 'desks', period: '2026-05', kind: 'commitment', amount: 5 },
    ]);
    await post(cpo, budget, [{ line: 'devices', period: '2026-04', missing: 'no bill yet' }]);
    await Promise.all(
      [1, 20, 300, -4000].map((amount) => post(cpo, budget, [{ ...line, amount }])),
    );
    expect(await differences(id)).toEqual([]);
    const kept = await asOwner(
      id,
      async (client) =>
        (await client.query('SELECT sum(actuals[4]) AS april FROM budget_posting_sheets')).rows,
    );
    expect(kept).toEqual([{ april: '-3637' }]);
  });
});
