import { importBuilt } from '../support/project.mjs';
import { prepareAll } from './prepare.mjs';

/** Uses the database that npm start uses, and leaves it running for whoever else does. */
export async function loadSample() {
  const { url, secret } = await prepareAll();
  Object.assign(process.env, { DATABASE_URL: url, REMIT_SECRET: secret });
  // The sample is loaded with the application's rights, as people would have made it.
  delete process.env.DATABASE_OWNER_URL;
  await importBuilt('apps/sample/main.js');
}
