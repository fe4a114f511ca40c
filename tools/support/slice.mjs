import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addMigration } from './migrations.mjs';
import { camel, capital, demandKebab, pascal, singularOf, snake, words } from './names.mjs';
import { bin, inProject, say } from './project.mjs';
import { runNode } from './run.mjs';

const TEMPLATES = inProject('tools', 'templates', 'slice');
const API_MODULE = 'apps/api/api.module.ts';

/** `plural` names folder, route and table; `singular` one row of it. */
export async function addSlice(plural, singular) {
  const slice = demandKebab(plural, 'the name of the slice');
  const one = demandKebab(singular ?? singularOf(slice), 'the singular');
  if (one === slice) throw new Error(`Give the singular of “${slice}” as well.`);
  const folder = `libs/features/${slice}`;
  if (existsSync(inProject(folder))) throw new Error(`There is ${folder} already.`);
  const values = valuesOf(slice, one);
  const files = readdirSync(TEMPLATES)
    .filter((name) => name.endsWith('.ts.txt'))
    .map((name) => write(name, folder, values));
  files.push(addMigration(`create-${slice}`, tableOf(values)), register(slice, values.Things));
  await runNode([bin('prettier'), '--write', ...files]);
  for (const file of files) say(file);
  say(
    'It runs as it is: npm test. Next: give it its own fields, rules in libs/domain, a word in docs/glossary.md.',
  );
}

function valuesOf(slice, one) {
  return {
    slice,
    one,
    things: camel(slice),
    thing: camel(one),
    Things: pascal(slice),
    Thing: pascal(one),
    table: snake(slice),
    noun: snake(one),
    words: words(slice),
    Words: capital(words(slice)),
    word: words(one),
    Word: capital(words(one)),
  };
}

function write(template, folder, values) {
  const name = filled(template.replace(/\.txt$/, ''), values);
  const file = name.startsWith('test.')
    ? `test/api/${name.slice('test.'.length)}`
    : `${folder}/${name}`;
  mkdirSync(dirname(inProject(file)), { recursive: true });
  writeFileSync(inProject(file), filled(readFileSync(`${TEMPLATES}/${template}`, 'utf8'), values));
  return file;
}

function filled(text, values) {
  return text.replaceAll(/__(\w+?)__/g, (_, name) => values[name]);
}

function tableOf(values) {
  const part = (name) =>
    filled(readFileSync(`${TEMPLATES}/${name}.sql.txt`, 'utf8'), values).trimEnd();
  return { up: part('up'), down: part('down') };
}

function register(slice, Things) {
  const text = readFileSync(inProject(API_MODULE), 'utf8');
  const importLine = `import { ${Things}Module } from '#features/${slice}/index';\n`;
  const lastSlice = text.lastIndexOf("/index';\n") + "/index';\n".length;
  const withImport = text.slice(0, lastSlice) + importLine + text.slice(lastSlice);
  writeFileSync(
    inProject(API_MODULE),
    withImport.replace(/,?\s*\],\n\}\)/, `, ${Things}Module],\n})`),
  );
  return API_MODULE;
}
