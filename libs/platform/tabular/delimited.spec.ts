import { detectDelimiter } from './detect-delimiter.ts';
import { readDelimited } from './delimited.ts';
import { recordReader, records } from './records.ts';

describe('detectDelimiter', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3', ','],
    ['semicolons', 'a;b\n1;2', ';'],
    ['tabs', 'a\tb\n1\t2', '\t'],
    ['pipes', 'a|b\n1|2', '|'],
    ['decimal commas between semicolons', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5', ';'],
    ['decimal commas and a ragged row', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n7,5;8,5', ';'],
    ['a header against regular commas', 'a;b;c\n1,5;x;2,5\n1,5;x;2,5\n1,5;2,5\n1,5;2,5', ';'],
    ['prose full of commas', 'id;note\n1;red, amber, green\n2;well, well\n3;yes', ';'],
    ['delimiters within quotes', 'a,b\n"x;y;z",1\n"p;q;r",2', ','],
    ['newlines within quotes', 'a;b\n"one\ntwo, three\nfour";1\n"five";2', ';'],
    ['commas in the header only', 'Cost, plan;Cost, actual\n1;2\n3;4', ';'],
    ['titles above the header', 'Yearly report\n\na,b,c\n1,2,3\n4,5,6', ','],
    ['one column', 'name\nfirst\nsecond', ','],
    ['one column of prose', 'name\nwell; yes; no\nsecond\nthird', ','],
    ['one line', 'a\tb\tc', '\t'],
    ['nothing', '', ','],
  ])('sees %s', (_name, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('looks at the beginning of a long file only', () => {
    expect(detectDelimiter(`a;b\n${'1;2,3,4\n'.repeat(50_000)}`)).toBe(';');
  });
});

describe('readDelimited', () => {
  it('gives columns, rows and the row numbers of a spreadsheet', () => {
    expect(readDelimited('name,score\nAlpha,1\nBeta,2\n')).toEqual({
      delimiter: ',',
      columns: [
        { index: 0, header: 'name', name: 'name' },
        { index: 1, header: 'score', name: 'score' },
      ],
      rows: [
        ['Alpha', '1'],
        ['Beta', '2'],
      ],
      rowNumbers: [2, 3],
      firstRow: 2,
      warnings: [],
    });
  });

  it.each<[string, string, string[][], number[]]>([
    ['CRLF', 'a,b\r\n1,2\r\n', [['1', '2']], [2]],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r5,6\r\r\n7,8',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
        ['7', '8'],
      ],
      [2, 3, 4, 5],
    ],
    [
      'quoted line ends',
      'a,b\n"one\r\ntwo",2\n3,4',
      [
        ['one\ntwo', '2'],
        ['3', '4'],
      ],
      [2, 3],
    ],
    ['doubled quotes', 'a,b\n"say ""hi""",2', [['say "hi"', '2']], [2]],
    ['quotes inside a cell', 'a,b\n5" pipe,2', [['5" pipe', '2']], [2]],
    [
      'blank rows',
      'a,b\n\n1,2\n,\n3,4\n , \n\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      [3, 5],
    ],
    ['surplus blank cells', 'a,b\n1,2,,\n', [['1', '2']], [2]],
    ['a directive for Excel', 'sep=;\na;b\n1;2', [['1', '2']], [3]],
    ['cells with blanks around', 'a,b\n 1 ," 2 "', [[' 1 ', ' 2 ']], [2]],
    ['a header that ends in a delimiter', 'a,b,\n1,2\n', [['1', '2', '']], [2]],
    ['a header only', 'a,b', [], []],
  ])('copes with %s', (_name, text, rows, rowNumbers) => {
    expect(readDelimited(text)).toMatchObject({ rows, rowNumbers, warnings: [] });
  });

  it('names repeated and missing headers by position', () => {
    const { columns, warnings } = readDelimited(
      'Rating,Rating (2), Rating ,,Two  words\n1,2,3,4,5',
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'Rating',
      'Rating (2)',
      'Rating (3)',
      'Column 4',
      'Two words',
    ]);
    expect(warnings).toMatchObject([{ kind: 'duplicate_header', row: null }]);
  });

  it('flags rows that are too short or too long, and keeps what they hold', () => {
    const { rows, warnings } = readDelimited('a,b,c\n1,2\n1,2,3,4\n1,2,3');
    expect(rows).toEqual([
      ['1', '2', ''],
      ['1', '2', '3', '4'],
      ['1', '2', '3'],
    ]);
    expect(warnings.map(({ kind, row, message }) => [kind, row, message])).toEqual([
      ['width', 2, 'Row 2 has 2 cells where the header has 3.'],
      ['width', 3, 'Row 3 has 4 cells where the header has 3.'],
    ]);
  });

  it('flags rows of unequal width without a header', () => {
    const { warnings } = readDelimited('1,2\n3', { header: false });
    expect(warnings).toMatchObject([{ kind: 'width', row: 2 }]);
  });

  it('flags text after a closing quote', () => {
    const { warnings } = readDelimited('a,b\n1,2\n"x"y",2\n3,4');
    expect(warnings).toMatchObject([{ kind: 'quotes', row: 3 }]);
  });

  it.each<[string, boolean | number, string[], number]>([
    ['no header', false, ['Column 1', 'Column 2'], 1],
    ['a header in row 3', 3, ['a', 'b'], 4],
  ])('reads a table with %s', (_name, header, names, firstRow) => {
    const table = readDelimited('Report,\nfor 2022,\na,b\n1,2', { header, delimiter: ',' });
    expect(table.columns.map(({ name }) => name)).toEqual(names);
    expect(table.firstRow).toBe(firstRow);
  });

  it.each<[string, string, boolean | number, RegExp]>([
    ['an empty file', ' \n\n', true, /empty/],
    ['a header beyond the end', 'a,b\n1,2', 9, /row 9.*nothing from there on/],
    ['an open quote', 'a,b\n1,2\n"3,4\n5,6\n', true, /Row 3 opens a quote/],
    ['an endless record', `a,b\n"${'x,\n'.repeat(1_500_000)}`, true, /Row 2 does not end/],
    ['too many columns', ','.repeat(1_000).replaceAll(',', 'a,'), true, /more than 1000 columns/],
    [
      'a small file that would fill the memory',
      `${'a,'.repeat(999)}a\n${'x\n'.repeat(10_001)}`,
      true,
      /10,000,000 cells/,
    ],
  ])('refuses %s', (_name, text, header, message) => {
    expect(() => readDelimited(text, { header })).toThrow(message);
  });
});

describe('recordReader', () => {
  const text = 'a,b\r\n"one\r\n""two""",2\r\n\r\n"3" ,4\r\n5,6';
  const whole = [['a', 'b'], ['one\n"two"', '2'], [''], ['3', '4'], ['5', '6']];

  it.each([1, 2, 3, 4, 7, 100])('gives the same records in pieces of %i', (size) => {
    const reader = recordReader(',');
    const found: string[][] = [];
    for (let at = 0; at < text.length; at += size)
      found.push(...reader.push(text.slice(at, at + size)));
    found.push(...reader.end());
    expect(found).toEqual(whole);
    expect(reader.doubtfulRows.size).toBe(0);
  });

  it('reads on when a cell is longer than a block', () => {
    const long = 'word, '.repeat(100_000);
    const found = [...records(`a,b\n"${long}",1\n2,3\n`, recordReader(','))];
    expect(found).toEqual([
      ['a', 'b'],
      [long, '1'],
      ['2', '3'],
    ]);
  });
});
