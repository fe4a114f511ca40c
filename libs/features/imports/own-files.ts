import { LONG_COLUMNS, WIDE_COLUMNS } from '#domain/budget/sheet';
import type { ImportKind } from './fields.ts';
import { NO_MAPPING, type Mapping } from './mapping.ts';
import type { FileColumn } from './resolve-columns.ts';

const SHARED: Mapping['columns'] = {
  budget: { column: 'budget' },
  budgetLine: { column: 'line' },
  currency: { column: 'currency' },
  figure: { column: 'figure' },
  statedOn: { column: 'stated_on' },
};

/** How an exported budget is read: lines by their keys alone, which stay when all else about them changes. */
export function ownMapping(kind: ImportKind, columns: readonly FileColumn[]): Mapping | undefined {
  if (kind !== 'budget_amounts') return undefined;
  if (columns.length === LONG_COLUMNS.length && startsWith(columns, LONG_COLUMNS)) return LONG;
  if (columns.length <= WIDE_COLUMNS.length || !startsWith(columns, WIDE_COLUMNS)) return undefined;
  const periods = columns.slice(WIDE_COLUMNS.length).map(({ name }) => name);
  return {
    ...NO_MAPPING,
    columns: SHARED,
    unpivot: { columns: periods, header: 'period', cell: 'amount' },
  };
}

const LONG: Mapping = {
  ...NO_MAPPING,
  columns: {
    ...SHARED,
    period: { column: 'period' },
    amount: { column: 'amount' },
    missing: { column: 'missing' },
  },
};

const startsWith = (columns: readonly FileColumn[], names: readonly string[]): boolean =>
  names.every((name, index) => columns[index]?.header === name);
