import { wordDifference } from './word-difference.ts';

const told = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['Relay 3 slips', 'Relay 3 slips', 'Relay 3 slips'],
    ['Relay 3 slips', 'Relay 4 slips', 'Relay [-3 -][+4 +]slips'],
    ['', 'New words', '[+New words+]'],
    ['Old words', '', '[-Old words-]'],
    ['one two three', 'two three four', '[-one -]two three [+four+]'],
    ['kept\n\nline', 'kept line', 'kept line'],
  ])('%j and %j', (before, after, difference) => {
    expect(told(before, after)).toBe(difference);
  });

  it('gives both texts back', () => {
    const before = 'One bad morning overshadows a good month.';
    const after = 'A good month, and one bad morning in it.';
    const pieces = wordDifference(before, after);
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text.trim())
        .join(' ');
    expect(without('new').split(/\s+/)).toEqual(before.split(/\s+/));
    expect(without('gone').split(/\s+/)).toEqual(after.split(/\s+/));
  });

  it('sets texts against each other as a whole that have little in common', () => {
    const before = 'Every certificate and every key has an owner now, and the budget is back.';
    const after = 'A strong month for product and market, with revenue above the plan again.';
    expect(wordDifference(before, after)).toEqual([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]);
  });

  it('sets very long texts against each other as a whole', () => {
    const before = 'old '.repeat(2_000);
    const after = 'new '.repeat(2_000);
    expect(wordDifference(before, after)).toHaveLength(2);
  });
});
