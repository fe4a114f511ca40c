export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Above this product of lengths, whole texts are set against each other instead of their words. */
const COMPARED_MAX = 1_000_000;

/** Texts with a smaller share of words in common were not edited but written anew. */
const ALIKE_FROM = 0.3;

/** Word by word: what stayed, what went and what came, in the order of reading. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const old = wordsOf(before);
  const current = wordsOf(after);
  const whole = joined([
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ]);
  if (old.length * current.length > COMPARED_MAX) return whole;
  const lengths = longestCommon(old, current);
  const isRelated = at(lengths, 0, 0) >= ALIKE_FROM * Math.min(old.length, current.length);
  return isRelated ? joined(walk(old, current, lengths)) : whole;
}

/** A word takes the blanks behind it along. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** `lengths[i][j]`: how many words the rests from `i` and from `j` have in common, in order. */
function longestCommon(old: readonly string[], current: readonly string[]): readonly number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: current.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = current.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row)
        row[j] = isSame(old[i], current[j]) ? 1 + at(lengths, i + 1, j + 1) : better(lengths, i, j);
    }
  return lengths;
}

const at = (lengths: readonly number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0;

const better = (lengths: readonly number[][], i: number, j: number): number =>
  Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));

/** Another line break makes no other word. */
const isSame = (one = '', other = ''): boolean => one.trim() === other.trim();

function walk(
  old: readonly string[],
  current: readonly string[],
  lengths: readonly number[][],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < current.length) {
    const isBoth = i < old.length && j < current.length;
    if (isBoth && isSame(old[i], current[j])) {
      pieces.push({ kind: 'same', text: current[j] ?? '' });
      i += 1;
      j += 1;
    } else if (
      i < old.length &&
      (j >= current.length || at(lengths, i + 1, j) >= at(lengths, i, j + 1))
    ) {
      pieces.push({ kind: 'gone', text: old[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: current[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind become one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = all.at(-1);
    if (last?.kind === kind) all[all.length - 1] = { kind, text: last.text + text };
    else if (text !== '') all.push({ kind, text });
  }
  return all;
}
