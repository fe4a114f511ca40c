import type { Schema } from '../../app/api.ts';
import { ApiProblem, problemOf } from '../../app/problem.ts';

export type ImportKind = Schema<'ImportView'>['kind'];

export const KINDS: readonly ImportKind[] = [
  'areas',
  'people',
  'kpis',
  'targets',
  'measurements',
  'check_ins',
  'objectives',
  'products',
  'roadmap_items',
  'milestones',
  'budget_lines',
  'budget_amounts',
];

/** Endings of the files that can be read. */
export const TAKEN = '.csv,.tsv,.txt,.json,.yaml,.yml,.xlsx';

export interface Upload {
  readonly kind: ImportKind;
  readonly source: string;
  readonly fileName: string;
  readonly content: Blob;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

const typeOf = (fileName: string): string =>
  TYPES[fileName.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** Sends the bytes as they are: the typed client would make JSON of them. */
export async function upload({ kind, source, fileName, content }: Upload) {
  const query = new URLSearchParams({ kind, fileName, ...(source && { source }) });
  const response = await fetch(`/api/v1/imports?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': typeOf(fileName) },
    body: content,
  }).catch(() => {
    throw new ApiProblem(0, { title: 'offline' });
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Schema<'ImportView'>;
}

/** Cells copied from a spreadsheet come with tabs between them. */
export function ofPaste(text: string): Pick<Upload, 'fileName' | 'content'> {
  const isTabbed = text.split('\n', 1)[0]?.includes('\t') ?? false;
  return {
    fileName: isTabbed ? 'pasted.tsv' : 'pasted.csv',
    content: new Blob([text]),
  };
}

/** A spreadsheet is sent as the text of its first sheet. */
export async function ofFile(file: File): Promise<Pick<Upload, 'fileName' | 'content'>> {
  if (!/\.xlsx$/i.test(file.name)) return { fileName: file.name, content: file };
  const [{ readSheet }, { default: Papa }] = await Promise.all([
    import('read-excel-file/browser'),
    import('papaparse'),
  ]);
  const rows = await readSheet(file);
  const cells = rows.map((row) => row.map(cellText));
  return {
    fileName: file.name.replace(/\.xlsx$/i, '.csv'),
    content: new Blob([Papa.unparse(cells)]),
  };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
