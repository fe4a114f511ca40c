import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Public data beside the project, which is read where it lies and never copied. */
const FOLDER = process.env['REMIT_SHARED_DATA'] ?? resolve('../shared/data');

export const hasData = (folder: string): boolean => existsSync(join(FOLDER, folder));

/** `describe` where the data set is there; elsewhere a sentence that says what is not shown. */
export function describeData(folder: string, name: string, tests: () => void): void {
  if (hasData(folder)) {
    describe(name, tests);
    return;
  }
  print(`${name}: not shown, because ${join(FOLDER, folder)} is not there.`);
  describe.skip(name, () => it('needs its data', () => expect(folder).toBe('')));
}

export const dataFile = (...path: readonly string[]): Buffer => readFileSync(join(FOLDER, ...path));

/** The names of the files in a folder, in order. */
export const dataFiles = (...path: readonly string[]): readonly string[] =>
  readdirSync(join(FOLDER, ...path)).toSorted();

/** A result that people want to see in the run's output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
