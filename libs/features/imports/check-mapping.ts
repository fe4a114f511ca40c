import { Malformed, type FieldError } from '#domain/errors';
import { dayFormats, type DayFormat } from '#platform/tabular/dates';
import { FIELDS, fieldOf, type ImportKind } from './fields.ts';
import {
  headersOf,
  NO_MAPPING,
  SCALES,
  type ColumnReference,
  type ColumnUse,
  type Constant,
  type Filter,
  type Mapping,
  type MoneyReading,
  type Subtotals,
  type Unpivot,
} from './mapping.ts';

type Json = Readonly<Record<string, unknown>>;
type Shape<Value> = (value: unknown) => value is Value;

const MAX_ENTRIES = 1_000;
const MAX_TEXT = 1_000;

const isText: Shape<string> = (value): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT;
const isFlag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';
const isObject: Shape<Json> = (value): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isReference: Shape<ColumnReference> = (value): value is ColumnReference =>
  isText(value) || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_ENTRIES);
const isConstant: Shape<Constant> = (value): value is Constant =>
  isText(value) || isFlag(value) || (typeof value === 'number' && Number.isFinite(value));
const isMeaning: Shape<Constant | null> = (value): value is Constant | null =>
  value === null || isConstant(value);
const isDecimal: Shape<Mapping['decimal']> = (value): value is Mapping['decimal'] =>
  value === '.' || value === ',' || value === 'auto';
const isDayFormat: Shape<DayFormat> = (value): value is DayFormat =>
  dayFormats.some((format) => format === value);

const listOf =
  <Value>(shape: Shape<Value>): Shape<readonly Value[]> =>
  (value): value is readonly Value[] =>
    Array.isArray(value) && value.length <= MAX_ENTRIES && value.every((one) => shape(one));
const recordOf =
  <Value>(shape: Shape<Value>): Shape<Readonly<Record<string, Value>>> =>
  (value): value is Readonly<Record<string, Value>> =>
    isObject(value) &&
    Object.keys(value).length <= MAX_ENTRIES &&
    Object.values(value).every((one) => shape(one));

const isColumnUse: Shape<ColumnUse> = (value): value is ColumnUse =>
  isObject(value) &&
  holdsOnly(value, ['column', 'decimal', 'dayFormat', 'cut']) &&
  (isReference(value['column']) || listOf(isReference)(value['column'])) &&
  (value['decimal'] === undefined || isDecimal(value['decimal'])) &&
  (value['dayFormat'] === undefined || isDayFormat(value['dayFormat'])) &&
  (value['cut'] === undefined || isFlag(value['cut']));

const CONDITIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  equals: isText,
  in: listOf(isText),
  notIn: listOf(isText),
  notEmpty: isFlag,
};
const isFilter: Shape<Filter> = (value): value is Filter => hasOneOf(CONDITIONS, value);

const ENDS: typeof CONDITIONS = {
  in: listOf(isText),
  startsWith: listOf(isText),
  endsWith: listOf(isText),
};
const isSubtotals: Shape<Subtotals> = (value): value is Subtotals => hasOneOf(ENDS, value);

const isMoney: Shape<MoneyReading> = (value): value is MoneyReading =>
  isObject(value) &&
  holdsOnly(value, ['scale', 'round']) &&
  (value['scale'] === undefined || SCALES.some((scale) => scale === value['scale'])) &&
  (value['round'] === undefined || isFlag(value['round']));

/** A column with exactly one of the conditions. */
function hasOneOf(conditions: typeof CONDITIONS, value: unknown): boolean {
  if (!isObject(value) || !isReference(value['column'])) return false;
  const [condition, ...more] = Object.entries(value).filter(([name]) => name !== 'column');
  if (condition === undefined || more.length > 0) return false;
  const [name, given] = condition;
  return Object.hasOwn(conditions, name) && (conditions[name]?.(given) ?? false);
}

const isUnpivot: Shape<Unpivot> = (value): value is Unpivot =>
  isObject(value) &&
  holdsOnly(value, ['columns', 'header', 'cell']) &&
  listOf(isReference)(value['columns']) &&
  (isText(value['header']) || listOf(isText)(value['header'])) &&
  isText(value['cell']);

interface Part {
  readonly fits: (value: unknown) => boolean;
  readonly means: string;
}

const USE =
  'a column as { "column": name or position from 1 }, with decimal, dayFormat or cut if need be';
const PARTS: Readonly<Required<Record<keyof Mapping, Part>>> = {
  columns: { fits: recordOf(isColumnUse), means: `for each field ${USE}` },
  constants: { fits: recordOf(isConstant), means: 'for each field a text, number or flag' },
  dictionaries: {
    fits: recordOf(recordOf(isMeaning)),
    means: 'for each field what the words of the source mean',
  },
  decimal: { fits: isDecimal, means: '".", "," or "auto"' },
  dayFormat: { fits: isDayFormat, means: `one of ${dayFormats.join(', ')}` },
  externalKey: { fits: listOf(isReference), means: 'a list of columns' },
  filter: {
    fits: listOf(isFilter),
    means: 'a list of { column } with one of equals, in, notIn and notEmpty',
  },
  unpivot: { fits: isUnpivot, means: '{ columns, header, cell }' },
  money: { fits: isMoney, means: `{ scale, round } with a scale of ${SCALES.join(', ')}` },
  subtotals: {
    fits: listOf(isSubtotals),
    means: 'a list of { column } with one of in, startsWith and endsWith',
  },
  repeats: { fits: (value) => value === 'add', means: '"add"' },
};

/** The mapping that somebody sent; 400 that names what is wrong with its form or with its field names. */
export function checkedMapping(kind: ImportKind, given: unknown): Mapping {
  const errors = [...formErrors(given), ...fieldErrors(kind, given)];
  if (errors[0]) throw new Malformed(`${errors[0].message}.`, errors.slice(0, 100));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every part has just been checked
  return { ...NO_MAPPING, ...(given as Partial<Mapping>) };
}

function formErrors(given: unknown): FieldError[] {
  if (!isObject(given)) return [{ pointer: '', message: 'A mapping must be an object' }];
  return Object.entries(given).flatMap(([name, value]) => {
    const pointer = `/${escaped(name)}`;
    const part = Object.hasOwn(PARTS, name) ? new Map(Object.entries(PARTS)).get(name) : undefined;
    if (part === undefined)
      return [{ pointer, message: `${shown(name)} is not a known field: leave it out` }];
    return part.fits(value) ? [] : [{ pointer, message: `${name} must be ${part.means}` }];
  });
}

function fieldErrors(kind: ImportKind, given: unknown): FieldError[] {
  if (!isObject(given)) return [];
  const named = (['columns', 'constants', 'dictionaries'] as const).flatMap((part) => {
    const fields = given[part];
    return isObject(fields) ? Object.keys(fields).map((name) => [`/${part}`, name] as const) : [];
  });
  const { unpivot } = given;
  const turned = isUnpivot(unpivot)
    ? [
        ...headersOf(unpivot).map((name) => ['/unpivot/header', name] as const),
        ['/unpivot/cell', unpivot.cell] as const,
      ]
    : [];
  return [...named, ...turned]
    .filter(([, name]) => fieldOf(kind, name) === undefined)
    .map(([at, name]) => ({
      pointer: at.startsWith('/unpivot') ? at : `${at}/${escaped(name)}`,
      message: `There is no field ${shown(name)} here: use ${Object.keys(FIELDS[kind]).join(', ')}`,
    }));
}

function holdsOnly(value: Json, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
const shown = (name: string): string => `“${name.slice(0, 100)}”`;
