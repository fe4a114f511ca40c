import { damagedLines, decode, type Decoded } from './encoding.ts';
import { streamDecoder } from './decode-stream.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const bom = [0xef, 0xbb, 0xbf];

const readable: [string, Uint8Array, Decoded][] = [
  ['plain ASCII', utf8('a,b'), { text: 'a,b', encoding: 'utf-8', lossy: false }],
  ['UTF-8', utf8('naïve – 5 €'), { text: 'naïve – 5 €', encoding: 'utf-8', lossy: false }],
  [
    'UTF-8 with a mark',
    Buffer.from([...bom, ...utf8('é')]),
    { text: 'é', encoding: 'utf-8-bom', lossy: false },
  ],
  [
    'UTF-16, little end first',
    Buffer.from('\ufeffé;b', 'utf16le'),
    { text: 'é;b', encoding: 'utf-16le', lossy: false },
  ],
  [
    'UTF-16, big end first',
    utf16be('\ufeffé;b'),
    { text: 'é;b', encoding: 'utf-16be', lossy: false },
  ],
  [
    'windows-1252',
    Buffer.from([0x80, 0x35, 0x20, 0x92, 0x96, 0xa3]),
    { text: '€5 ’–£', encoding: 'windows-1252', lossy: false },
  ],
  [
    'a byte unknown to windows-1252',
    Buffer.from([0x92, 0x9d, 0x61]),
    { text: '’\u009da', encoding: 'windows-1252', lossy: true },
  ],
  [
    'damage done by an earlier program',
    utf8('caf\ufffd'),
    { text: 'caf\ufffd', encoding: 'utf-8', lossy: true },
  ],
  ['nothing', Buffer.alloc(0), { text: '', encoding: 'utf-8', lossy: false }],
];

const refused: [string, Uint8Array, RegExp][] = [
  ['NUL', utf8('a\nb\0c'), /Line 2 .*NUL/],
  ['UTF-16 without a mark', Buffer.from('a,b', 'utf16le'), /NUL.*UTF-8/],
  ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), /Save the sheet as CSV/],
  ['marked UTF-8 with a foreign byte', Buffer.from([...bom, 0x61, 0xe9]), /not valid utf-8-bom/],
  ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x61]), /not valid utf-16le/],
  [
    'UTF-8 with one foreign byte',
    Buffer.concat([utf8('é\nàüö'), Buffer.from([0xe9, 0x2c])]),
    /Line 2 .*again as UTF-8/,
  ],
];

describe('decode', () => {
  it.each(readable)('reads %s', (_name, bytes, decoded) => {
    expect(decode(bytes)).toEqual(decoded);
  });

  it.each(refused)('refuses %s', (_name, bytes, message) => {
    expect(() => decode(bytes)).toThrow(message);
  });

  it('tells on which lines meaningless bytes are', () => {
    expect(damagedLines('a\nb\u009d\nc\ufffd\u0081\n\u0090', 2)).toEqual([2, 3]);
  });
});

function inPieces(bytes: Uint8Array, size: number) {
  const decoder = streamDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) {
    text += decoder.push(bytes.subarray(at, at + size));
  }
  text += decoder.end();
  return { text, encoding: decoder.encoding() };
}

describe('streamDecoder', () => {
  const streamed = readable.flatMap(([name, bytes, decoded]) =>
    [1, 2, 3, 5, 64].map((size) => [name, size, bytes, decoded] as const),
  );

  it.each(streamed)('reads %s in pieces of %i', (_name, size, bytes, decoded) => {
    const { text, encoding } = decoded;
    expect(inPieces(bytes, size)).toEqual({ text, encoding });
  });

  it.each([1, 2, 3, 7])('keeps characters of two to four bytes whole in pieces of %i', (size) => {
    expect(inPieces(utf8('é€😀x'.repeat(5)), size).text).toBe('é€😀x'.repeat(5));
  });

  it.each([1, 4])('refuses a stream that changes its encoding, in pieces of %i', (size) => {
    expect(() => inPieces(Buffer.from([0xc3, 0xa9, 0x61, 0x62, 0xe9, 0x2c]), size)).toThrow(
      /changes its encoding/,
    );
  });

  it('refuses a workbook and NUL', () => {
    expect(() => inPieces(Buffer.from([0x50, 0x4b, 0x03, 0x04]), 1)).toThrow(/CSV/);
    expect(() => inPieces(utf8('abcd\0'), 2)).toThrow(/NUL/);
  });
});
