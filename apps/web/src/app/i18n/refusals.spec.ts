import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognizer } from './refusals.ts';

const root = join(import.meta.dirname, '../../../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a flat file of texts
const texts = JSON.parse(read('apps/web/messages/en/refusals.json')) as Record<string, string>;
const recognize = recognizer(texts);

const flat = (source: string): string =>
  source.replaceAll(/\$\{min > 0 \? `\$\{min\} to` : 'at most'\}/g, '1 to');

/** As the server says them: with a field's name, and something in place of what is filled in. */
const said = (path: string): string[] =>
  [...flat(read(path)).matchAll(/(['`])((?:each of )?\$property must (?:(?!\1).)+)\1/g)].map(
    ([, , message = '']) => message.replace('$property', 'dueOn').replaceAll(/\$\{[^}]+\}/g, '7'),
  );

describe('refusals of the server', () => {
  it.each(['fields', 'choice-fields'])('are all known where fields are checked: %s', (file) => {
    const messages = said(`libs/platform/http/${file}.ts`);
    expect(messages.length).toBeGreaterThan(4);
    expect(messages.filter((message) => recognize(message) === undefined)).toEqual([]);
  });

  it('are known with what the server filled in', () => {
    expect(recognize('name must be 1 to 120 characters long')).toEqual({
      name: 'length',
      values: { min: '1', max: '120' },
    });
    expect(recognize('each of names must be at most 7 characters long')?.name).toBe('atMostLong');
    expect(recognize('“Growth” is archived: restore it first.')?.values).toEqual({
      name: 'Growth',
    });
    expect(recognize('colour is not a known field: leave it out')?.name).toBe('unknownField');
  });

  it('stay as they are where nobody knows them', () => {
    expect(recognize('The moon is in the wrong house.')).toBeUndefined();
  });
});
