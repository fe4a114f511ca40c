import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { tabulated, type TabulationOptions } from './delimited.ts';
import type { TableBody } from './table-shape.ts';
import { TabularError } from './tabular-error.ts';

const UNPACKED_MAX = 300 * 1024 * 1024;
/** What Excel's own files hold; an archive of anything else has none. */
const CONTENTS = '[Content_Types].xml';

/** The first sheet of an XLSX workbook as texts: days as 2026-10-31, figures with a decimal point. Throws TabularError. */
export async function readWorkbook(
  bytes: Uint8Array,
  options: TabulationOptions,
): Promise<TableBody> {
  refuseOthers(bytes);
  const rows = await readSheet<string>(Buffer.from(bytes), {
    parseNumber: numberText,
    trim: false,
  }).catch(() => {
    throw new TabularError('The workbook cannot be read. Save it again as XLSX, or as CSV UTF-8.');
  });
  return tabulated(
    rows.map((row) => row.map(cellText)),
    options,
  );
}

/** By the sizes that the archive states, before anything is unpacked. */
function refuseOthers(bytes: Uint8Array): void {
  let size = 0;
  const contents = unzipped(bytes, ({ name, originalSize }) => {
    size += originalSize;
    return name === CONTENTS && originalSize < 1_000_000;
  })[CONTENTS];
  if (contents === undefined || !strFromU8(contents).includes('spreadsheetml'))
    throw new TabularError('This is an archive and no XLSX workbook. Save the sheet as CSV UTF-8.');
  if (size > UNPACKED_MAX)
    throw new TabularError('The workbook is too large. Save the sheet as CSV UTF-8.');
}

type Choice = (file: { readonly name: string; readonly originalSize: number }) => boolean;

function unzipped(bytes: Uint8Array, filter: Choice): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new TabularError('The workbook is damaged. Save it again.');
  }
}

/** Excel's own text of a double has up to 17 digits, of which the last two are noise. */
function numberText(written: string): string {
  const text = String(Number(Number(written).toPrecision(15)));
  return isLikeThousands(text) ? `${text}0` : text;
}

/** With one decimal more, "1.234" is taken for a thousand by no reading. */
const isLikeThousands = (text: string): boolean => /^-?\d{1,3}\.\d{3}$/.test(text);

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayOrInstant(cell);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

function dayOrInstant(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
