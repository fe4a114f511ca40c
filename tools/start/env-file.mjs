import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inProject } from '../support/project.mjs';

/** Takes over the settings of .env, if there is one; the environment goes before it, and an empty value is none. */
export function readEnvFile() {
  const file = inProject('.env');
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8'))))
    if (value !== '') process.env[name] ??= value;
}
