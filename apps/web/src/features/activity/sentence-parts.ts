/** Marks that no text of ours holds; a sentence is cut at them, so that its parts can be links in any language. */
export const MARKS = { actor: '\u{E000}', subject: '\u{E001}' } as const;

export type SentencePart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'actor' | 'subject' };

export function partsOf(sentence: string): readonly SentencePart[] {
  return sentence
    .split(new RegExp(`(${MARKS.actor}|${MARKS.subject})`))
    .filter((text) => text !== '')
    .map((text) => {
      if (text === MARKS.actor) return { kind: 'actor' };
      return text === MARKS.subject ? { kind: 'subject' } : { kind: 'text', text };
    });
}
