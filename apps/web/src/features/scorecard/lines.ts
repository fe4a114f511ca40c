import type { RowGroup, ScorecardRow } from './arrange.ts';

/** What stands in one line of the table: a heading or a KPI. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly group: RowGroup }
  | { readonly kind: 'row'; readonly key: string; readonly row: ScorecardRow };

/** All lines from top to bottom; a table without groups has no headings. */
export function linesOf(groups: readonly RowGroup[], hasHeadings: boolean): readonly Line[] {
  return groups.flatMap((group) => [
    ...(hasHeadings ? [{ kind: 'group' as const, key: `group ${group.key}`, group }] : []),
    ...group.rows.map((row) => ({ kind: 'row' as const, key: row.id, row })),
  ]);
}
