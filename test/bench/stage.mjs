import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepare } from '../../dist/libs/platform/database/prepare.js';
import { server } from '../../tools/postgres.mjs';
import { readPidFile } from '../../tools/postgres/processes.mjs';
import { seedBudget } from '../support/seed-budget.ts';
import { seedRegisters } from '../support/seed-registers.ts';
import { seed } from '../support/seed.ts';

/** Size S of the promises: 60 areas, 600 KPIs, three years of weekly values. */
export const SIZE = { areas: 60, kpis: 600, cadence: 'weekly', checkIns: 30 };

/** A roadmap and a portfolio at the upper end of what an organization has. */
const REGISTERS = { items: 500, products: 50 };

/** Lines of a budget, with twelve months each. */
const BUDGET_LINES = 5_000;

/** A database of size S, a signed-in CPO, and the connections of each role; with the budget of this year where one is asked for. */
export async function setStage(today, { hasBudget = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'));
  const database = server({
    dir: folder,
    durable: false,
    settings: { shared_buffers: '256MB', autovacuum: 'off' },
  });
  await database.start();
  const secret = randomBytes(32).toString('hex');
  const ownerUrl = database.url();
  await prepare({ ownerUrl, secret, appRole: 'remit_bench', appPassword: 'unused on a socket' });
  const organizationId = randomUUID();
  const session = randomBytes(24).toString('hex');
  const from = `${Number(today.slice(0, 4)) - 3}${today.slice(4)}`;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.context', gate.sign($1), true)`, [organizationId]);
  await found(client, organizationId, session);
  await seed(client, organizationId, { ...SIZE, from, to: today });
  await seedRegisters(client, organizationId, { ...REGISTERS, today });
  const budget = { lines: BUDGET_LINES, year: Number(today.slice(0, 4)) };
  if (hasBudget) await seedBudget(client, organizationId, budget);
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
  const facts = await factsOf(client, organizationId);
  await client.end();
  return {
    organizationId,
    session,
    secret,
    facts,
    postmaster: readPidFile(join(folder, 'data'))?.pid,
    appUrl: ownerUrl.replace('remit_owner@', 'remit_bench@'),
    bareUrl: ownerUrl.replace('remit_owner@', 'remit_bootstrap@'),
    async clear() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function found(client, organizationId, session) {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO organizations (organization_id, id, name, time_zone, locale, currency, fiscal_start_month, fiscal_pattern)
     VALUES ($1, $1, 'Bench', 'UTC', 'en', 'EUR', 1, 'months')`,
    [organizationId],
  );
  await client.query('INSERT INTO activity_heads VALUES ($1, 0, $2)', [
    organizationId,
    '0'.repeat(64),
  ]);
  await client.query(
    `INSERT INTO gate.accounts (id, email, password_hash) VALUES ($1, 'cpo@bench.test', '-')`,
    [accountId],
  );
  await client.query(
    `INSERT INTO people (organization_id, id, name, role, state, account_id) VALUES ($1, $2, 'CPO', 'cpo', 'active', $3)`,
    [organizationId, personId, accountId],
  );
  await client.query(
    `INSERT INTO gate.keys (id, hash, kind, account_id, organization_id, person_id, expires_at)
     VALUES ($1, $2, 'session', $3, $4, $5, '2100-01-01')`,
    [
      randomUUID(),
      createHash('sha256').update(session).digest(),
      accountId,
      organizationId,
      personId,
    ],
  );
}

async function factsOf(client, organizationId) {
  await client.query(`SELECT set_config('app.context', gate.sign($1), false)`, [organizationId]);
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM areas)::int AS areas, (SELECT count(*) FROM kpis)::int AS kpis,
       (SELECT count(*) FROM measurements)::int AS values, (SELECT count(*) FROM check_ins)::int AS "checkIns",
       (SELECT count(*) FROM roadmap_items)::int AS items, (SELECT count(*) FROM products)::int AS products,
       (SELECT id FROM areas ORDER BY position LIMIT 1) AS "areaId",
       (SELECT array_agg(key ORDER BY position) FROM kpis) AS "kpiKeys",
       (SELECT array_agg(id ORDER BY position) FROM kpis) AS "kpiIds"`,
  );
  return rows[0];
}
