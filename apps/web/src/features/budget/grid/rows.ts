import type { FiguresRow, GridQuestion, Grouping } from '../budget-data.ts';

/** A group with its sums, or a line in it. */
export interface GridRow {
  readonly key: string;
  readonly kind: 'group' | 'line';
  readonly data: FiguresRow;
  /** Lines below a group stand in from the margin. */
  readonly depth: 0 | 1;
  readonly isOpen: boolean;
}

/** Cost and revenue of one thing are two rows. */
export const keyOf = ({ nature, id }: FiguresRow): string => `${nature}:${id ?? ''}`;

/** Groups, and below those that are open their lines as far as they are here. */
export function gridRows(
  rows: readonly FiguresRow[],
  open: ReadonlySet<string>,
  linesOf: (groupKey: string) => readonly FiguresRow[],
): readonly GridRow[] {
  return rows.flatMap((data) => {
    const key = keyOf(data);
    if (data.line !== null) return [rowOf(data, { kind: 'line', depth: 0, key })];
    const isOpen = open.has(key);
    const lines = isOpen ? linesOf(key) : [];
    return [
      rowOf(data, { kind: 'group', depth: 0, key, isOpen }),
      ...lines.map((line) => rowOf(line, { kind: 'line', depth: 1, key: `${key}/${line.id}` })),
    ];
  });
}

const rowOf = (
  data: FiguresRow,
  row: Pick<GridRow, 'key' | 'kind' | 'depth'> & { readonly isOpen?: boolean },
): GridRow => ({ isOpen: false, ...row, data });

/** Asks for the lines of a group. A group without a category has no name to ask by: all are asked for, and `belongs` chooses. */
export function linesQuestion(by: Grouping, { id, nature }: FiguresRow): GridQuestion {
  const base = { groupBy: 'line', nature } as const;
  if (by === 'area' && id !== null) return { ...base, areaId: id };
  if (by === 'category') return id === null ? base : { ...base, category: id };
  if (by === 'product')
    return { ...base, ...(id === null ? { without: 'product' } : { productId: id }) };
  if (by === 'owner') return { ...base, ...(id === null ? { without: 'owner' } : { ownerId: id }) };
  return base;
}

export const belongs = (by: Grouping, group: FiguresRow, { line }: FiguresRow): boolean =>
  by !== 'category' || (line?.category ?? '') === (group.id ?? '');

/** Rows whose name or key has these letters. */
export function found(rows: readonly FiguresRow[], text: string): readonly FiguresRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ name, key }) =>
    [name, key].some((word) => word?.toLowerCase().includes(wanted)),
  );
}
