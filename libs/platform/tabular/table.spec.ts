import { readTable, type ReadOptions } from './table.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('readTable', () => {
  it.each<[string, string, ReadOptions, string]>([
    ['its type', 'a\n1', { contentType: 'text/csv; charset=utf-8' }, 'delimited'],
    [
      'its type before its name',
      '[{"a":1}]',
      { contentType: 'application/json', fileName: 'x.csv' },
      'json',
    ],
    ['its name', 'l:\n  - a: 1', { fileName: 'Some list.YML' }, 'yaml'],
    ['its beginning, of JSON', ' [ {"a":1}]', { contentType: 'application/octet-stream' }, 'json'],
    ['its beginning, of YAML', '# remark\n\n- a: 1', {}, 'yaml'],
    ['its beginning, of a table', '[id],name\n1,x', {}, 'delimited'],
    ['nothing else', 'a,b\n1,2', { fileName: 'x.constructor' }, 'delimited'],
  ])('knows the format by %s', (_name, text, options, format) => {
    expect(readTable(bytes(text), options).format).toBe(format);
  });

  it('says how a delimited file was read', () => {
    const table = readTable(Buffer.from('name;cost\ncaf\u00e9;\u00a35', 'latin1'));
    expect(table).toMatchObject({
      format: 'delimited',
      encoding: 'windows-1252',
      delimiter: ';',
      rows: [['café', '£5']],
      warnings: [],
    });
  });

  it('says how a list was read', () => {
    const table = readTable(bytes('\ufeff[{"a":1}]'));
    expect(table).toMatchObject({ format: 'json', encoding: 'utf-8-bom', delimiter: null });
  });

  it('warns of meaningless bytes by line', () => {
    const table = readTable(Buffer.from([0x61, 0x0a, 0x92, 0x9d, 0x0a, 0x62]));
    expect(table.warnings).toMatchObject([
      { kind: 'encoding', message: expect.stringContaining('line 2 ') },
    ]);
  });

  it.each<[string, string, ReadOptions, string[]]>([
    ['the delimiter that was chosen', 'a;b,c\n1;2,3', { delimiter: ';' }, ['1', '2,3']],
    ['tabs, as the name says', 'a\tb\n1,5\t2,5', { fileName: 'x.tsv' }, ['1,5', '2,5']],
    ['tabs, as the type says', 'a\n1,2', { contentType: 'text/tab-separated-values' }, ['1,2']],
    ['the header that was chosen', 'Report\na\n1', { header: 2 }, ['1']],
  ])('obeys %s', (_name, text, options, row) => {
    expect(readTable(bytes(text), options).rows).toEqual([row]);
  });

  it.each(['', ' \n\t\n', '\ufeff'])('refuses a file with nothing in it: %j', (text) => {
    expect(() => readTable(bytes(text))).toThrow('The file is empty.');
  });
});
