import type { Contract, Schema } from './contract.ts';

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
};

/** Where a value is not what the contract says: fields that lack, that nobody documented, or of another type. */
export function differences(
  contract: Contract,
  given: Schema,
  value: unknown,
  at = '',
): readonly string[] {
  const schema = contract.resolve(given);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return ofChoices(contract, choices, value, at);
  const type = typeOf(value);
  if (!isOfType(schema, value, type)) return [`${at}: ${type} instead of ${String(schema.type)}`];
  if (typeof value === 'string') return ofText(schema, value, at);
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      differences(contract, schema.items ?? {}, item, `${at}/${index}`),
    );
  return type === 'object' ? ofObject(contract, schema, value as object, at) : [];
}

function ofChoices(
  contract: Contract,
  choices: readonly Schema[],
  value: unknown,
  at: string,
): readonly string[] {
  const all = choices.map((choice) => differences(contract, choice, value, at));
  if (all.some((found) => found.length === 0)) return [];
  return all.toSorted((one, other) => other.length - one.length)[0] ?? [`${at}: no choice fits`];
}

function ofObject(
  contract: Contract,
  { properties, required = [], additionalProperties }: Schema,
  value: object,
  at: string,
): readonly string[] {
  const lacking = required.filter((name) => !(name in value)).map((name) => `${at}/${name}: lacks`);
  const rest = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const wrong = Object.entries(value).flatMap(([name, part]) => {
    const schema = properties?.[name] ?? rest;
    if (schema) return differences(contract, schema, part, `${at}/${name}`);
    const isFree = properties === undefined || additionalProperties === true;
    return isFree ? [] : [`${at}/${name}: is not documented`];
  });
  return [...lacking, ...wrong];
}

function ofText({ format, enum: words }: Schema, value: string, at: string): readonly string[] {
  if (words?.includes(value) === false) return [`${at}: “${value}” is none of ${words.join(', ')}`];
  const pattern = format === undefined ? undefined : FORMATS[format];
  return !pattern || pattern.test(value) ? [] : [`${at}: “${value}” is no ${format}`];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isOfType({ type }: Schema, value: unknown, actual: string): boolean {
  if (type === undefined) return true;
  const types: readonly string[] = typeof type === 'string' ? [type] : type;
  return types.includes(actual) || (types.includes('integer') && Number.isInteger(value));
}
