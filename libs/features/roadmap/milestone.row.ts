import type { Day } from '#domain/day';

export interface MilestoneRow {
  readonly id: string;
  readonly itemId: string;
  readonly itemKey: string;
  readonly itemName: string;
  readonly areaId: string;
  readonly name: string;
  readonly dueOn: Day;
  readonly baselineOn: Day | null;
  readonly metOn: Day | null;
  readonly slipDays: number | null;
  readonly moves: number;
  /** Of the milestone, or else of its item. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly note: string;
  readonly archivedAt: Date | null;
  readonly version: number;
}
