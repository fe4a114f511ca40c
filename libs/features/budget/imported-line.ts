import type { Nature } from '#domain/budget/variance';
import type { Treatment } from '#domain/budget/version';

/** A line as an import leaves it. */
export interface ImportedLine {
  readonly id: string;
  readonly budgetId: string;
  readonly name: string;
  readonly areaId: string;
  readonly productId: string | null;
  readonly itemId: string | null;
  readonly objectiveId: string | null;
  readonly category: string;
  readonly treatment: Treatment;
  readonly nature: Nature;
  /** ISO 4217. */
  readonly currency: string;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

export type NewImportedLine = ImportedLine & { readonly key: string };

export interface LineToTakeBack {
  readonly id: string;
  /** Null: the import made it. */
  readonly before: ImportedLine | null;
}
