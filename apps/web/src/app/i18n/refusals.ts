import type { Text } from './use-text.ts';

/** Which of our texts a sentence of the server is, with what it filled in. */
export type Recognize = (
  sentence: string,
) => { readonly name: string; readonly values: Readonly<Record<string, string>> } | undefined;

/** The rules of fields begin with the name of the field, which stands above the text already. */
const FIELD = /^(?:each of )?[\w$.-]+ (?=must |is not a known field)/;

/** Recognizes sentences by their English texts: `{min}` stands for anything. */
export function recognizer(texts: Readonly<Record<string, string>>): Recognize {
  const patterns = Object.entries(texts).map(
    ([id, text]) => [id.replace(/^\w+\./, ''), patternOf(text)] as const,
  );
  return (sentence) => {
    const plain = sentence.replace(FIELD, '');
    for (const [name, pattern] of patterns) {
      const match = pattern.exec(plain);
      if (match) return { name, values: { ...match.groups } };
    }
    return undefined;
  };
}

/** The sentence in the language of the page; as the server said it, where there is no such text. */
export const inWords =
  (recognize: Recognize, t: Text) =>
  (sentence: string): string => {
    const found = recognize(sentence);
    return found ? t(`refusals.${found.name}`, found.values) : sentence;
  };

function patternOf(text: string): RegExp {
  const parts = text.split(/\{(\w+)\}/);
  const source = parts.map((part, index) =>
    index % 2 === 1 ? `(?<${part}>.+?)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
  return new RegExp(`^${source.join('')}$`, 'u');
}
