import type pg from 'pg';
import { pendingMigrations } from './prepare.ts';

/** The database or its role is not fit to be used; the process stops with this sentence. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
}

/** Refuses a role that could look past the walls between organizations, and a schema of another release. */
export async function checkDatabase(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string; bypasses: boolean; owns: boolean }>(`
    SELECT current_user AS role,
      (SELECT bool_or(r.rolsuper OR r.rolbypassrls) FROM pg_roles r WHERE r.rolname IN (current_user, session_user)) AS bypasses,
      EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'gate', 'remit') AND pg_has_role(session_user, c.relowner, 'MEMBER')) AS owns`);
  const { role, bypasses, owns } = rows[0] ?? { role: '?', bypasses: true, owns: true };
  if (bypasses)
    throw new UnfitDatabase(
      `The database role “${role}” can bypass row-level security: give DATABASE_URL a role that is neither superuser nor BYPASSRLS.`,
    );
  if (owns)
    throw new UnfitDatabase(
      `The database role “${role}” owns Remit's tables: give DATABASE_URL an application role, and the owner to DATABASE_OWNER_URL.`,
    );
  await checkSchema(client);
}

async function checkSchema(client: pg.ClientBase): Promise<void> {
  const pending = await pendingMigrations(client).catch(() => ['all of them']);
  if (pending.length > 0)
    throw new UnfitDatabase(
      `The database lacks migrations (${pending.join(', ')}): set DATABASE_OWNER_URL, or run the migration step of this release first.`,
    );
}
