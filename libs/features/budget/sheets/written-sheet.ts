import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { majorOf } from '#domain/budget/money-text';
import {
  plainText,
  sheetRows,
  type Sheet,
  type SheetForm,
  type SheetRow,
  type SheetValue,
} from '#domain/budget/sheet';
import { Unprocessable } from '#domain/errors';
import { csvText } from '#platform/tabular/written';
import type { SheetFormat } from './sheet.dto.ts';

/** A workbook is drawn up whole in memory. */
const CELLS_MAX = 1_000_000;

/** 422 for a workbook that is too large to be drawn up. */
export async function writtenSheet(
  sheet: Sheet,
  { form, format }: { readonly form: SheetForm; readonly format: SheetFormat },
): Promise<string | Buffer> {
  const rows = sheetRows(form, sheet);
  if (format === 'csv') return csvText(rows.map((row) => row.map(plainText)));
  if (rows.length * (rows[0]?.length ?? 0) > CELLS_MAX) refuseSize();
  return writeXlsx([{ sheet: 'Budget', data: rows.map(cellsOf), stickyRowsCount: 1 }]).toBuffer();
}

function refuseSize(): never {
  const message = 'This budget is too large for a workbook in this form: ask for format=csv';
  throw new Unprocessable(`${message}.`, [{ pointer: '/format', message }]);
}

const cellsOf = (row: SheetRow, at: number): SheetData[number] =>
  row.map((value) => cellOf(value, at === 0));

/** Texts are never formulas. */
function cellOf(value: SheetValue, isHead: boolean): SheetData[number][number] {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') return { value: majorOf(value), type: Number };
  return { value, type: String, ...(isHead && { fontWeight: 'bold' as const }) };
}
