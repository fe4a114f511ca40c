import { gzipSync } from 'node:zlib';
import { contentOf, type Call } from './settlement.ts';
import type { Question } from './wire.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

type Wrapping = Partial<Pick<Question, 'address' | 'headers' | 'body'>>;

/** One sound request, wrapped in ways that no sound client would choose. */
export function wrappings(
  call: Call,
  caller: Readonly<Record<string, string>>,
): readonly Question[] {
  const { address, operation } = call;
  const method = operation.method.toUpperCase();
  const sound: Question = { method, address, headers: caller };
  const bare = [
    ...STRANGE_HEADERS.map((headers) => wrapped(sound, { headers })),
    { method, address, headers: { cookie: 'remit_session=%00%FF' } },
    { method, address, headers: { authorization: `Bearer ${'x'.repeat(5_000)}` } },
    ...strangeAddresses(address).map((strange) => wrapped(sound, { address: strange })),
  ];
  if (method === 'GET') return bare;
  const { headers = JSON_TYPE, body = '{}' } = contentOf(call);
  const typed = wrapped(sound, { headers });
  const strange = strangeBodies(body.toString());
  return [...bare, ...strange.map((wrapping) => wrapped(typed, wrapping))];
}

const wrapped = (sound: Question, { headers, ...rest }: Wrapping): Question => ({
  ...sound,
  ...rest,
  headers: { ...sound.headers, ...headers },
});

const strangeAddresses = (address: string): readonly string[] => [
  `${address}${address.includes('?') ? '&' : '?'}__proto__[a]=1&x[]=2`,
  `${address}/`,
  `/${address}`,
];

const strangeBodies = (json: string): readonly Wrapping[] => [
  ...STRANGE_TYPES.map((type) => ({ headers: { 'content-type': type }, body: json })),
  {},
  { headers: { 'content-encoding': 'gzip' }, body: gzipSync(json) },
  { headers: { 'content-encoding': 'gzip' }, body: 'no gzip' },
  { headers: { 'transfer-encoding': 'chunked' }, body: json },
  { body: json.slice(0, -1) },
  { body: `${json}${json}` },
  { body: `{"name":1,${json.slice(1)}` },
  { body: Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22]) },
  { body: `\ufeff${json}` },
  { body: Buffer.from(json, 'utf16le') },
  { body: 'x'.repeat(1_100_000) },
  { body: '{"a":'.repeat(20_000) },
];

const STRANGE_HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...['*', '"v0"', '"v999999999"', 'W/"v1"', '"v1", "v2"', 'v1', '', '"x'].map((tag) => ({
    'if-match': tag,
  })),
  ...['', ' ', 'x'.repeat(201), 'é', `'; DROP TABLE areas; --`, '\t'].map((key) => ({
    'idempotency-key': key,
  })),
  { 'if-none-match': '"x'.repeat(200) },
  { 'x-huge': 'x'.repeat(12_000) },
  { 'x-huge': 'x'.repeat(40_000) },
  { accept: 'image/png', 'accept-language': '*;q=9' },
  { origin: 'null' },
];

const STRANGE_TYPES = [
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'application/json;;;',
  'application/problem+json',
  'application/octet-stream',
  'text/csv',
  '/',
  'x',
];
