import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a file under test/golden says; with UPDATE_GOLDEN=1 it says from now on what it was given. */
export function golden(name: string, text: string): string {
  const file = join(__dirname, '../golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  return existsSync(file)
    ? readFileSync(file, 'utf8')
    : `There is no ${name}: UPDATE_GOLDEN=1 writes it.`;
}
