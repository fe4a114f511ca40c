import { Malformed } from '#domain/errors';
import { Text, Whole } from './fields.ts';

export const PAGE_DEFAULT = 50;
export const PAGE_MAX = 200;

/** `limit` rows (50, at most 200) from `cursor` on, which is the `next` of the page before. */
export class PageQuery {
  @Whole({ min: 1, max: PAGE_MAX, optional: true }) readonly limit?: number;
  @Text({ max: 500, optional: true }) readonly cursor?: string;
}

export interface Page<Row> {
  readonly data: readonly Row[];
  readonly next: string | null;
}

/** Where a page ended: the key columns of its last row. */
const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor of `parts` key columns; 400 for anything that is not a `next` of ours. */
export function readCursor(
  cursor: string | undefined,
  parts: number,
): readonly (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts && key.every(isKeyPart)) return key;
  } catch {
    // Falls through to the same refusal.
  }
  throw new Malformed('cursor must be the `next` of a page of this list.');
}

const isKeyPart = (part: unknown): part is string | number =>
  (typeof part === 'string' && part.isWellFormed() && !part.includes('\0')) ||
  Number.isSafeInteger(part);

/** Cuts `limit + 1` fetched rows to a page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null };
}
