import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ROLES, type Role } from '#domain/actor';
import { Client } from './client.ts';

/** What everybody here signs in with, and its hash, made once because making it is slow on purpose. */
export const PASSWORD = 'a password for tests';
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$mZZpWwPwKkyqUWOAg2oZXQ$7wyCPHSD9U3c0lL9scvQrm/c29B9ClXT1+L07KeBwhM';

export interface TestOrganization extends Readonly<Record<Role, Client>> {
  readonly id: string;
  /** A second member, for those who own nothing here. */
  readonly stranger: Client;
  /** One more person of a role, signed in. */
  readonly join: (role: Role, name?: string) => Promise<Client>;
}

interface Options {
  readonly timeZone?: string;
  readonly fiscalStartMonth?: number;
  readonly fiscalPattern?: string;
  readonly currency?: string;
  /** When the organization was founded, for tests that travel in time. */
  readonly foundedAt?: string;
}

/** An organization with one signed-in person of each role, made behind the API's back because only that is fast. */
export async function foundOrganization(options: Options = {}): Promise<TestOrganization> {
  const id = randomUUID();
  await asOwner(id, async (client) => {
    if (options.foundedAt)
      await client.query(`SELECT set_config('app.now', $1, true)`, [options.foundedAt]);
    await client.query(
      `INSERT INTO organizations (organization_id, id, name, time_zone, locale, currency, fiscal_start_month, fiscal_pattern)
       VALUES ($1, $1, 'Test', $2, 'en', $3, $4, $5)`,
      [
        id,
        options.timeZone ?? 'UTC',
        options.currency ?? 'EUR',
        options.fiscalStartMonth ?? 1,
        options.fiscalPattern ?? 'months',
      ],
    );
    await client.query('INSERT INTO activity_heads VALUES ($1, 0, $2)', [id, '0'.repeat(64)]);
  });
  const join = (role: Role, name: string = role) => joinAs(id, role, name);
  const clients = await Promise.all(ROLES.map(async (role) => [role, await join(role)] as const));
  const stranger = await join('member', 'stranger');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one client of each role was just made
  return { id, stranger, join, ...(Object.fromEntries(clients) as Record<Role, Client>) };
}

async function joinAs(organizationId: string, role: Role, name: string): Promise<Client> {
  const personId = randomUUID();
  const accountId = randomUUID();
  const secret = randomBytes(24).toString('hex');
  await asOwner(organizationId, async (client) => {
    const email = `${name.replaceAll(/\W/g, '-')}-${accountId}@remit.test`.toLowerCase();
    await client.query('INSERT INTO gate.accounts (id, email, password_hash) VALUES ($1, $2, $3)', [
      accountId,
      email,
      PASSWORD_HASH,
    ]);
    await client.query(
      `INSERT INTO people (organization_id, id, name, email, role, state, account_id) VALUES ($1, $2, $3, $4, $5, 'active', $6)`,
      [organizationId, personId, name, email, role, accountId],
    );
    const hash = createHash('sha256').update(secret).digest();
    await client.query(
      `INSERT INTO gate.keys (id, hash, kind, account_id, organization_id, person_id, expires_at)
       VALUES ($1, $2, 'session', $3, $4, $5, '2100-01-01')`,
      [randomUUID(), hash, accountId, organizationId, personId],
    );
  });
  return new Client({ cookie: `remit_session=${secret}` }, personId);
}

/** One transaction of the schema's owner inside an organization. */
export function asOwner<Result>(
  organizationId: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return connected(process.env['TEST_OWNER_URL'], async (client) => {
    await client.query(`SELECT set_config('app.context', gate.sign($1), true)`, [organizationId]);
    return work(client);
  });
}

/** One transaction of the role that the product itself works with, inside an organization. */
export async function asApplication<Result>(
  organizationId: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const context = await asOwner(organizationId, async (client) => {
    const { rows } = await client.query<{ context: string }>('SELECT gate.sign($1) AS context', [
      organizationId,
    ]);
    return rows[0]?.context;
  });
  return connected(process.env['TEST_APP_URL'], async (client) => {
    await client.query(`SELECT set_config('app.context', $1, true)`, [context]);
    return work(client);
  });
}

async function connected<Result>(
  connectionString: string | undefined,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}
