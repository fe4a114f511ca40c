/** A remark of a parser on a key or a tag. */
export interface Remark {
  readonly name: string;
  readonly line: number;
}

/** Numbers, dates and booleans are text, as they were written. */
export type Value = string | null | Value[] | Item;

export interface Item {
  readonly [key: string]: Value;
}

export interface StructuredText {
  readonly data: Value;
  readonly repeatedKeys: readonly Remark[];
  readonly unknownTags: readonly Remark[];
}

/** A broken file may repeat its fault on every line; more remarks than this help nobody. */
export const maxRemarks = 100;
