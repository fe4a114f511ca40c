import pg from 'pg';
import { CONNECTION } from './database/database.module.ts';
import { checkDatabase, UnfitDatabase } from './database/check-role.ts';
import { prepare } from './database/prepare.ts';
import { SettingsError, type Settings } from './settings.ts';

/** EX_CONFIG of sysexits.h: starting again will not help. */
const MISCONFIGURED = 78;

/** Runs a process to its first ready moment; a mistake in its settings ends it with one plain sentence. */
export async function startProcess(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const isOurs = error instanceof SettingsError || error instanceof UnfitDatabase;
    process.stderr.write(isOurs ? `${error.message}\n` : `${describe(error)}\n`);
    process.exit(isOurs ? MISCONFIGURED : 1);
  }
}

/** Migrates where the owner's connection is known, then checks that the application's own role is safe. */
export async function readyDatabase({
  databaseUrl,
  databaseOwnerUrl,
  secret,
}: Settings): Promise<void> {
  const appRole = decodeURIComponent(new URL(databaseUrl).username);
  if (databaseOwnerUrl !== undefined)
    await prepare({ ownerUrl: databaseOwnerUrl, secret, appRole });
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECTION.connectionTimeoutMillis,
  });
  await client.connect();
  try {
    await checkDatabase(client);
  } finally {
    await client.end();
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
