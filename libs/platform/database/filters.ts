/** Where a value stands in the statement, such as `$6`. */
type Place = string;

export interface Filter<Asked> {
  readonly value: (asked: Asked) => unknown;
  readonly sql: (place: Place) => string;
}

interface Filtered {
  /** Begins with AND; empty where nothing was asked for. */
  readonly conditions: string;
  /** Those of the statement, and after them those of its conditions. */
  readonly values: readonly unknown[];
  /** Of the filters that were asked for. */
  readonly names: readonly string[];
}

/** Only what is asked for becomes a condition, because one that may be absent lets no plan for all values use an index. */
export function filtered<Asked>(
  filters: Readonly<Record<string, Filter<Asked>>>,
  asked: Asked,
  values: readonly unknown[],
): Filtered {
  const given = Object.entries(filters)
    .map(([name, { value, sql }]) => ({ name, sql, value: value(asked) }))
    .filter(({ value }) => value !== undefined && value !== null);
  return {
    conditions: given.map(({ sql }, at) => `AND ${sql(`$${values.length + at + 1}`)}`).join(' '),
    values: [...values, ...given.map(({ value }) => value)],
    names: given.map(({ name }) => name),
  };
}
