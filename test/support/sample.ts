import { execFile, type PromiseWithChild } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from './client.ts';

/** The day on which the story of the sample ends. */
export const LAST_DAY = '2025-11-20';

/** Runs the program that loads the sample, as the application and not as the owner of the tables. */
export function runSample(
  words: readonly string[],
): PromiseWithChild<{ stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: process.env['TEST_APP_URL'],
    REMIT_SECRET: process.env['TEST_SECRET'],
  };
  const args = ['dist/apps/sample/main.js', '--until', LAST_DAY, ...words];
  return promisify(execFile)(process.execPath, args, { env });
}

/** Loads a sample organization and signs in those who lead it. */
export async function loadSample(
  ...words: readonly string[]
): Promise<{ ceo: Client; cpo: Client; admin: Client }> {
  const { stdout } = await runSample(words);
  process.stdout.write(`${stdout.split('\n', 1)[0]}\n`);
  const [ceo, cpo, admin] = await Promise.all(
    ['ceo', 'cpo', 'admin'].map((role) => signIn(stdout, role)),
  );
  if (!ceo || !cpo || !admin) throw new Error('The sample lacks one of its leaders.');
  return { ceo, cpo, admin };
}

async function signIn(printed: string, role: string): Promise<Client> {
  const [, email, password] = new RegExp(`(\\S+@\\S+)\\s+${role}\\s+(\\S+)`).exec(printed) ?? [];
  const { headers } = await new Client().post('sessions', { email, password }).expect(201);
  return new Client({ cookie: String(headers['set-cookie']).split(';', 1)[0] ?? '' });
}
