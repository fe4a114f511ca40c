import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { pascal } from './names.mjs';

const LIST = inProject('migrations', 'index.ts');

/** Writes a migration and puts it last in the list; gives its path. */
export function addMigration(name, { up, down }) {
  const list = readFileSync(LIST, 'utf8');
  const epoch = Math.max(Date.now(), lastEpoch(list) + 1);
  const className = `${pascal(name)}${epoch}`;
  const file = `migrations/${epoch}-${name}.ts`;
  writeFileSync(inProject(file), source({ className, up, down }));
  writeFileSync(LIST, registered(list, { className, file: `./${epoch}-${name}.ts` }));
  return file;
}

function lastEpoch(list) {
  return Math.max(0, ...[...list.matchAll(/'\.\/(\d+)-/g)].map(([, epoch]) => Number(epoch)));
}

function registered(list, { className, file }) {
  const importLine = `import { ${className} } from '${file}';\n`;
  const afterImports = list.lastIndexOf("';\n") + "';\n".length;
  const withImport = list.slice(0, afterImports) + importLine + list.slice(afterImports);
  const end = withImport.lastIndexOf('];');
  if (end < 0) throw new Error('migrations/index.ts does not end in a list of classes.');
  return `${withImport.slice(0, end)}  ${className},\n${withImport.slice(end)}`;
}

function source({ className, up, down }) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
${up}
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`
${down}
    \`);
  }
}
`;
}
