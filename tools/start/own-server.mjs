import pg from 'pg';
import { keptSecret } from './data-folder.mjs';

/**
 * What DATABASE_URL lets us do: `url` is for the application, `owner` for the migrations (missing when they are not ours to run).
 */
export async function useOwnServer({ url, ownerUrl, folder }) {
  if (ownerUrl) return { url, owner: ownerUrl, ...credentials(url) };
  const role = await examine(url);
  if (!role.ownsDatabase && !role.mayCreate) return { url };
  if (!role.mayMakeRoles) throw new Error(howToSeparate(role));
  const appRole = `${role.database}_api`;
  const appPassword = keptSecret(folder, 'app-password');
  return { url: withCredentials(url, appRole, appPassword), owner: url, appRole, appPassword };
}

async function examine(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query(`
      SELECT current_user AS name, current_database() AS database,
             rolsuper OR rolcreaterole AS "mayMakeRoles",
             pg_has_role(datdba, 'USAGE') AS "ownsDatabase",
             has_database_privilege(current_database(), 'CREATE') AS "mayCreate"
      FROM pg_roles, pg_database
      WHERE rolname = current_user AND datname = current_database()`);
    return rows[0];
  } catch (error) {
    const reason = error.message || error.code;
    throw new Error(`The database in DATABASE_URL cannot be reached: ${reason}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function howToSeparate({ name, database }) {
  return (
    `The role “${name}” in DATABASE_URL owns the database “${database}” but may not create roles, and Remit must not ` +
    `work as the owner of its tables. Either allow it (ALTER ROLE "${name}" CREATEROLE), or make a second role, ` +
    'put that one into DATABASE_URL and this one into DATABASE_OWNER_URL.'
  );
}

function credentials(url) {
  const parsed = new URL(url);
  const appRole = decodeURIComponent(parsed.username) || parsed.searchParams.get('user');
  if (!appRole) throw new Error('DATABASE_URL names no role (postgres://role@host/database).');
  return { appRole, appPassword: decodeURIComponent(parsed.password) || undefined };
}

function withCredentials(url, role, password) {
  const changed = new URL(url);
  changed.hostname ||= 'localhost';
  changed.username = role;
  changed.password = password;
  for (const name of ['user', 'password']) changed.searchParams.delete(name);
  return changed.href;
}
