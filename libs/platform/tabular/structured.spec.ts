import { readStructured } from './structured.ts';

const grid = (text: string, format: 'json' | 'yaml', listKey?: string) => {
  const { columns, rows } = readStructured(text, format, listKey);
  return [columns.map(({ name }) => name), ...rows];
};

const bomb = (levels: number, width: number) =>
  ['a0: &a0 [lol]']
    .concat(
      Array.from(
        { length: levels },
        (_, i) => `a${i + 1}: &a${i + 1} [${Array(width).fill(`*a${i}`).join(',')}]`,
      ),
    )
    .join('\n');

describe('readStructured', () => {
  it('makes dotted columns, keeps values as written and tells missing from blank', () => {
    const text = `
- name: First
  health: { level: 3, reasons: [Up again, "Two\\nlines", ~] }
  since: 2022-03-01
  target: 1.10
  active: No
- name: ""
  health:
    level:
  links:
    - { url: one, tags: [a] }
`;
    expect(grid(text, 'yaml')).toEqual([
      ['name', 'health.level', 'health.reasons', 'since', 'target', 'active', 'links'],
      ['First', '3', 'Up again\nTwo\nlines\n', '2022-03-01', '1.10', 'No', null],
      ['', null, null, null, null, null, '[{"url":"one","tags":["a"]}]'],
    ]);
  });

  it('reads JSON with numbers as written', () => {
    const text = '[{"a":1.10,"b":12345678901234567890,"c":true},{"b":null,"d":{"e":1e-7}}]';
    expect(grid(text, 'json')).toEqual([
      ['a', 'b', 'c', 'd.e'],
      ['1.10', '12345678901234567890', 'true', null],
      [null, null, null, '1e-7'],
    ]);
  });

  it('keeps a value that is an object in one row and a text in the next', () => {
    expect(grid('[{"a":"partly"},{"a":{"ok":true}}]', 'json')).toEqual([
      ['a', 'a.ok'],
      ['partly', null],
      [null, 'true'],
    ]);
  });

  it.each<[string, string, string | undefined, unknown[]]>([
    ['the only list of an object', '{"version":1,"items":[{"a":1}]}', undefined, [['a'], ['1']]],
    ['the list that was chosen', '{"x":[{"a":1}],"y":[{"a":2}]}', 'y', [['a'], ['2']]],
    ['a list further down', '{"x":{"y":[{"a":2}]},"z":1}', 'x.y', [['a'], ['2']]],
    ['a key that contains dots', '{"x.y":[{"a":2}]}', 'x.y', [['a'], ['2']]],
    [
      'an object of objects',
      '{"one":{"a":1},"two":{"a":2}}',
      undefined,
      [
        ['(key)', 'a'],
        ['one', '1'],
        ['two', '2'],
      ],
    ],
    ['a list of scalars', '["one",null]', undefined, [['value'], ['one'], [null]]],
    ['an empty list', '[]', undefined, [[]]],
    [
      'a key like those of objects',
      '[{"__proto__":1,"constructor":2}]',
      undefined,
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
  ])('takes %s', (_name, text, listKey, expected) => {
    expect(grid(text, 'json', listKey)).toEqual(expected);
  });

  it('numbers rows by position', () => {
    expect(readStructured('[{"a":1},{"a":2}]', 'json')).toMatchObject({
      rowNumbers: [1, 2],
      firstRow: 1,
    });
  });

  it('follows aliases and merges', () => {
    const text = 'base: &base { x: 1 }\nlist:\n  - { <<: *base, y: 2 }\n  - { x: 3, z: *base }\n';
    expect(grid(text, 'yaml')).toEqual([
      ['x', 'y', 'z.x'],
      ['1', '2', null],
      ['3', null, '1'],
    ]);
  });

  it.each([
    ['yaml', '- a: 1\n  b: 2\n  a: 3\n- a: 4\n', 'Line 3 writes the key "a" again'],
    [
      'json',
      '[{"a":1,\n"b":"{\\"a\\": \\\\",\n"a" :3},{"a":4}]',
      'Line 3 writes the key "a" again',
    ],
  ] as const)('reports a key written twice in %s', (format, text, message) => {
    const { rows, warnings } = readStructured(text, format);
    expect(rows[0]?.[0]).toBe('3');
    expect(warnings).toMatchObject([
      { kind: 'duplicate_key', message: expect.stringContaining(message) },
    ]);
  });

  it.each<['json' | 'yaml', string]>([
    ['json', `[{${Array(300_000).fill('"a":1').join(',')}}]`],
    ['yaml', `- {${Array(5_000).fill('a: 1').join(',')}}`],
  ])('reports the first of many repetitions in %s', (format, text) => {
    expect(readStructured(text, format).warnings).toHaveLength(100);
  });

  it('resolves no tag', () => {
    const { rows, warnings } = readStructured('- a: !!binary aGk=\n  b: !run ls\n', 'yaml');
    expect(rows).toEqual([['aGk=', 'ls']]);
    expect(warnings.map(({ kind }) => kind)).toEqual(['tag', 'tag']);
  });

  it.each<[string, 'json' | 'yaml', string, string | undefined, RegExp]>([
    ['broken JSON', 'json', '[{"a":}]', undefined, /JSON cannot be read/],
    ['broken YAML', 'yaml', '- a: "x\n- b', undefined, /YAML cannot be read: .*line \d/],
    ['several YAML documents', 'yaml', '- a: 1\n---\n- a: 2\n', undefined, /multiple documents/],
    ['an alias bomb', 'yaml', bomb(9, 9), 'a9', /aliases/],
    [
      'a wide text repeated by aliases',
      'yaml',
      `x: &x ${'w'.repeat(100_000)}\nl: [${Array(900).fill('*x').join(',')}]`,
      'l',
      /aliases/,
    ],
    ['an alias of itself', 'yaml', '- &a { b: *a }', undefined, /deeper than/],
    ['an unknown alias', 'yaml', '- a: *nowhere', undefined, /YAML cannot be read/],
    ['long YAML', 'yaml', `- a: ${'x'.repeat(2_000_001)}`, undefined, /2,000,000 characters/],
    ['several lists', 'json', '{"x":[],"y":[]}', undefined, /several lists \(x, y\)/],
    ['a list that is not there', 'json', '{"x":[]}', 'z', /no list at "z".*x/],
    ['one object', 'json', '{"a":1}', undefined, /one object \(a\)/],
    ['a scalar', 'json', '5', undefined, /no list/],
    [
      'ever new keys',
      'json',
      JSON.stringify(Array.from({ length: 1001 }, (_, i) => ({ [`k${i}`]: i }))),
      undefined,
      /more than 1000 columns/,
    ],
  ])('refuses %s', (...row) => {
    const [, format, text, listKey, message] = row;
    expect(() => readStructured(text, format, listKey)).toThrow(message);
    expect(() => readStructured(text, format, listKey)).toThrow(
      expect.objectContaining({ name: 'TabularError' }),
    );
  });

  it.each(
    [40, 100, 400, 1_000, 3_000, 10_000, 100_000].flatMap((depth) =>
      (['json', 'yaml'] as const).map((format) => [format, depth] as const),
    ),
  )('refuses %s nested %i deep', (format, depth) => {
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(() => readStructured(text, format)).toThrow(
      expect.objectContaining({ name: 'TabularError' }),
    );
  });
});
