import { isDeepStrictEqual } from 'node:util';

export interface Differences<Row> {
  readonly before: Partial<Row>;
  readonly after: Partial<Row>;
  readonly isNone: boolean;
}

/** What a patch would change of a row: absent fields and those that stay as they are are left out. */
export function differences<Row extends object>(row: Row, patch: Partial<Row>): Differences<Row> {
  const before: Partial<Row> = {};
  const after: Partial<Row> = {};
  for (const key in patch) {
    if (patch[key] === undefined || isDeepStrictEqual(patch[key], row[key])) continue;
    before[key] = row[key];
    after[key] = patch[key];
  }
  return { before, after, isNone: Object.keys(after).length === 0 };
}
