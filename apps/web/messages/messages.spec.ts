import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createIntl } from 'react-intl';
import { TERMS } from '#domain/terminology';

const LANGUAGES = ['en', 'de'] as const;
type Language = (typeof LANGUAGES)[number];
type Messages = Readonly<Record<string, string>>;

const HERE = import.meta.dirname;
const SOURCE = join(HERE, '../src');

const filesOf = (language: Language): readonly string[] =>
  readdirSync(join(HERE, language)).filter((name) => name.endsWith('.json'));

const read = (language: Language, file: string): Messages =>
  JSON.parse(readFileSync(join(HERE, language, file), 'utf8')) as Messages;

const messagesOf = (language: Language): Messages =>
  Object.assign({}, ...filesOf(language).map((file) => read(language, file))) as Messages;

const ALL = { en: messagesOf('en'), de: messagesOf('de') };
const PARTS = filesOf('en').map((file) => file.replace(/\.json$/, ''));

interface Node {
  readonly value?: unknown;
  readonly type: number;
  readonly children?: readonly Node[];
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

/** Literal text, and the `#` of a plural. */
const WITHOUT_ARGUMENT = new Set([0, 7]);

function syntaxOf(language: Language, text: string): readonly Node[] {
  const { formatters } = createIntl({ locale: language });
  return formatters.getMessageFormat(text, language).getAst();
}

function* argumentsIn(nodes: readonly Node[]): Generator<string> {
  for (const { type, value, children, options } of nodes) {
    if (!WITHOUT_ARGUMENT.has(type)) yield String(value);
    if (children) yield* argumentsIn(children);
    for (const option of Object.values(options ?? {})) yield* argumentsIn(option.value);
  }
}

/** `{Area}` is the same word as `{area}`. */
const isTerm = (name: string): boolean =>
  name in TERMS || name.slice(0, 1).toLowerCase() + name.slice(1) in TERMS;

/** An organization's own words are at hand everywhere, and grammar may need them in one language only. */
const argumentsOf = (language: Language, text: string): readonly string[] =>
  [...new Set(argumentsIn(syntaxOf(language, text)))].filter((name) => !isTerm(name)).toSorted();

interface Source {
  readonly path: string;
  readonly text: string;
}

const SOURCES: readonly Source[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
  .map((name) => join(SOURCE, name))
  .map((path) => ({ path: relative(SOURCE, path), text: readFileSync(path, 'utf8') }));

const ID = String.raw`(?:${PARTS.join('|')})\.[A-Za-z0-9_.-]+`;

const LITERALS = SOURCES.flatMap(({ path, text }) => [
  ...found(path, text, new RegExp(`['"\`](${ID})['"\`]`, 'g')),
  ...found(path, text, /\bt\(\s*'([^']+)'/g),
]);

/** `status.${status}` with everything inside of the braces open. */
const TEMPLATES = SOURCES.flatMap(({ path, text }) =>
  found(path, text, new RegExp(`\`((?:${PARTS.join('|')})\\.[^\`\\s]*\\$\\{[^\`]*)\``, 'g')),
).map(({ path, id }) => ({ path, id, pattern: patternOf(id) }));

function found(path: string, text: string, expression: RegExp) {
  return [...text.matchAll(expression)].map(([, id = '']) => ({ path, id }));
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${parts.join('.+')}$`);
}

describe('the texts of the app', () => {
  it('have the same files in both languages', () => {
    expect(filesOf('de')).toEqual(filesOf('en'));
  });

  it.each(PARTS)('have the same names in both languages: %s', (part) => {
    const [english, german] = LANGUAGES.map((language) => read(language, `${part}.json`));
    expect(Object.keys(german ?? {}).toSorted()).toEqual(Object.keys(english ?? {}).toSorted());
  });

  it.each(LANGUAGES)('begin with the name of their file: %s', (language) => {
    const strays = filesOf(language).flatMap((file) =>
      Object.keys(read(language, file)).filter((id) => !id.startsWith(file.replace('json', ''))),
    );
    expect(strays).toEqual([]);
  });

  it.each(LANGUAGES)('are complete and can be read: %s', (language) => {
    const faulty = Object.entries(ALL[language]).flatMap(([id, text]) => {
      try {
        syntaxOf(language, text);
        return text.trim() === '' ? [`${id} is empty`] : [];
      } catch (error) {
        return [`${id}: ${String(error)}`];
      }
    });
    expect(faulty).toEqual([]);
  });

  it('take the same arguments in both languages', () => {
    const unlike = Object.entries(ALL.en).flatMap(([id, text]) => {
      const [english, german] = [argumentsOf('en', text), argumentsOf('de', ALL.de[id] ?? '')];
      return english.join(' ') === german.join(' ') ? [] : [{ id, english, german }];
    });
    expect(unlike).toEqual([]);
  });

  it('are there wherever the app names one', () => {
    const missing = LITERALS.filter(({ id }) => !(id in ALL.en));
    expect(missing).toEqual([]);
  });

  it('are there for every name that is put together', () => {
    const ids = Object.keys(ALL.en);
    const missing = TEMPLATES.filter(({ pattern }) => !ids.some((id) => pattern.test(id)));
    expect(missing.map(({ path, id }) => ({ path, id }))).toEqual([]);
  });

  it('are in no file that nothing uses', () => {
    const used = new Set([...LITERALS, ...TEMPLATES].map(({ id }) => id.split('.')[0]));
    expect(PARTS.filter((part) => !used.has(part))).toEqual([]);
  });
});
