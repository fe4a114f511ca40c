import { csvOf, fileName } from './download.ts';

describe('csvOf', () => {
  it('keeps cells from running as formulas and leaves figures alone', async () => {
    const csv = await csvOf([
      ['Name', 'Value'],
      ['=HYPERLINK("x")', -3.5],
      ['-2,5 %', null],
      ['+cmd', true],
    ]);
    expect(csv).toBe(
      '\ufeffName,Value\r\n"\'=HYPERLINK(""x"")",-3.5\r\n"-2,5 %",\r\n"\'+cmd",true\r\n',
    );
  });

  it('quotes what holds separators, quotes or line ends', async () => {
    expect(await csvOf([['a,b', 'say "x"', 'two\nlines']])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines"\r\n',
    );
  });
});

describe('fileName', () => {
  it('leaves only what every file system takes', () => {
    expect(fileName('Übersicht: Q3/2026 ')).toBe('Ubersicht-Q3-2026');
    expect(fileName('???')).toBe('remit');
  });
});
