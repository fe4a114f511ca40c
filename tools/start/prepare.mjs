import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { buildIfStale } from '../support/build.mjs';
import { importBuilt } from '../support/project.mjs';
import { keptSecret, openDataFolder } from './data-folder.mjs';
import { openDatabase } from './database.mjs';
import { readEnvFile } from './env-file.mjs';
import { stopInOrder } from './stopping.mjs';

/** Builds, opens the database and brings it up to date; gives the settings that the processes need. */
export async function prepareAll() {
  readEnvFile();
  const folder = openDataFolder();
  enableCompileCache(join(folder, 'compile-cache'));
  const secret = process.env.REMIT_SECRET || keptSecret(folder, 'secret');
  const [{ url, owner, ...app }] = await both(openToTheEnd(folder), buildIfStale());
  if (owner) {
    const { prepare } = await importBuilt('libs/platform/database/prepare.js');
    await prepare({ ownerUrl: owner, secret, ...app });
  }
  return { url, owner, secret };
}

async function openToTheEnd(folder) {
  const { release, ...database } = await openDatabase(folder);
  stopInOrder(release);
  return database;
}

/** Waits for the slower one before it reports the failure of the faster, so that nothing is left half started. */
async function both(...works) {
  const results = await Promise.allSettled(works);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}
