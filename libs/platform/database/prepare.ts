import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.ts';
import { ContextKey } from './context-key.ts';

/** Any number will do, as long as every replica takes the same. */
const LOCK = 0x72_65_6d_69;

export interface Preparation {
  readonly ownerUrl: string;
  readonly secret: string;
  /** The application's login role; made when it is missing and a password is given. */
  readonly appRole: string;
  readonly appPassword?: string;
}

/** Brings a database up to date: role, migrations, context key, job queue. Replicas that start together wait for the first. */
export async function prepare({
  ownerUrl,
  secret,
  appRole,
  appPassword,
}: Preparation): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    await makeGroup(client);
    await migrate(ownerUrl);
    await storeContextKey(client, new ContextKey(secret));
    await installJobs(client, ownerUrl);
    await makeLogin(client, appRole, appPassword);
  } finally {
    await client.end();
  }
}

/** The names of the migrations that this database lacks. */
export async function pendingMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  const done = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

/** Grants go to a role without a login, so that any number of login roles may share them. */
async function makeGroup(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = 'remit_app'`);
  if (rowCount === 0) await client.query('CREATE ROLE remit_app NOLOGIN');
}

async function migrate(ownerUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    extra: { max: 2, options: '-c lock_timeout=5s' },
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function storeContextKey(client: pg.Client, key: ContextKey): Promise<void> {
  const { inner, outer } = key.pads;
  await client.query(
    `INSERT INTO gate.context_keys (inner_pad, outer_pad) VALUES ($1, $2)
     ON CONFLICT (id) DO UPDATE SET inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [inner, outer],
  );
  await client.query('GRANT SELECT ON migrations TO remit_app');
}

async function installJobs(client: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO remit_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO remit_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO remit_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO remit_app;
  `);
}

async function makeLogin(
  client: pg.Client,
  role: string,
  password: string | undefined,
): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (password !== undefined) {
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  }
  const { rows } = await client.query<{ member: boolean }>(
    `SELECT pg_has_role($1, 'remit_app', 'MEMBER') AS member`,
    [role],
  );
  if (rows[0]?.member !== true) await client.query(`GRANT remit_app TO ${name}`);
}
