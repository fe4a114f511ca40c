import { daysLeft, type TargetRow } from './target-row.ts';

/** The rows that were recorded together. */
export interface TargetPlanRecord extends Pick<
  TargetRow,
  | 'planId'
  | 'shape'
  | 'basis'
  | 'dueOn'
  | 'text'
  | 'withdrawn'
  | 'reason'
  | 'source'
  | 'recordedBy'
  | 'recordedAt'
> {
  readonly targets: readonly (TargetRow & { readonly isCurrent: boolean })[];
}

/** Of a whole ledger, newest first; the targets of a plan in order of time. */
export function plansOf(newestFirst: readonly TargetRow[]): TargetPlanRecord[] {
  const plans = new Map<string, TargetRow[]>();
  for (const row of newestFirst) plans.set(row.planId, [row, ...(plans.get(row.planId) ?? [])]);
  return [...plans.values()].flatMap((rows) => {
    const inOrder = rows.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
    const [first] = inOrder;
    if (first === undefined) return [];
    const targets = inOrder.map((row) =>
      Object.assign({}, row, {
        isCurrent: !row.withdrawn && daysLeft(newestFirst, row).length > 0,
      }),
    );
    return [{ ...first, targets }];
  });
}
