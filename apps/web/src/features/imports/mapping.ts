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
    readonly header: string;
    readonly cell: string;
  };
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
      unpivot?.header !== name,
  );

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
  const list = words
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { column, [condition]: list };
}
