import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { asOwner, foundOrganization } from '../support/organization.ts';

/** The one table of the schema that belongs to no organization. */
const GLOBAL = 'migrations';

async function asked<Row extends pg.QueryResultRow>(
  url: string | undefined,
  sql: string,
  values: unknown[] = [],
) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const ownerUrl = () => process.env['TEST_OWNER_URL'];
const appUrl = () => process.env['TEST_APP_URL'];

const tables = () =>
  asked<{ name: string; secured: boolean; forced: boolean; policies: string[]; owner: string }>(
    ownerUrl(),
    `SELECT c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced, pg_get_userbyid(c.relowner) AS owner,
       ARRAY(SELECT p.polname || ': ' || pg_get_expr(p.polqual, p.polrelid) || ' | ' || pg_get_expr(p.polwithcheck, p.polrelid)
             FROM pg_policy p WHERE p.polrelid = c.oid)::text[] AS policies
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '${GLOBAL}' ORDER BY 1`,
  );

const POLICY =
  'tenant: (organization_id = ( SELECT remit.current_org() AS current_org)) | (organization_id = ( SELECT remit.current_org() AS current_org))';

describe('every table', () => {
  it('lets an organization see and write its own rows only', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(20);
    const open = all.filter(
      ({ secured, forced, policies }) => !secured || !forced || policies.join() !== POLICY,
    );
    expect(open).toEqual([]);
  });

  it('leads its primary key and every unique index with the organization', async () => {
    const loose = await asked(
      ownerUrl(),
      `SELECT c.relname AS table, i.relname AS index
       FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relname <> '${GLOBAL}' AND (x.indisunique OR x.indisexclusion)
         AND (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = x.indkey[0]) IS DISTINCT FROM 'organization_id'`,
    );
    expect(loose).toEqual([]);
    const keyless = await asked(
      ownerUrl(),
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indisprimary)`,
    );
    expect(keyless).toEqual([]);
  });

  it('leads every foreign key with the organization, on both sides, and deletes nothing with it', async () => {
    const loose = await asked(
      ownerUrl(),
      `SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE k.contype = 'f' AND n.nspname = 'public' AND (k.confdeltype <> 'a'
         OR (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]) <> 'organization_id'
         OR (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1]) <> 'organization_id')`,
    );
    expect(loose).toEqual([]);
  });

  it('belongs to the owner, and the application may do no more than its kind allows', async () => {
    const owners = new Set((await tables()).map(({ owner }) => owner));
    expect([...owners]).toEqual(['remit_owner']);
    const ledgers = await asked<{ name: string }>(
      ownerUrl(),
      `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'ledger' ORDER BY 1`,
    );
    expect(ledgers.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'activities',
        'measurements',
        'targets',
        'editions',
        'areas_history',
      ]),
    );
    const tooMuch = await asked(
      ownerUrl(),
      `SELECT g.table_name, g.privilege_type FROM information_schema.role_table_grants g
       WHERE g.grantee = 'remit_app' AND (g.privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES') OR g.table_schema = 'gate'
         OR (g.table_name = ANY ($1) AND g.privilege_type IN ('UPDATE', 'DELETE')))`,
      [ledgers.map(({ name }) => name)],
    );
    expect(tooMuch).toEqual([]);
  });
});

describe('the context of an organization', () => {
  it('shows nothing when it is missing', async () => {
    await foundOrganization();
    expect(await asked(appUrl(), 'SELECT * FROM people')).toEqual([]);
    expect(await asked(appUrl(), 'SELECT * FROM organizations')).toEqual([]);
  });

  it.each(['00000000-0000-4000-8000-000000000000', `${randomUUID()}:${'0'.repeat(64)}`])(
    'is refused when it is forged as %s',
    async (context) => {
      const attempt = asked(
        appUrl(),
        `SELECT set_config('app.context', $1, false), (SELECT count(*) FROM people)`,
        [context],
      );
      await expect(attempt).rejects.toThrow(/forged|invalid input syntax/);
      const after = asked(appUrl(), `SET app.context = '${context}'; SELECT count(*) FROM people`);
      await expect(after).rejects.toThrow(/forged/);
    },
  );

  it('cannot be signed, nor its key read, by the application', async () => {
    await expect(asked(appUrl(), 'SELECT gate.sign($1)', [randomUUID()])).rejects.toThrow(
      /permission denied/,
    );
    await expect(asked(appUrl(), 'SELECT * FROM gate.context_keys')).rejects.toThrow(
      /permission denied/,
    );
    await expect(asked(appUrl(), 'SELECT * FROM gate.accounts')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('takes no row of another organization', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const insert = asOwner(one.id, (client) =>
      client.query(`INSERT INTO holidays VALUES ($1, '2026-12-25', 'Christmas')`, [other.id]),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });
});

describe('a ledger', () => {
  it('refuses change and removal, also from the owner of the schema', async () => {
    const { id } = await foundOrganization();
    for (const sql of [
      'UPDATE activities SET action = action',
      'DELETE FROM activities',
      'TRUNCATE measurements',
    ])
      await expect(asOwner(id, (client) => client.query(sql))).rejects.toThrow(/ledger/);
  });
});

const start = (environment: Record<string, string | undefined>) =>
  spawnSync(process.execPath, ['dist/apps/api/main.js'], {
    env: { ...process.env, REMIT_SECRET: 'x'.repeat(32), PORT: '0', ...environment },
    encoding: 'utf8',
    timeout: 100_000,
  });

describe('the process', () => {
  it('refuses a database role that owns the tables', () => {
    const { status, stderr } = start({ DATABASE_URL: ownerUrl() });
    expect([status, stderr]).toEqual([78, expect.stringMatching(/owns Remit's tables/)]);
  });

  it('refuses a database role that is a superuser', () => {
    const { status, stderr } = start({
      DATABASE_URL: ownerUrl()?.replace('remit_owner@', 'remit_bootstrap@'),
    });
    expect([status, stderr]).toEqual([78, expect.stringMatching(/bypass row-level security/)]);
  });

  it('names the variable that is missing', () => {
    const { status, stderr } = start({ DATABASE_URL: '' });
    expect([status, stderr]).toEqual([78, expect.stringMatching(/^DATABASE_URL is not set/)]);
  });
});
