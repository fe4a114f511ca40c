const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const text = (value: string) => JSON.stringify(value);

/** As JSON goes over the wire, because JavaScript itself could not hold some of them. */
const NASTY_VALUES: readonly string[] = [
  'null',
  'true',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"constructor"',
  // Numbers
  '0',
  '-1',
  '-0',
  '1.5',
  '1e308',
  '-1e308',
  '1e999',
  '1e-320',
  '9007199254740993',
  '0.30000000000000004',
  '2147483648',
  '12345678901234567890',
  '"NaN"',
  // Shapes
  '[]',
  '{}',
  '[null]',
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
  '"\\udfff and more"',
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
  '"0000-01-01T00:00:00Z"',
  '"2026-01-01T00:00:00+99:99"',
  '"9999-Q4"',
  // Other languages
  text(`'; DROP TABLE areas; --`),
  text(`" OR 1=1 /*`),
  text('%_\\%'),
  text('<script>alert(1)</script>'),
  text('=HYPERLINK("http://x")'),
  text('../../../../etc/passwd'),
  text('${7*7}{{7*7}}'),
  text(`${'a'.repeat(60)}!`),
  // Names and ids
  '"__proto__"',
  '"00000000-0000-0000-0000-000000000000"',
  '"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"',
  '"{018f2b5e-0000-7000-8000-000000000000}"',
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
  '%FF%FE',
  '%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7',
  '%E2%80%AE',
  '%20',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5c',
  '%2500',
  "'%3B%20DROP%20TABLE%20areas%3B--",
  '%25_%5C%25',
  '%3Cscript%3E',
  '0',
  '-1',
  '-0',
  '1.5',
  '1e308',
  '9007199254740993',
  '99999999999999999999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '9999-12-31T23:59:59Z',
  '9999-Q4',
  '2025-W54',
  '2025-13',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '018f2b5e000070008000000000000000',
  'WyJhIl0',
  'W251bGwsbnVsbF0',
  'WyIwMDAwLTAwLTAwIiwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl0',
  'WzksOV0',
  'a'.repeat(199),
  'a'.repeat(4_000),
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
