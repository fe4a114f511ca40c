import { edit, type Mark } from './markdown-edits.ts';

/** `[` and `]` stand around what is chosen. */
function applied(mark: Mark, shown: string): string {
  const start = shown.indexOf('[');
  const end = shown.indexOf(']') - 1;
  const text = shown.replace('[', '').replace(']', '');
  const { from, to, insert, ...chosen } = edit(mark, { text, start, end });
  const after = text.slice(0, from) + insert + text.slice(to);
  return `${after.slice(0, chosen.start)}[${after.slice(chosen.start, chosen.end)}]${after.slice(chosen.end)}`;
}

describe('marks of Markdown', () => {
  it.each<readonly [Mark, string, string]>([
    ['bold', 'a [good] month', 'a **[good]** month'],
    ['bold', 'a **[good]** month', 'a [good] month'],
    ['italic', '[]', '_[]_'],
    ['bullets', 'one\n[two\nthree]', 'one\n[- two\n- three]'],
    ['bullets', '[- two\n- three]', '[two\nthree]'],
    ['numbers', '[one\ntwo]', '[1. one\n2. two]'],
    ['quote', 'sa[]id', '> said[]'],
  ])('%s turns %p into %p', (mark, before, after) => {
    expect(applied(mark, before)).toBe(after);
  });

  it('asks for the address of a link next', () => {
    const { insert, start, end } = edit('link', { text: 'see plan', start: 4, end: 8 });
    expect(insert).toBe('[plan](https://)');
    expect('see [plan](https://)'.slice(start, end)).toBe('https://');
  });
});
