import type { Contract, Operation, Schema } from './contract.ts';

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly operation: Operation;
}

export interface Making {
  readonly contract: Contract;
  /** What the schema cannot know, such as the id of an area that is there; undefined: made from the schema. */
  readonly sample: (field: Field) => unknown;
  /** From 0 up to 1. */
  readonly chance: () => number;
  /** How likely an optional field is there, from 0 to 1. */
  readonly fullness: number;
}

/** The same numbers for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A value that the schema allows. */
export function valueOf(making: Making, field: Field): unknown {
  const sampled = making.sample(field);
  if (sampled !== undefined) return sampled;
  const schema = making.contract.resolve(field.schema);
  const choices = (schema.anyOf ?? schema.oneOf)?.filter(({ type }) => type !== 'null');
  if (choices) return valueOf(making, { ...field, schema: pick(making, choices) ?? {} });
  if (schema.enum) return pick(making, schema.enum);
  return MAKERS[mainType(schema)]?.(making, { ...field, schema });
}

const mainType = ({ type, properties }: Schema): string =>
  [type].flat().find((one) => one !== undefined && one !== 'null') ??
  (properties ? 'object' : 'string');

const MAKERS: Readonly<Record<string, (making: Making, field: Field) => unknown>> = {
  boolean: ({ chance }) => chance() < 0.5,
  integer: (making, { schema }) => Math.floor(between(making, schema, 1)),
  number: (making, { schema }) => Math.round(between(making, schema, 0.01) * 100) / 100,
  string: textOf,
  array: listOf,
  object: objectOf,
};

const pick = <Item>({ chance }: Making, items: readonly Item[]): Item | undefined =>
  items[Math.floor(chance() * items.length)];

function between({ chance }: Making, { minimum = 0, maximum = 1_000 }: Schema, step: number) {
  return minimum + chance() * Math.max(maximum - minimum, step);
}

function textOf(making: Making, { name, schema }: Field): string {
  const { minLength = 1, maxLength = 40 } = schema;
  const text = `${name} ${Math.floor(making.chance() * 1e9).toString(36)}`;
  return text.padEnd(minLength, '.').slice(0, maxLength);
}

function listOf(making: Making, field: Field): unknown[] {
  const { items = {}, minItems = 1, maxItems = 2 } = field.schema;
  const length = Math.min(Math.max(minItems, making.chance() < 0.5 ? 1 : 2), maxItems);
  const list = Array.from({ length }, () => valueOf(making, { ...field, schema: items }));
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

function objectOf(making: Making, { schema, operation }: Field): Record<string, unknown> {
  const { properties = {}, required = [] } = schema;
  const wanted = Object.entries(properties).filter(
    ([name]) => required.includes(name) || making.chance() < making.fullness,
  );
  return Object.fromEntries(
    wanted
      .map(([name, part]) => [name, valueOf(making, { name, schema: part, operation })])
      .filter(([, value]) => value !== undefined),
  );
}
