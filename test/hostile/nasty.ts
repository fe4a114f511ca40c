import { gzipSync } from 'node:zlib';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const text = (value: string) => JSON.stringify(value);

/** As JSON goes over the wire, because JavaScript itself could not hold some of them. */
const NASTY_VALUES: readonly string[] = [
  'null',
  'true',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  // Numbers
  '0',
  '-1',
  '-0',
  '1.5',
  '1e308',
  '1e999',
  '1e-320',
  '9007199254740993',
  '12345678901234567890',
  // Shapes
  '[]',
  '{}',
  '{"length":1000000000}',
  nested(25),
  nested(100),
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
];

const NASTY_TEXTS: readonly string[] = [
  '"   "',
  text('x'.repeat(20_000)),
  // Unicode: NUL, halves of pairs, directions, joined emoji, stacked accents, controls.
  '"a\\u0000b"',
  '"\\u202e\\u200f\\u2066right to left"',
  text('👩‍👩‍👧‍👦'.repeat(4)),
  text(`Z${'\u0351\u036b\u0343'.repeat(60)}`),
  '"\\ufeff\\u2028\\u2029\\u0001\\u007f"',
  // Days and times
  '"0000-00-00"',
  '"0001-01-01"',
  '"9999-12-31"',
  '"2026-02-30"',
  '"9999-12-31T23:59:59.999999999-14:00"',
  '"2026-01-01T00:00:00+99:99"',
  '"9999-Q4"',
  // Other languages
  text(`'; DROP TABLE areas; --`),
  text('%_\\%'),
  text('<script>alert(1)</script>'),
  text('../../../../etc/passwd'),
  // Names and ids
  '"__proto__"',
  '"00000000-0000-0000-0000-000000000000"',
  '"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"',
];

/** For a place where this value would be right; texts are told apart only where a text may stand. */
export const nastyInsteadOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [...NASTY_VALUES, ...NASTY_TEXTS] : NASTY_VALUES;

/** For a segment of the path or a value of the query, encoded as it goes over the wire. */
export const NASTY_ADDRESSES: readonly string[] = [
  '%00',
  'a%00b',
  '%',
  '%zz',
  '%ED%A0%80',
  '%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7',
  '%E2%80%AE',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  "'%3B%20DROP%20TABLE%20areas%3B--",
  '%25_%5C%25',
  '%3Cscript%3E',
  '0',
  '-1',
  '1e308',
  '99999999999999999999',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '9999-12-31T23:59:59Z',
  '2025-W54',
  '2025-13',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'WyJhIl0',
  'W251bGwsbnVsbF0',
  'WyIwMDAwLTAwLTAwIiwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl0',
  'WzksOV0',
  'a'.repeat(199),
  'a'.repeat(4_000),
];

/** Files that no spreadsheet would write. */
export const NASTY_FILES: readonly (string | Buffer)[] = [
  '',
  '\n\n\n',
  'a',
  '\0\0\0\0',
  'key,name\na\0b,c\n',
  'key,name\n"never closed',
  'key,name\n"a"b"c",d\n',
  'key,key,key\n1,2,3\n',
  'key,name\n1\n1,2,3,4,5\n',
  `${'column,'.repeat(3_000)}\n${'1,'.repeat(3_000)}\n`,
  `key,name\n${'x'.repeat(300_000)},y\n`,
  `key,name\n${'a,b\n'.repeat(20_000)}`,
  'key,name\r1,2\r3,4\r',
  'key;name\t1|2,3\n',
  '__proto__,constructor\n1,2\n',
  `key,name\n=cmd|' /C calc'!A0,'; DROP TABLE areas; --\n`,
  Buffer.from('\ufeffkey,name\n1,2\n', 'utf16le'),
  Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00]),
  Buffer.from([0x6b, 0x65, 0x79, 0x0a, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x0a]),
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]),
  gzipSync('key,name\n1,2\n'),
  '[{"key":1,"key":2}]',
  `[${nested(60)}]`,
  '[{"__proto__":{"key":"x"}}]',
  '[{"key":1e999}]',
  '{"a":{"b":[1,2,3]}}',
  'a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n',
  '- !!js/function "x"\n- !!binary "x"\n- ? {a: 1}\n  : 2\n',
  '- key: *nobody\n',
  '- key: 2026-02-30\n  name: .inf\n',
  '%YAML 9.9\n---\n- a\n--- b\n...\n',
];

const HOLE = '@@here@@';

/** A body with the fragment in one place; an empty place is the body itself. */
export function bodyWith(body: unknown, place: readonly string[], fragment: string): string {
  return JSON.stringify(replaced(body, place)).replace(`"${HOLE}"`, () => fragment);
}

function replaced(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return HOLE;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === step ? replaced(item, rest) : item));
  const parts = value as Readonly<Record<string, unknown>>;
  return { ...parts, [step]: replaced(parts[step], rest) };
}

interface Place {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every field of a body, its nested fields and the first of each list. */
export function placesIn(value: unknown, path: readonly string[] = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const parts = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined);
  return [{ path, value }, ...parts.flatMap(([name, part]) => placesIn(part, [...path, name]))];
}
