// Brings the database up to date and ends; for deployments where the API does not hold the owner's password.
import { giveUp, importBuilt, say } from './support/project.mjs';

await migrate().catch(giveUp);

async function migrate() {
  const appUrl = new URL(demand('DATABASE_URL'));
  const { prepare } = await importBuilt('libs/platform/database/prepare.js');
  await prepare({
    ownerUrl: demand('DATABASE_OWNER_URL'),
    secret: demand('REMIT_SECRET'),
    appRole: decodeURIComponent(appUrl.username),
    appPassword: decodeURIComponent(appUrl.password) || undefined,
  });
  say('The database is up to date.');
}

function demand(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; see .env.example.`);
  return value;
}
