import { randomBytes, randomUUID } from 'node:crypto';
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
  const stranger = newcomer('member', 'stranger');
  const first = ROLES.map((role) => newcomer(role));
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
  await seat(id, [...first, stranger]);
  const join = async (role: Role, name?: string) => {
    const another = newcomer(role, name);
    await seat(id, [another]);
    return clientOf(another);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of each role was just made
  const clients = Object.fromEntries(first.map((one) => [one.role, clientOf(one)])) as Record<
    Role,
    Client
  >;
  return { id, stranger: clientOf(stranger), join, ...clients };
}

const newcomer = (role: Role, name: string = role) => {
  const accountId = randomUUID();
  const local = name.replaceAll(/\W/g, '-').toLowerCase();
  return {
    role,
    name,
    accountId,
    personId: randomUUID(),
    email: `${local}-${accountId}@remit.test`,
    secret: randomBytes(24).toString('hex'),
  };
};

type Newcomer = ReturnType<typeof newcomer>;

const clientOf = ({ secret, personId }: Newcomer): Client =>
  new Client({ cookie: `remit_session=${secret}` }, personId);

/** An account, a place in the organization and a session for each of them. */
const SEATED = `
  WITH newcomers AS MATERIALIZED (
    SELECT * FROM json_to_recordset($2::json) AS n("accountId" uuid, "personId" uuid, name text, role text, email text, secret text)),
  accounts AS (
    INSERT INTO gate.accounts (id, email, password_hash)
    SELECT n."accountId", n.email, $3 FROM newcomers n RETURNING id),
  seated AS (
    INSERT INTO people (organization_id, id, name, email, role, state, account_id)
    SELECT $1, n."personId", n.name, n.email, n.role, 'active', n."accountId" FROM newcomers n RETURNING id)
  INSERT INTO gate.keys (id, hash, kind, account_id, organization_id, person_id, expires_at)
  SELECT gen_random_uuid(), sha256(n.secret::bytea), 'session', n."accountId", $1, n."personId", '2100-01-01' FROM newcomers n`;

const seat = (organizationId: string, newcomers: readonly Newcomer[]): Promise<unknown> =>
  asOwner(organizationId, (client) =>
    client.query(SEATED, [organizationId, JSON.stringify(newcomers), PASSWORD_HASH]),
  );

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
