/**
 * JSON put together as text: row_to_json looks every column's type up again for every row, which costs more than all the figures.
 * An expression of this kind yields JSON text and never null; it may be a list, for concat takes any number of pieces.
 */
export type Json = string & { readonly isJson: true };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
const json = (expression: string): Json => expression as Json;

/** A number that is there: put in as it is, which is cheapest. */
export const count = (expression: string): Json => json(expression);

/** A text that is there and needs no escaping: an id, a word of ours. */
export const sure = (expression: string): Json => json(`'"', ${expression}, '"'`);

export const flag = (expression: string): Json =>
  json(`CASE WHEN ${expression} THEN 'true' ELSE 'false' END`);

/** A number that may be missing. */
export const bare = (expression: string): Json => json(`coalesce((${expression})::text, 'null')`);

/** A text that may be missing and needs no escaping. */
export const word = (expression: string): Json =>
  json(`coalesce('"' || (${expression}) || '"', 'null')`);

/** Any text, or a time. */
export const text = (expression: string): Json =>
  json(`coalesce(to_json(${expression})::text, 'null')`);

/** JSON that was built before. */
export const made = (expression: string): Json => json(`coalesce((${expression})::text, 'null')`);

export const array = (elements: string): Json => json(`concat('[', ${elements}, ']')`);

export const when = (condition: string, value: Json): Json =>
  json(`CASE WHEN ${condition} THEN ${value} ELSE 'null' END`);

/** The inside of an object that was built before, or another where there is none. */
export const fields = (expression: string, otherwise: string): Json =>
  json(`coalesce(${expression}, ${otherwise})`);

export function object(named: Readonly<Record<string, Json>>, more?: Json): Json {
  const parts = Object.entries(named).flatMap(([name, value], index) => [
    `'${index === 0 ? '{' : ','}"${name}":'`,
    value,
  ]);
  if (more !== undefined) parts.push(`','`, more);
  return json(`concat(${parts.join(', ')}, '}')`);
}

/** The inside of an object, for one with more members than a call of PostgreSQL takes. */
export function members(named: Readonly<Record<string, Json>>): Json {
  const parts = Object.entries(named).flatMap(([name, value], index) => [
    `'${index === 0 ? '' : ','}"${name}":'`,
    value,
  ]);
  return json(`concat(${parts.join(', ')})`);
}
