import { uniqueName } from './columns.ts';
import { type Delimiter } from './records.ts';
import { type Row } from './table-shape.ts';
import { csvText } from './written.ts';

export interface Reject {
  readonly cells: Row;
  readonly problems: readonly string[];
}

/**
 * CSV for a spreadsheet: the rejected rows as they were, their problems in the column after the
 * headers, then the cells that no header covers. The columns keep their positions.
 */
export function rejectsCsv(
  headers: readonly string[],
  rejects: readonly Reject[],
  delimiter: Delimiter = ',',
): string {
  const rows = rejects.map(({ cells, problems }) => [
    ...headers.map((_header, index) => cells[index] ?? ''),
    problems.join('\n'),
    ...cells.slice(headers.length),
  ]);
  return csvText([[...headers, uniqueName('Problems', new Set(headers))], ...rows], delimiter);
}
