/** People read reports with figures at about this many words a minute. */
const WORDS_A_MINUTE = 200;

/** Whole minutes, at least one. Figures in tables are looked over, so cells of digits do not count. */
export function readingMinutes(markdown: string): number {
  const words = markdown.match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE));
}
