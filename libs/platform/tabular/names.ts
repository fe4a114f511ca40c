/** Marks that change how a name is shown or compared without being seen. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu;

/** A name for people: one line, no invisible marks, no Markdown escapes (`50\% done` is `50% done`). */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim();
}

/** Two names with the same key are one thing. */
export function nameKey(name: string): string {
  // Upper case first: it is where ß meets SS and the two small sigmas meet each other.
  return tidyName(name).toUpperCase().toLowerCase().normalize('NFC');
}
