import { existsSync } from 'node:fs';
import { buildIfStale } from '../support/build.mjs';
import { importBuilt, inProject } from '../support/project.mjs';
import { openDatabase } from './database.mjs';
import { keptSecret, openDataFolder } from './data-folder.mjs';
import { stopInOrder } from './stopping.mjs';

/** Builds, opens the database and brings it up to date; gives the settings that the processes need. */
export async function prepareAll() {
  if (existsSync(inProject('.env'))) process.loadEnvFile(inProject('.env'));
  await buildIfStale();
  const folder = openDataFolder();
  const secret = process.env.REMIT_SECRET || keptSecret(folder, 'secret');
  const { url, owner, release, ...app } = await openDatabase(folder);
  stopInOrder(release);
  if (owner) {
    const { prepare } = await importBuilt('libs/platform/database/prepare.js');
    await prepare({ ownerUrl: owner, secret, ...app });
  }
  return { url, owner, secret };
}
