import pg from 'pg';

export const SUPERUSER = 'remit_bootstrap';
export const OWNER = 'remit_owner';
export const DATABASE = 'remit';

/** The owner of the schema and its database; the superuser does nothing else. */
export async function makeOwner({ run, port }) {
  const client = new pg.Client({ host: run, port, user: SUPERUSER, database: 'postgres' });
  await client.connect();
  try {
    await makeMissing(client);
  } finally {
    await client.end();
  }
}

async function makeMissing(client) {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
    [OWNER, DATABASE],
  );
  if (!rows[0].role)
    await client.query(`CREATE ROLE ${OWNER} LOGIN NOSUPERUSER CREATEROLE NOBYPASSRLS`);
  if (!rows[0].database) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
}
