/** There is no value, and this is why: the words of the source, or `blank`. */
export interface Missing {
  readonly missing: string;
}

/** There is something, but it cannot be read; a sentence for the owner of the file. */
export interface Unreadable {
  readonly error: string;
}

export interface Read<T> {
  readonly value: T;
}

export const blank = 'blank';

const punctuation = /^[-‐‑‒–—−.…?*#/\\]+$/;
const spreadsheetError = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!)$/i;
const word = /^(?:na|n\.?a\.?|null|none|nan|ongoing)$/i;
const opening =
  /^(?:n\/[ak]|tb[acd]|to be|not|no data|data not|exempt\w*|unknown|unavailable|withheld|redacted|suppressed|confidential|pending)(?![\p{L}\p{N}])/iu;

/** Why a cell has no value, or null when it has something to read. */
export function missingReason(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return blank;
  const isMissing = [punctuation, spreadsheetError, word, opening].some((known) =>
    known.test(trimmed),
  );
  return isMissing ? trimmed : null;
}

/** For messages: a cell may hold a whole narrative. */
export function quoted(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `"${line.slice(0, 60)}…"` : `"${line}"`;
}
