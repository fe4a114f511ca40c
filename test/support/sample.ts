import { execFile, type PromiseWithChild } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

export interface Leaders {
  readonly ceo: Client;
  readonly cpo: Client;
  readonly admin: Client;
}

/** Loads a sample organization and signs in those who lead it. */
export async function loadSample(...words: readonly string[]): Promise<Leaders> {
  const { stdout } = await runSample(words);
  process.stdout.write(`${stdout.split('\n', 1)[0]}\n`);
  return signInLeaders(stdout);
}

/** The sample organization that all files of a run look at, loaded by the first: what one changes, the others see. */
export async function sharedSample(): Promise<Leaders> {
  const folder = join(process.env['TEST_FOLDER'] ?? '', 'sample');
  const kept = join(folder, 'printed.txt');
  if (isFirst(folder)) {
    // The others must not wait for what failed.
    const printed = await runSample([]).then(
      ({ stdout }) => stdout,
      (error: Error) => `Failed: ${error.message}`,
    );
    await writeFile(`${kept}.new`, printed);
    await rename(`${kept}.new`, kept);
  }
  return signInLeaders(await readOnceThere(kept));
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function readOnceThere(file: string): Promise<string> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
    await sleep(200);
  }
}

async function signInLeaders(printed: string): Promise<Leaders> {
  const [ceo, cpo, admin] = await Promise.all(
    ['ceo', 'cpo', 'admin'].map((role) => signIn(printed, role)),
  );
  if (!ceo || !cpo || !admin) throw new Error(`The sample lacks one of its leaders. ${printed}`);
  return { ceo, cpo, admin };
}

async function signIn(printed: string, role: string): Promise<Client> {
  const [, email, password] = new RegExp(`(\\S+@\\S+)\\s+${role}\\s+(\\S+)`).exec(printed) ?? [];
  const { headers } = await new Client().post('sessions', { email, password }).expect(201);
  return new Client({ cookie: String(headers['set-cookie']).split(';', 1)[0] ?? '' });
}
