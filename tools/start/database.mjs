import { join } from 'node:path';
import { server } from '../postgres.mjs';
import { warn } from '../support/project.mjs';
import { keptSecret } from './data-folder.mjs';
import { useOwnServer } from './own-server.mjs';

const APP_ROLE = 'remit_api';

/** The user's server when DATABASE_URL is set, the embedded one otherwise; `release` gives it back at the end. */
export async function openDatabase(folder) {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (url) return { ...(await useOwnServer({ url, ownerUrl, folder })), release: () => undefined };
  return startEmbedded(folder);
}

async function startEmbedded(folder) {
  const embedded = server({ dir: join(folder, 'postgres') });
  await embedded.start();
  embedded.watch(warn);
  return {
    url: embedded.url(undefined, APP_ROLE),
    owner: embedded.url(),
    appRole: APP_ROLE,
    appPassword: keptSecret(folder, 'app-password'),
    release: embedded.release,
  };
}
