import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inProject } from '../support/project.mjs';

/** Where Remit keeps what it makes by itself; nobody else may look into it. */
export function openDataFolder() {
  const folder = process.env.REMIT_DATA ? resolve(process.env.REMIT_DATA) : inProject('.data');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  return folder;
}

/** A random text of 64 characters, made the first time that it is asked for. */
export function keptSecret(folder, name) {
  const file = join(folder, name);
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
