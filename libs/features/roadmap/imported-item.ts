import type { Day } from '#domain/day';
import type {
  Beneficiary,
  Horizon,
  ItemCategory,
  ItemStage,
  ItemWindow,
} from '#domain/roadmap-item';

/** An item as an import leaves it. */
export interface ImportedItem extends ItemWindow {
  readonly id: string;
  readonly name: string;
  readonly problem: string;
  readonly persona: string;
  readonly areaId: string;
  readonly productId: string | null;
  readonly objectiveId: string | null;
  readonly outcomeKpiId: string | null;
  readonly expectedChange: number | null;
  readonly ownerId: string | null;
  readonly horizon: Horizon;
  readonly stage: ItemStage;
  /** Null: not committed. The window of that day is the baseline. */
  readonly committedOn: Day | null;
  readonly beganOn: Day | null;
  readonly doneOn: Day | null;
  readonly droppedOn: Day | null;
  readonly confidence: number | null;
  readonly effort: number | null;
  readonly category: ItemCategory | null;
  readonly beneficiary: Beneficiary | null;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

export interface NewImportedItem extends ImportedItem {
  readonly key: string;
  readonly enteredOn: Day;
}
