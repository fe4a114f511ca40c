/** What stands in the field, and what of it is chosen. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Replace the characters `from`–`to` by `insert`, then choose `start`–`end`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

export const MARKS = ['bold', 'italic', 'link', 'bullets', 'numbers', 'quote'] as const;
export type Mark = (typeof MARKS)[number];

export function edit(mark: Mark, selected: Selected): Edit {
  switch (mark) {
    case 'bold':
      return around(selected, '**');
    case 'italic':
      return around(selected, '_');
    case 'link':
      return link(selected);
    case 'bullets':
      return lines(selected, () => '- ');
    case 'numbers':
      return lines(selected, (index) => `${index + 1}. `);
    case 'quote':
      return lines(selected, () => '> ');
    default:
      return mark;
  }
}

/** Marks the words, or takes the marks away again. */
function around({ text, start, end }: Selected, sign: string): Edit {
  const isMarked =
    text.slice(start - sign.length, start) === sign && text.slice(end, end + sign.length) === sign;
  const words = text.slice(start, end);
  if (isMarked) {
    const from = start - sign.length;
    return { from, to: end + sign.length, insert: words, start: from, end: end - sign.length };
  }
  const at = start + sign.length;
  return { from: start, to: end, insert: sign + words + sign, start: at, end: at + words.length };
}

const ADDRESS = 'https://';

/** The address is chosen then, because it is what comes next. */
function link({ text, start, end }: Selected): Edit {
  const words = text.slice(start, end);
  const at = start + words.length + 3;
  const insert = `[${words}](${ADDRESS})`;
  return { from: start, to: end, insert, start: at, end: at + ADDRESS.length };
}

/** Begins every chosen line with a sign, or takes the signs away where all of them have one. */
function lines({ text, start, end }: Selected, signOf: (index: number) => string): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const chosen = text.slice(from, to).split('\n');
  const areMarked = chosen.every((line, index) => line.startsWith(signOf(index)));
  const insert = chosen
    .map((line, index) => (areMarked ? line.slice(signOf(index).length) : signOf(index) + line))
    .join('\n');
  const caret = from + insert.length;
  return { from, to, insert, start: chosen.length > 1 ? from : caret, end: caret };
}
