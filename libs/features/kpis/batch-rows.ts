import { Malformed, type FieldError } from '#domain/errors';
import { SERIES } from '#domain/kpi';
import { STATABLE } from './correction.ts';
import type { ValueToRecord } from './placing.ts';

export const BATCH_MAX = 10_000;
const ERRORS_TOLD = 100;
const NAME_MAX = 200;

/**
 * The rows of a batch as they came, checked by hand: the walk by decorators takes seconds for 10,000 rows.
 * Lengths and digits are judged with the rules of each KPI.
 */
export function checkedRows(body: unknown): readonly ValueToRecord[] {
  const errors: FieldError[] = [];
  const checked: ValueToRecord[] = [];
  for (const [index, row] of rowsOf(body).entries()) {
    if (isSound(row, `/rows/${index}`, errors)) checked.push(row);
    if (errors.length >= ERRORS_TOLD) break;
  }
  refuse(errors);
  return checked;
}

function rowsOf(body: unknown): readonly unknown[] {
  const given = new Map<string, unknown>(isObject(body) ? Object.entries(body) : []);
  const rows = given.get('rows');
  given.delete('rows');
  refuse([...given.keys()].map((field) => unknownField('', field)));
  if (!Array.isArray(rows)) throw malformed({ pointer: '/rows', message: 'rows must be a list' });
  if (rows.length >= 1 && rows.length <= BATCH_MAX) return rows;
  throw malformed({ pointer: '/rows', message: `rows must hold 1 to ${BATCH_MAX}` });
}

function refuse(errors: readonly FieldError[]): void {
  if (errors[0]) throw malformed(...errors);
}

function malformed(...errors: readonly FieldError[]): Malformed {
  return new Malformed(`${errors[0]?.message}.`, errors);
}

function unknownField(at: string, field: string): FieldError {
  const pointer = `${at}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { pointer, message: `${field} is not a known field: leave it out` };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Rule = (value: unknown) => string | null;

const name: Rule = (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= NAME_MAX
    ? null
    : `must be a text of 1 to ${NAME_MAX} characters`;

const text: Rule = (value) =>
  value === undefined || typeof value === 'string' ? null : 'must be a text';

const figure: Rule = (value) =>
  value === undefined || value === null || Number.isFinite(value) ? null : 'must be a number';

const whole: Rule = (value) =>
  value === undefined || value === null || Number.isSafeInteger(value)
    ? null
    : 'must be a whole number';

const oneOf =
  (values: readonly string[]): Rule =>
  (value) =>
    value === undefined || (typeof value === 'string' && values.includes(value))
      ? null
      : `must be one of ${values.join(', ')}`;

const RULES = new Map<string, Rule>([
  ['kpi', name],
  ['period', name],
  ['series', oneOf(SERIES)],
  ['value', figure],
  ['numerator', figure],
  ['denominator', figure],
  ['low', figure],
  ['high', figure],
  ['observations', whole],
  ['state', oneOf(STATABLE)],
  ['reason', text],
  ['note', text],
  ['evidence', text],
  ['source', text],
] satisfies (readonly [keyof ValueToRecord, Rule])[]);

function isSound(row: unknown, at: string, errors: FieldError[]): row is ValueToRecord {
  if (!isObject(row)) {
    errors.push({ pointer: at, message: 'A row must be an object' });
    return false;
  }
  const before = errors.length;
  const given = new Map<string, unknown>(Object.entries(row));
  for (const [field, rule] of RULES) {
    const problem = rule(given.get(field));
    if (problem !== null)
      errors.push({ pointer: `${at}/${field}`, message: `${field} ${problem}` });
    given.delete(field);
  }
  for (const field of given.keys()) errors.push(unknownField(at, field));
  return errors.length === before;
}
