import type { ItemPatch, WholeItem } from '../use-item-writes.ts';

const FIELDS = [
  'name',
  'problem',
  'persona',
  'areaId',
  'productId',
  'objectiveId',
  'outcomeKpiId',
  'ownerId',
  'horizon',
  'category',
  'beneficiary',
  'effort',
  'confidence',
] as const satisfies readonly (keyof ItemPatch & keyof WholeItem)[];

/** What a form changes of an item. */
export type ItemValues = Pick<WholeItem, (typeof FIELDS)[number]> & { readonly reason?: string };

export const valuesOf = (item: WholeItem): ItemValues =>
  Object.fromEntries(FIELDS.map((field) => [field, item[field]])) as unknown as ItemValues;

/** Only what differs: whoever may say how confident they are need not be allowed to rename. */
export function changedFields(before: ItemValues, after: ItemValues): ItemPatch {
  return Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}
