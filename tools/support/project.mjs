import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const inProject = (...parts) => join(root, ...parts);

/** A program that npm installed, as a path that Node can run. */
export const bin = (name) => inProject('node_modules', '.bin', name);

/** Loads a module of the built product. */
export const importBuilt = (path) => import(pathToFileURL(inProject('dist', path)).href);

export const say = (text) => process.stdout.write(`${text}\n`);
export const warn = (text) => process.stderr.write(`${text}\n`);

/** Ends the process with a sentence instead of a stack. */
export function giveUp(error) {
  warn(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
