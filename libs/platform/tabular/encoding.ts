import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { TabularError } from './tabular-error.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes had no meaning, now or when the file was written: see `damagedLines`. */
  readonly lossy: boolean;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const zip = [0x50, 0x4b, 0x03, 0x04];

/** The five bytes without a meaning in windows-1252, and the replacement character. */
const damage = /[\u0081\u008d\u008f\u0090\u009d\ufffd]/;

export function decode(bytes: Uint8Array): Decoded {
  refuseWorkbook(bytes);
  const encoding = markedEncoding(bytes) ?? unmarkedEncoding(bytes);
  const text = decodeStrictly(bytes, encoding);
  refuseNul(text);
  return { text, encoding, lossy: damage.test(text) };
}

export function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  return marks.find(([, mark]) => startsWith(bytes, mark))?.[0];
}

export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, zip);

export function refuseWorkbook(bytes: Uint8Array): void {
  if (!isArchive(bytes)) return;
  throw new TabularError(
    'This is a workbook or an archive, not text. Save the sheet as CSV UTF-8.',
  );
}

export function refuseNul(text: string): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  throw new TabularError(
    `Line ${lineAt(text, at)} holds a NUL character, so this is not plain text. Save it as CSV UTF-8.`,
  );
}

export function textDecoderFor(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true });
}

/** Line numbers, from 1, of the first characters that stand for meaningless bytes. */
export function damagedLines(text: string, limit: number): number[] {
  const lines: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (lines.length === limit) break;
    if (damage.test(line)) lines.push(index + 1);
  }
  return lines;
}

function unmarkedEncoding(bytes: Uint8Array): Encoding {
  if (isUtf8(bytes)) return 'utf-8';
  refuseBrokenUtf8(bytes);
  return 'windows-1252';
}

/** Reading broken UTF-8 as windows-1252 would turn every accent of the file into two signs. */
function refuseBrokenUtf8(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (sound <= broken) return;
  const line = lineAt(text, text.indexOf('\ufffd'));
  throw new TabularError(
    `Line ${line} is not valid UTF-8, though the rest of the file is. Save it again as UTF-8.`,
  );
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return textDecoderFor(encoding).decode(bytes);
  } catch {
    throw new TabularError(
      `The file starts as ${encoding} but is not valid ${encoding} throughout. Save it again as UTF-8.`,
    );
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
