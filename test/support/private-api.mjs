// An installation of its own: an empty database and the built API before it, for tests of the very first steps.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { prepare } from '../../dist/libs/platform/database/prepare.js';

const name = `private_${randomBytes(6).toString('hex')}`;
const at = (url) => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

const ownerUrl = process.env.TEST_OWNER_URL;
const bootstrap = new pg.Client({
  connectionString: ownerUrl.replace('remit_owner@', 'remit_bootstrap@'),
});
await bootstrap.connect();
await bootstrap.query(`CREATE DATABASE ${name} OWNER remit_owner`);
await bootstrap.end();
await prepare({ ownerUrl: at(ownerUrl), secret: process.env.TEST_SECRET, appRole: 'remit_test' });

Object.assign(process.env, {
  DATABASE_URL: at(process.env.TEST_APP_URL),
  REMIT_SECRET: process.env.TEST_SECRET,
  PORT: '0',
});
await import('./serve.mjs');
