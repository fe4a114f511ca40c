/** A person as the words of others call them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** An `@` that is being written, and what stands behind it so far. */
export interface OpenMention {
  readonly start: number;
  readonly query: string;
}

/** The mention that ends at the caret; a name may have one space before it is chosen. */
export function mentionAt(text: string, caret: number): OpenMention | undefined {
  const found = OPEN.exec(text.slice(0, caret));
  const query = found?.groups?.query;
  if (query === undefined) return undefined;
  return { start: caret - query.length - 1, query };
}

const OPEN = /(?:^|[\s(])@(?<query>[\p{L}\p{M}'’.-]{0,40}(?: [\p{L}\p{M}'’.-]{0,40})?)$/u;

/** Ids of those whose `@Name` stands in the text; of names that begin alike, the longest counts. */
export function mentionedIn(text: string, people: readonly NamedPerson[]): readonly string[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  let rest = text;
  for (const { id, name } of longestFirst) {
    const mention = new RegExp(String.raw`@${escaped(name)}(?![\p{L}\p{M}])`, 'gu');
    if (!mention.test(rest)) continue;
    found.add(id);
    rest = rest.replaceAll(mention, ' ');
  }
  return [...found];
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
