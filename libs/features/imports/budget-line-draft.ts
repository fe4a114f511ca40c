import type { ImportedLine } from '#features/budget/index';
import { NATURES, type Nature } from '#domain/budget/variance';
import { TREATMENTS, type Treatment } from '#domain/budget/version';
import { isCurrency } from '#domain/organization';
import { newId } from '#platform/ids';
import { Directory, type Listed } from './directory.ts';
import { origin, renewed, type Draft } from './drafts.ts';
import type { Claim } from './identify.ts';
import { failure } from './import-plan.ts';
import type { KnownBudget, KnownLine } from './known-budgets.query.ts';
import type { Failure } from './read-records.ts';
import type { RowReader } from './row-reader.ts';

export interface LineWish {
  readonly name: string;
  readonly key: string | undefined;
  /** Lines of one name are told apart by their areas. */
  readonly scope: string;
  readonly budget: KnownBudget;
  readonly areaId: string;
  readonly productId: string | null | undefined;
  readonly itemId: string | null | undefined;
  readonly objectiveId: string | null | undefined;
  readonly category: string | undefined;
  readonly treatment: Treatment | undefined;
  readonly nature: Nature | undefined;
  readonly currency: string | undefined;
}

export interface LineSurroundings {
  readonly budgets: Directory<KnownBudget>;
  readonly areas: Directory<Listed>;
  readonly products: Directory<Listed>;
  readonly items: Directory<Listed>;
  readonly objectives: Directory<Listed>;
}

export interface LineDraft extends Draft<ImportedLine> {
  readonly key: string | undefined;
}

/** Undefined where the row names no budget of ours; the reader has the reasons. */
export function lineWish(reader: RowReader, around: LineSurroundings): LineWish | undefined {
  const budget = reader.thing('budget', around.budgets);
  const areaId = reader.areaId(around.areas);
  const currency = reader.name('currency')?.toUpperCase();
  if (currency !== undefined && !isCurrency(currency))
    reader.refuse('currency', `“${currency}” is no currency of ISO 4217, such as EUR.`);
  if (!budget) return undefined;
  return {
    name: reader.required('name'),
    key: reader.key(),
    scope: areaId,
    budget,
    areaId,
    productId: reader.idOf('product', around.products),
    itemId: reader.idOf('item', around.items),
    objectiveId: reader.idOf('objective', around.objectives),
    category: reader.text('category'),
    treatment: reader.anyChoice('treatment', TREATMENTS),
    nature: reader.anyChoice('nature', NATURES),
    currency,
  };
}

export function lineDraft(
  { record, wish, known }: Claim<KnownLine, LineWish>,
  { source, withAmounts }: { readonly source: string; readonly withAmounts: ReadonlySet<string> },
): LineDraft | Failure {
  const { budget, key, scope: _, ...said } = wish;
  if (known === undefined) {
    const base = {
      ...BLANK,
      ...origin(record, source),
      id: newId(),
      budgetId: budget.id,
      currency: budget.currency,
    };
    return { record, before: null, after: renewed(base, said, { record, source }), key };
  }
  const { key: __, ...before } = known;
  const after = renewed<ImportedLine>(before, said, { record, source });
  const field = after.currency === before.currency ? 'nature' : 'currency';
  const isRedefined = after.currency !== before.currency || after.nature !== before.nature;
  if (isRedefined && withAmounts.has(known.id))
    return failure(record, field, `“${known.name}” has amounts, so its ${field} stays.`);
  return { record, before, after, key: undefined };
}

const BLANK: Omit<ImportedLine, 'id' | 'budgetId' | 'currency' | keyof ReturnType<typeof origin>> =
  {
    name: '',
    areaId: '',
    productId: null,
    itemId: null,
    objectiveId: null,
    category: '',
    treatment: 'opex',
    nature: 'cost',
  };
