import { Unprocessable, type FieldError } from '#domain/errors';
import { dictionaryOf } from '#platform/tabular/dictionary';
import type { TableBody } from '#platform/tabular/table-shape';
import { TabularError } from '#platform/tabular/tabular-error';
import { FIELDS, fieldOf, type Field, type ImportKind } from './fields.ts';
import {
  headersOf,
  type ColumnReference,
  type ColumnUse,
  type Filter,
  type Mapping,
  type Subtotals,
} from './mapping.ts';
import type { CellOptions } from './read-cell.ts';

/** A column of the stored file. */
export interface FileColumn {
  /** From 1. */
  readonly position: number;
  readonly name: string;
  readonly header: string;
}

/** A field with the columns that it is read from. */
export interface FieldSource {
  readonly name: string;
  readonly field: Field;
  readonly columns: readonly FileColumn[];
  readonly options: CellOptions;
}

/** A mapping laid on the columns of one file. */
export interface ResolvedMapping {
  readonly sources: readonly FieldSource[];
  readonly externalKey: readonly FileColumn[];
  readonly filters: readonly { readonly column: FileColumn; readonly filter: Filter }[];
  readonly subtotals: readonly { readonly column: FileColumn; readonly rule: Subtotals }[];
  readonly unpivot:
    | {
        readonly columns: readonly FileColumn[];
        readonly headers: readonly FieldSource[];
        readonly cell: FieldSource;
      }
    | undefined;
}

/** 422 for columns that the file does not have, for fields without a source, and for a dictionary that contradicts itself. */
export function resolveMapping(
  kind: ImportKind,
  mapping: Mapping,
  columns: readonly FileColumn[],
): ResolvedMapping {
  const errors: FieldError[] = [];
  const find = (reference: ColumnReference, pointer: string): FileColumn[] => {
    const found = columnNamed(columns, reference);
    if (found === undefined) errors.push({ pointer, message: absent(reference, columns) });
    return found === undefined ? [] : [found];
  };
  const sourceOf = (name: string, use: ColumnUse, pointer: string): FieldSource[] => {
    const field = fieldOf(kind, name);
    const options = optionsOf(mapping, name, use, errors);
    const found = referencesOf(use).flatMap((one) => find(one, pointer));
    return field ? [{ name, field, columns: found, options }] : [];
  };
  const { unpivot } = mapping;
  const resolved: ResolvedMapping = {
    sources: Object.entries(mapping.columns).flatMap(([name, use]) =>
      sourceOf(name, use, `/columns/${name}`),
    ),
    externalKey: mapping.externalKey.flatMap((one) => find(one, '/externalKey')),
    filters: mapping.filter.flatMap((filter, index) =>
      find(filter.column, `/filter/${index}`).map((column) => ({ column, filter })),
    ),
    subtotals: (mapping.subtotals ?? []).flatMap((rule, index) =>
      find(rule.column, `/subtotals/${index}`).map((column) => ({ column, rule })),
    ),
    unpivot: unpivot && turned(unpivot, find, sourceOf),
  };
  errors.push(...missingFields(kind, mapping));
  if (errors[0]) throw new Unprocessable(errors[0].message, errors.slice(0, 100));
  return resolved;
}

function columnNamed(
  columns: readonly FileColumn[],
  reference: ColumnReference,
): FileColumn | undefined {
  if (typeof reference === 'number') return columns[reference - 1];
  return (
    columns.find(({ name }) => name === reference) ??
    columns.find(({ header }) => header === reference.trim())
  );
}

/** Required fields that nothing is read into. */
function missingFields(kind: ImportKind, mapping: Mapping): FieldError[] {
  const { unpivot } = mapping;
  const given = new Set([
    ...Object.keys(mapping.columns),
    ...Object.keys(mapping.constants),
    ...(unpivot ? [...headersOf(unpivot), unpivot.cell] : []),
  ]);
  return requiredOf(kind)
    .filter((alternatives) => !alternatives.some((name) => given.has(name)))
    .map((alternatives) => ({
      pointer: `/columns/${alternatives[0] ?? ''}`,
      message: `Say which column holds the ${alternatives.join(' or the ')}, or give a constant.`,
    }));
}

const EITHER: Readonly<Partial<Record<ImportKind, readonly (readonly string[])[]>>> = {
  targets: [['target', 'text', 'min', 'max']],
  measurements: [
    ['period', 'date'],
    ['value', 'numerator'],
  ],
  check_ins: [['area', 'kpi', 'item', 'objective']],
  budget_amounts: [['budgetLine', 'area', 'product'], ['figure'], ['amount']],
};

function requiredOf(kind: ImportKind): readonly (readonly string[])[] {
  const always = Object.entries(FIELDS[kind])
    .filter(([, { isRequired }]) => isRequired)
    .map(([name]) => [name]);
  return [...always, ...(EITHER[kind] ?? [])];
}

function turned(
  unpivot: NonNullable<Mapping['unpivot']>,
  find: (reference: ColumnReference, pointer: string) => FileColumn[],
  sourceOf: (name: string, use: ColumnUse, pointer: string) => FieldSource[],
): ResolvedMapping['unpivot'] {
  const columns = unpivot.columns.flatMap((one) => find(one, '/unpivot/columns'));
  const headers = headersOf(unpivot).flatMap((name) =>
    sourceOf(name, { column: [] }, '/unpivot/header'),
  );
  const [cell] = sourceOf(unpivot.cell, { column: [] }, '/unpivot/cell');
  return headers.length > 0 && cell ? { columns, headers, cell } : undefined;
}

function optionsOf(
  mapping: Mapping,
  name: string,
  { decimal, dayFormat, cut = false }: ColumnUse,
  errors: FieldError[],
): CellOptions {
  const words = Object.hasOwn(mapping.dictionaries, name) ? mapping.dictionaries[name] : undefined;
  return {
    decimal: decimal ?? mapping.decimal,
    dayFormat: dayFormat ?? mapping.dayFormat,
    cut,
    money: mapping.money ?? {},
    dictionary: words && dictionaryOrError(words, `/dictionaries/${name}`, errors),
  };
}

function dictionaryOrError(
  words: NonNullable<Mapping['dictionaries'][string]>,
  pointer: string,
  errors: FieldError[],
): CellOptions['dictionary'] {
  try {
    return dictionaryOf(words);
  } catch (error) {
    if (!(error instanceof TabularError)) throw error;
    errors.push({ pointer, message: error.message });
    return undefined;
  }
}

const referencesOf = ({ column }: ColumnUse): readonly ColumnReference[] =>
  typeof column === 'object' ? column : [column];

function absent(reference: ColumnReference, columns: readonly FileColumn[]): string {
  const names = columns.slice(0, 20).map(({ name }) => name.slice(0, 60));
  const more = columns.length > names.length ? ', …' : '';
  const wanted = typeof reference === 'number' ? `column ${reference}` : `column “${reference}”`;
  return `The file has no ${wanted}. It has ${names.join(', ')}${more}.`;
}

/** Whether the mapping can be laid on a file with these columns. */
export function fitsColumns(
  kind: ImportKind,
  mapping: Mapping,
  table: Pick<TableBody, 'columns'>,
): boolean {
  try {
    resolveMapping(kind, mapping, fileColumns(table));
    return true;
  } catch (error) {
    if (error instanceof Unprocessable) return false;
    throw error;
  }
}

export function fileColumns({ columns }: Pick<TableBody, 'columns'>): readonly FileColumn[] {
  return columns.map(({ index, name, header }) => ({ position: index + 1, name, header }));
}
