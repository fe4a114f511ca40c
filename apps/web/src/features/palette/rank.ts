/** What can be found: by its title first, then by everything else that is said of it. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  /** Key, area, other words, separated by spaces. */
  readonly more?: string;
  /** Where two match alike, the higher one comes first. */
  readonly weight?: number;
}

/** Prepared once for many questions. */
export interface Indexed<Entry> {
  readonly entry: Entry;
  readonly title: string;
  readonly titleWords: readonly string[];
  readonly moreWords: readonly string[];
}

export const indexOf = <Entry extends Findable>(entries: readonly Entry[]): Indexed<Entry>[] =>
  entries.map((entry) => {
    const title = folded(entry.title);
    return {
      entry,
      title,
      titleWords: wordsOf(title),
      moreWords: wordsOf(folded(entry.more ?? '')),
    };
  });

/**
 * The best matches of some words, best first: every word has to begin a word, or stand in one. Words
 * of the title count for more, the beginning of the title most; what was used lately for more still.
 */
export function ranked<Entry extends Findable>(
  index: readonly Indexed<Entry>[],
  text: string,
  recent: readonly string[] = [],
): Entry[] {
  const sought = folded(text).trim();
  const words = wordsOf(sought);
  const found = index.flatMap((indexed) => {
    const score = scoreOf(indexed, sought, words);
    if (score === null) return [];
    const { id, weight = 0 } = indexed.entry;
    return [{ entry: indexed.entry, score: score + weight + (recent.includes(id) ? RECENT : 0) }];
  });
  return found.toSorted((one, other) => other.score - one.score).map(({ entry }) => entry);
}

const RECENT = 2;
const SCORES = { whole: 12, start: 6, titleWord: 4, titlePart: 2, moreWord: 1.5, morePart: 0.5 };

function scoreOf<Entry>(
  { title, titleWords, moreWords }: Indexed<Entry>,
  sought: string,
  words: readonly string[],
): number | null {
  let score = 0;
  if (title === sought) score += SCORES.whole;
  else if (sought !== '' && title.startsWith(sought)) score += SCORES.start;
  for (const word of words) {
    const one = wordScore(word, titleWords, moreWords);
    if (one === 0) return null;
    score += one;
  }
  // Of two that match alike, the one with less beside the match is meant.
  return score - titleWords.length / 100;
}

function wordScore(word: string, title: readonly string[], more: readonly string[]): number {
  if (title.some((other) => other.startsWith(word))) return SCORES.titleWord;
  if (title.some((other) => other.includes(word))) return SCORES.titlePart;
  if (more.some((other) => other.startsWith(word))) return SCORES.moreWord;
  return more.some((other) => other.includes(word)) ? SCORES.morePart : 0;
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Without case and marks. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
