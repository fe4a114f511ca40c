import type { Day } from '#domain/day';
import type { Beneficiary, Horizon, ItemCategory, WindowPrecision } from '#domain/roadmap-item';
import type { RoadmapItem } from './roadmap-item.entity.ts';

/** Absent: left alone; null: cleared. */
export interface ItemPatch {
  readonly name?: string;
  readonly problem?: string;
  readonly persona?: string;
  readonly areaId?: string;
  readonly productId?: string | null;
  readonly objectiveId?: string | null;
  readonly outcomeKpiId?: string | null;
  readonly expectedChange?: number | null;
  readonly ownerId?: string | null;
  readonly contributorIds?: readonly string[];
  readonly horizon?: Horizon;
  readonly stage?: 'idea' | 'planned';
  readonly startsOn?: Day | null;
  readonly targetOn?: Day | null;
  readonly precision?: WindowPrecision;
  readonly confidence?: number | null;
  readonly effort?: number | null;
  readonly category?: ItemCategory | null;
  readonly beneficiary?: Beneficiary | null;
  /** Why the window of a commitment moves, or why what a frozen brief says changes. */
  readonly reason?: string;
}

export const FIELDS = [
  'name',
  'problem',
  'persona',
  'areaId',
  'productId',
  'objectiveId',
  'outcomeKpiId',
  'expectedChange',
  'ownerId',
  'contributorIds',
  'horizon',
  'stage',
  'startsOn',
  'targetOn',
  'precision',
  'confidence',
  'effort',
  'category',
  'beneficiary',
] as const satisfies readonly (keyof ItemPatch & keyof RoadmapItem)[];

export type ItemField = (typeof FIELDS)[number];
export type ItemValues = Partial<Pick<RoadmapItem, ItemField>>;

const OF_CONTRIBUTORS: ReadonlySet<string> = new Set<ItemField>(['confidence']);
const OF_THE_WINDOW: ReadonlySet<string> = new Set<ItemField>([
  'startsOn',
  'targetOn',
  'precision',
]);
const OF_THE_BRIEF: ReadonlySet<string> = new Set<ItemField>([
  'problem',
  'persona',
  'outcomeKpiId',
  'expectedChange',
]);

export const isOfWindow = (field: string): boolean => OF_THE_WINDOW.has(field);
export const isOfBrief = (field: string): boolean => OF_THE_BRIEF.has(field);

/** What contributors may not change is the owner's. */
export const actionOf = (fields: readonly string[]): 'progress' | 'update' =>
  fields.length > 0 && fields.every((field) => OF_CONTRIBUTORS.has(field)) ? 'progress' : 'update';

/** Of the fields given, those that differ from the item's. */
export function differing(item: RoadmapItem, patch: ItemPatch): ItemValues {
  const given = FIELDS.filter((field) => patch[field] !== undefined);
  return Object.fromEntries(
    given
      .filter((field) => JSON.stringify(patch[field]) !== JSON.stringify(item[field]))
      .map((field) => [field, patch[field]]),
  );
}

export const pick = (item: RoadmapItem, fields: readonly string[]): ItemValues =>
  Object.fromEntries(Object.entries(item).filter(([field]) => fields.includes(field)));
