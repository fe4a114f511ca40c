import { Malformed, type FieldError } from '#domain/errors';

const ERRORS_TOLD = 100;

/** What is wrong with a value, behind its field's name; null: nothing. */
export type Rule = (value: unknown) => string | null;

/** A body that is one long list, with perhaps a few fields beside it. */
export interface RowsShape {
  readonly list: string;
  readonly max: number;
  readonly fields: Readonly<Record<string, Rule>>;
  readonly beside?: Readonly<Record<string, Rule>>;
}

/** Checked by hand: the walk by decorators takes seconds for tens of thousands of rows. 400 that points at each error. */
export function checkRows({ list, max, fields, beside = {} }: RowsShape, body: unknown): void {
  const given = isObject(body) ? body : {};
  refuse(fieldErrors({ ...beside, [list]: anything }, given, ''));
  const rows = new Map<string, unknown>(Object.entries(given)).get(list);
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > max)
    throw malformed([{ pointer: `/${list}`, message: `${list} must be a list of 1 to ${max}` }]);
  const errors: FieldError[] = [];
  for (const [index, row] of rows.entries()) {
    errors.push(...rowErrors(fields, row, `/${list}/${index}`));
    if (errors.length >= ERRORS_TOLD) break;
  }
  refuse(errors);
}

function rowErrors(fields: RowsShape['fields'], row: unknown, at: string): readonly FieldError[] {
  if (!isObject(row)) return [{ pointer: at, message: 'A row must be an object' }];
  return fieldErrors(fields, row, at);
}

function fieldErrors(
  rules: Readonly<Record<string, Rule>>,
  given: object,
  at: string,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  const values = new Map<string, unknown>(Object.entries(given));
  for (const [field, rule] of Object.entries(rules)) {
    const problem = rule(values.get(field));
    if (problem !== null)
      errors.push({ pointer: `${at}/${field}`, message: `${field} ${problem}` });
    values.delete(field);
  }
  for (const field of values.keys())
    errors.push({
      pointer: `${at}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: `${field} is not a known field: leave it out`,
    });
  return errors;
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw malformed(errors);
}

function malformed(errors: readonly FieldError[]): Malformed {
  return new Malformed(`${errors[0]?.message}.`, errors);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const anything: Rule = () => null;

export const optional =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined ? null : rule(value);

export const nullable =
  (rule: Rule): Rule =>
  (value) =>
    value === null ? null : rule(value);

export const textUpTo =
  (max: number, min = 1): Rule =>
  (value) =>
    typeof value === 'string' && value.trim().length >= min && value.length <= max
      ? null
      : `must be a text of ${min} to ${max} characters`;

export const wholeUpTo =
  (max: number): Rule =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= max
      ? null
      : `must be a whole number of minor units between -${max} and ${max}`;

export const oneOf =
  (values: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && values.includes(value)
      ? null
      : `must be one of ${values.join(', ')}`;

export const matching =
  (isGood: (value: string) => boolean, message: string): Rule =>
  (value) =>
    typeof value === 'string' && isGood(value) ? null : message;
