import type { Schema } from '../../app/api.ts';

export type ImportView = Schema<'ImportView'>;
export type Preview = NonNullable<ImportView['preview']>;
export type ImportField = Schema<'ImportFieldView'>;

type Column = string | number;

export interface ColumnUse {
  readonly column: Column | readonly Column[];
  readonly decimal?: '.' | ',' | 'auto';
  readonly dayFormat?: string;
  readonly cut?: boolean;
}

export interface Filter {
  readonly column: Column;
  readonly equals?: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly notEmpty?: boolean;
}

/** How a file is read, as the API takes it. */
export interface Mapping {
  readonly columns: Readonly<Record<string, ColumnUse>>;
  readonly constants: Readonly<Record<string, string | number | boolean>>;
  readonly dictionaries: Readonly<
    Record<string, Readonly<Record<string, string | number | boolean | null>>>
  >;
  readonly decimal?: string;
  readonly dayFormat?: string;
  readonly externalKey: readonly Column[];
  readonly filter: readonly Filter[];
  readonly unpivot?: {
    readonly columns: readonly Column[];
    readonly header: string | readonly string[];
    readonly cell: string;
  };
  readonly money?: { readonly scale?: Scale; readonly round?: boolean };
  readonly subtotals?: readonly Subtotals[];
  readonly repeats?: 'add';
}

/** What a figure of one stands for. */
export const SCALES = [1, 1_000, 1_000_000] as const;
export type Scale = (typeof SCALES)[number];

/** Rows that sum up others. */
export interface Subtotals {
  readonly column: Column;
  readonly in?: readonly string[];
  readonly startsWith?: readonly string[];
  readonly endsWith?: readonly string[];
}

const NONE: Mapping = { columns: {}, constants: {}, dictionaries: {}, externalKey: [], filter: [] };

export const mappingOf = ({ mapping }: ImportView): Mapping => ({
  ...NONE,
  ...(mapping as Partial<Mapping> | null),
});

/** Fields that must be read from somewhere and are not yet. */
export const unsaid = (
  { columns, constants, unpivot }: Mapping,
  fields: readonly ImportField[],
): readonly ImportField[] =>
  fields.filter(
    ({ name, isRequired }) =>
      isRequired &&
      !(name in columns) &&
      !(name in constants) &&
      unpivot?.cell !== name &&
      !headersOf(unpivot).includes(name),
  );

const headersOf = (unpivot: Mapping['unpivot']): readonly string[] =>
  unpivot === undefined ? [] : [unpivot.header].flat();

/** The field is read from this column, or from none. */
export function withColumn(mapping: Mapping, field: string, column: string | undefined): Mapping {
  const { [field]: before, ...columns } = mapping.columns;
  const { [field]: _, ...constants } = mapping.constants;
  if (column === undefined) return { ...mapping, columns, constants };
  const kept = before?.column === column ? before : { column };
  return { ...mapping, constants, columns: { ...columns, [field]: kept } };
}

/** Every row says this; an empty text takes the field out. */
export function withConstant(mapping: Mapping, field: string, value: string): Mapping {
  const { [field]: _, ...columns } = mapping.columns;
  const { [field]: __, ...constants } = mapping.constants;
  if (value === '') return { ...mapping, columns, constants };
  return { ...mapping, columns, constants: { ...constants, [field]: value } };
}

export function withReading(
  mapping: Mapping,
  field: string,
  reading: Pick<ColumnUse, 'decimal' | 'dayFormat' | 'cut'>,
): Mapping {
  const use = mapping.columns[field];
  if (!use) return mapping;
  return { ...mapping, columns: { ...mapping.columns, [field]: { ...use, ...reading } } };
}

/** A word of the source means this here; null: it says nothing. */
export function withMeaning(
  mapping: Mapping,
  { field, term }: { readonly field: string; readonly term: string },
  meaning: string | null,
): Mapping {
  const words = { ...mapping.dictionaries[field], [term]: meaning };
  return { ...mapping, dictionaries: { ...mapping.dictionaries, [field]: words } };
}

/** Kinds of condition that a person can choose. */
export const CONDITIONS = ['in', 'notIn', 'notEmpty'] as const;
export type Condition = (typeof CONDITIONS)[number];

export function conditionOf(filter: Filter): Condition {
  if (filter.notEmpty) return 'notEmpty';
  return filter.notIn ? 'notIn' : 'in';
}

export const wordsOf = ({ equals, in: within = [], notIn = [] }: Filter): string =>
  (equals === undefined ? [...within, ...notIn] : [equals]).join('; ');

export function filterOf(column: string, condition: Condition, words: string): Filter {
  if (condition === 'notEmpty') return { column, notEmpty: true };
  return { column, [condition]: listOf(words) };
}

const listOf = (words: string): readonly string[] =>
  words
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const SUBTOTAL_CONDITIONS = ['in', 'startsWith', 'endsWith'] as const;
export type SubtotalCondition = (typeof SUBTOTAL_CONDITIONS)[number];

export const subtotalConditionOf = (rule: Subtotals): SubtotalCondition =>
  SUBTOTAL_CONDITIONS.find((condition) => rule[condition] !== undefined) ?? 'in';

export const subtotalWordsOf = (rule: Subtotals): string =>
  (rule[subtotalConditionOf(rule)] ?? []).join('; ');

export const subtotalsOf = (
  column: string,
  condition: SubtotalCondition,
  words: string,
): Subtotals => ({ column, [condition]: listOf(words) });

/** Rules that say nothing yet are not sent; without any the part is left out. */
export function withSubtotals(mapping: Mapping, rules: readonly Subtotals[]): Mapping {
  const { subtotals: _, ...rest } = mapping;
  const complete = rules.filter((rule) => subtotalWordsOf(rule) !== '');
  return complete.length === 0 ? rest : { ...rest, subtotals: complete };
}

/** What headings of turned columns say of an amount: its period, which figure it is, or both. */
export const HEADINGS = ['period', 'figure', 'both'] as const;
export type Heading = (typeof HEADINGS)[number];

export function headingOf({ unpivot }: Mapping): Heading {
  const headers = headersOf(unpivot);
  if (headers.length > 1) return 'both';
  return headers[0] === 'figure' ? 'figure' : 'period';
}

/** A wide table: each of the columns becomes a row of its own. */
export function withTurned(
  mapping: Mapping,
  columns: readonly string[],
  { heading, cell }: { readonly heading: Heading; readonly cell: string },
): Mapping {
  const { unpivot: _, ...rest } = mapping;
  if (columns.length === 0) return rest;
  const header = heading === 'both' ? (['period', 'figure'] as const) : heading;
  return { ...rest, unpivot: { columns, header, cell } };
}
