import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { foundOrganization, asOwner, type TestOrganization } from './organization.ts';

const FOUNDED = '2026-01-05T09:00:00Z';

export interface BudgetToMake {
  readonly year?: string;
  readonly grain?: 'month' | 'quarter' | 'year';
  readonly tolerance?: readonly [onTrack: number, atRisk: number];
}

export interface LineToMake {
  readonly key: string;
  readonly areaId?: string;
  readonly productId?: string;
  readonly itemId?: string;
  readonly objectiveId?: string;
  readonly category?: string;
  readonly treatment?: 'opex' | 'capex';
  readonly currency?: string;
  readonly nature?: 'cost' | 'revenue';
}

/** Minor units by line and period. */
export type AmountsToMake = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface VersionToMake {
  readonly kind: 'plan' | 'forecast';
  readonly decidedAt: string;
  readonly effectiveOn?: string;
  readonly closedTo?: string;
  readonly label?: string;
  readonly amounts: AmountsToMake;
}

export interface PostingToMake {
  readonly line: string;
  readonly period: string;
  readonly amount: number;
  readonly kind?: 'actual' | 'commitment';
  readonly postedOn?: string;
  readonly recordedAt?: string;
  readonly reason?: string;
}

export interface Budgeted extends TestOrganization {
  readonly areaId: string;
  readonly budgetId: string;
  readonly line: (line: LineToMake) => Promise<string>;
  readonly version: (version: VersionToMake) => Promise<string>;
  readonly post: (...postings: readonly PostingToMake[]) => Promise<void>;
  readonly close: (period: string, at: string, kind?: 'closed' | 'reopened') => Promise<void>;
  readonly rate: (
    ...rate: readonly [currency: string, period: string, kind: string, rate: number, at?: string]
  ) => Promise<void>;
}

/** As if it had been done over the API: answers that were kept are no longer good. */
const CHANGED = 'UPDATE activity_heads SET seq = seq + 1 WHERE organization_id = $1';

type Founding = Parameters<typeof foundOrganization>[0];

/** An organization with the area Budget, for which \`member\` answers, and an empty budget \`b\` made behind the API's back. */
export async function budgeted(
  { year = '2026', grain = 'month', tolerance = [0.05, 0.1] }: BudgetToMake = {},
  founding: Founding = {},
): Promise<Budgeted> {
  const organization = await foundOrganization({ foundedAt: FOUNDED, ...founding });
  const cpo = organization.cpo.at(FOUNDED);
  const given = {
    name: 'Budget',
    accountableId: organization.member.personId,
    adoptedOn: '2025-01-01',
  };
  const { body } = await cpo.post('areas', given).expect(201);
  const { id: areaId } = body as { id: string };
  const {
    id,
    cpo: { personId },
  } = organization;
  const budgetId = randomUUID();
  const lines = new Map<string, string>();
  const lineId = (key: string) => lines.get(key) ?? '';
  const write = (text: string, values: readonly unknown[]) =>
    asOwner(id, async (client: pg.Client) => {
      await client.query(`SELECT set_config('app.now', $1, true)`, [FOUNDED]);
      await client.query(text, [...values]);
      await client.query(CHANGED, [id]);
    });

  await write(
    `INSERT INTO budgets (organization_id, id, key, name, year_key, grain, on_track_within, at_risk_within)
     VALUES ($1, $2, 'b', 'Budget', $3, $4, $5, $6)`,
    [id, budgetId, year, grain, ...tolerance],
  );

  const line = async (more: LineToMake) => {
    const made = randomUUID();
    lines.set(more.key, made);
    const { category = '', treatment = 'opex', currency = 'EUR', nature = 'cost' } = more;
    await write(
      `INSERT INTO budget_lines (organization_id, id, budget_id, key, name, area_id, product_id, item_id, objective_id, category,
         treatment, currency, nature) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        made,
        budgetId,
        more.key,
        more.areaId ?? areaId,
        more.productId ?? null,
        more.itemId ?? null,
        more.objectiveId ?? null,
        category,
        treatment,
        currency,
        nature,
      ],
    );
    return made;
  };

  const version = async ({
    kind,
    decidedAt,
    effectiveOn,
    closedTo,
    label,
    amounts,
  }: VersionToMake) => {
    const made = randomUUID();
    const rows = Object.entries(amounts).flatMap(([key, periods]) =>
      Object.entries(periods).map(([period, amount]) => ({ line: lineId(key), period, amount })),
    );
    const final = kind === 'plan' ? 'approved' : 'published';
    await asOwner(id, async (client) => {
      await client.query(`SELECT set_config('app.now', $1, true)`, [decidedAt]);
      await client.query(CHANGED, [id]);
      await client.query(
        `INSERT INTO budget_versions (organization_id, id, budget_id, kind, number, label, closed_to, effective_on, created_by)
         SELECT $1, $2, $3, $4, 1 + (SELECT count(*) FROM budget_versions WHERE budget_id = $3 AND kind = $4), $5, $6, $7, $8`,
        [
          id,
          made,
          budgetId,
          kind,
          label ?? kind,
          closedTo ?? null,
          effectiveOn ?? decidedAt.slice(0, 10),
          personId,
        ],
      );
      await client.query(
        `INSERT INTO budget_amounts (organization_id, budget_id, version_id, line_id, period_key, amount)
         SELECT $1, $2, $3, r.line, r.period, r.amount FROM json_to_recordset($4::json) AS r(line uuid, period text, amount bigint)`,
        [id, budgetId, made, JSON.stringify(rows)],
      );
      await client.query(
        `UPDATE budget_versions SET state = 'superseded' WHERE budget_id = $1 AND state = $2`,
        [budgetId, final],
      );
      await client.query(
        `UPDATE budget_versions SET state = $2, decided_at = $3, decided_by = $4 WHERE id = $1`,
        [made, final, decidedAt, personId],
      );
    });
    return made;
  };

  const post = async (...postings: readonly PostingToMake[]) => {
    const rows = postings.map((posting) => {
      const { line: key, period, amount, kind = 'actual', postedOn, recordedAt } = posting;
      const { reason = '' } = posting;
      const day = postedOn ?? `${period.slice(0, 7)}-15`;
      const recorded = recordedAt ?? `${day}T12:00:00Z`;
      return { id: randomUUID(), line: lineId(key), period, kind, amount, day, reason, recorded };
    });
    await write(
      `INSERT INTO budget_postings (organization_id, id, budget_id, line_id, period_key, kind, amount, posted_on, is_correction, reason,
         recorded_by, recorded_at)
       SELECT $1, r.id, $2, r.line, r.period, r.kind, r.amount, r.day, r.reason <> '', r.reason, $3, r.recorded
       FROM json_to_recordset($4::json) AS r(id uuid, line uuid, period text, kind text, amount bigint, day date, reason text, recorded timestamptz)`,
      [id, budgetId, personId, JSON.stringify(rows)],
    );
  };

  const close: Budgeted['close'] = async (period, at, kind = 'closed') => {
    await write(
      `INSERT INTO period_closes (organization_id, id, budget_id, period_key, kind, reason, effective_on, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, 'late', $6, $7, $8)`,
      [id, randomUUID(), budgetId, period, kind, at.slice(0, 10), personId, at],
    );
  };

  const rate: Budgeted['rate'] = async (currency, period, kind, value, at = FOUNDED) => {
    await write(
      `INSERT INTO exchange_rates (organization_id, id, currency, reporting_currency, period_key, kind, rate, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, randomUUID(), currency, founding.currency ?? 'EUR', period, kind, value, personId, at],
    );
  };

  return { ...organization, areaId, budgetId, line, version, post, close, rate };
}
