import { isAscii } from 'node:buffer';
import type { TextDecoder } from 'node:util';
import {
  type Encoding,
  markedEncoding,
  refuseNul,
  refuseWorkbook,
  textDecoderFor,
} from './encoding.ts';
import { TabularError } from './tabular-error.ts';

export interface StreamDecoder {
  /** Throws TabularError; the decoder is of no use after that. */
  push(chunk: Uint8Array): string;
  end(): string;
  /** Until a byte above 127 has been seen, unmarked text counts as UTF-8. */
  encoding(): Encoding;
}

interface State {
  encoding: Encoding;
  decoder: TextDecoder | undefined;
  held: Uint8Array;
  seenAccents: boolean;
}

const longestMark = 4;

/** Decodes chunks that may end inside a character. Memory does not grow with the stream. */
export function streamDecoder(): StreamDecoder {
  const state: State = {
    encoding: 'utf-8',
    decoder: undefined,
    held: new Uint8Array(),
    seenAccents: false,
  };
  return {
    push: (chunk) => take(state, chunk, false),
    end: () => take(state, new Uint8Array(), true),
    encoding: () => state.encoding,
  };
}

function take(state: State, chunk: Uint8Array, last: boolean): string {
  const bytes = state.held.length > 0 ? Buffer.concat([state.held, chunk]) : chunk;
  if (!state.decoder && bytes.length < longestMark && !last) {
    state.held = Uint8Array.from(bytes);
    return '';
  }
  const text = decodePart(state, bytes, last);
  refuseNul(text);
  return text;
}

function decodePart(state: State, bytes: Uint8Array, last: boolean): string {
  const decoder = (state.decoder ??= firstDecoder(state, bytes));
  if (state.encoding !== 'utf-8') return decodeMarked(state, decoder, bytes, last);

  const end = last ? bytes.length : wholeCharacters(bytes);
  const part = bytes.subarray(0, end);
  try {
    const text = decoder.decode(part);
    state.held = Uint8Array.from(bytes.subarray(end));
    state.seenAccents ||= !isAscii(part);
    return text;
  } catch {
    return changeToWindows1252(state, bytes);
  }
}

function firstDecoder(state: State, bytes: Uint8Array): TextDecoder {
  refuseWorkbook(bytes);
  state.encoding = markedEncoding(bytes) ?? 'utf-8';
  return textDecoderFor(state.encoding);
}

function decodeMarked(
  state: State,
  decoder: TextDecoder,
  bytes: Uint8Array,
  last: boolean,
): string {
  state.held = new Uint8Array();
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    throw new TabularError(
      `The file starts as ${state.encoding} but is not valid ${state.encoding} throughout. Save it again as UTF-8.`,
    );
  }
}

/** All text given out so far was ASCII, which is the same in both encodings. */
function changeToWindows1252(state: State, bytes: Uint8Array): string {
  if (state.seenAccents) {
    throw new TabularError(
      'The file changes its encoding on the way: neither all UTF-8 nor all windows-1252. Save it again as UTF-8.',
    );
  }
  state.encoding = 'windows-1252';
  state.decoder = textDecoderFor(state.encoding);
  state.held = new Uint8Array();
  return state.decoder.decode(bytes, { stream: true });
}

/** How many leading bytes hold no character that a later chunk would complete. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
