import { unzipSync, zipSync } from 'fflate';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { beyondRows, budgetChangeRows, budgetRows } from './budget-rows.ts';
import {
  areaRows,
  factRows,
  kpiRows,
  noteRows,
  sentenceRows,
  type RowCell,
  type Rows,
} from './edition-rows.ts';
import type { Renderable } from './edition-words.ts';
import { changeChapters, openingChapters } from './loop-tables.ts';
import { deliveryChapters, strategyChapters } from './register-tables.ts';
import type { Chapter } from './report-table.ts';

interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

const WIDEST = 60;
const NARROWEST = 8;
const LONGEST_NAME = 31;
/** Zip tells local time: whoever packs it, wherever, it is this one. */
const PACKED_AT = '1980-01-01T00:00:00';

/** The edition as a workbook, whose bytes are the same at every drawing; figures are numbers, texts are never formulas. */
export async function xlsxOf(report: Renderable): Promise<Uint8Array> {
  const sheets = sheetsOf(report).filter(({ rows }) => rows.length > 1);
  const file = await writeXlsx(sheets.map(sheetOf)).toBuffer();
  return zipSync(unzipSync(file), { mtime: PACKED_AT });
}

const sheetsOf = (report: Renderable): readonly Sheet[] => [
  { name: 'Report', rows: factRows(report) },
  { name: 'What the record says', rows: sentenceRows(report) },
  { name: 'Areas', rows: areaRows(report) },
  { name: 'KPIs', rows: kpiRows(report) },
  { name: 'Highlights and lowlights', rows: noteRows(report) },
  ...[
    ...openingChapters(report),
    ...changeChapters(report),
    ...strategyChapters(report),
    ...deliveryChapters(report),
  ].flatMap(chapterSheets),
  { name: 'Budget', rows: budgetRows(report) },
  { name: 'Beyond tolerance', rows: beyondRows(report) },
  { name: 'Budget changes', rows: budgetChangeRows(report) },
];

const chapterSheets = ({ title, tables }: Chapter): readonly Sheet[] =>
  tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({
      name: (table.title === '' ? title : table.title).slice(0, LONGEST_NAME),
      rows: [table.heads, ...table.rows],
    }));

function sheetOf({ name, rows }: Sheet) {
  const isNamed = name !== 'Report';
  const data: SheetData = rows.map((row, at) =>
    row.map((value, column) => cellOf(value, isNamed ? at === 0 : column === 0)),
  );
  return {
    sheet: name,
    data,
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
    ...(isNamed && { stickyRowsCount: 1 }),
  };
}

function cellOf(value: RowCell, isHead: boolean): SheetData[number][number] {
  if (value === null || value === '') return null;
  const weight = isHead ? { fontWeight: 'bold' as const } : {};
  return typeof value === 'number'
    ? { value, type: Number, ...weight }
    : { value, type: String, ...weight };
}

function widthOf(rows: Rows, column: number): number {
  const lengths = rows.map((row) => String(row[column] ?? '').length);
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2);
}
