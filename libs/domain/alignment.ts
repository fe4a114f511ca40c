import type { ItemStage } from './roadmap-item.ts';

export interface AlignedGoal {
  readonly id: string;
}

export interface AlignedObjective {
  readonly id: string;
  /** Null: it serves no goal that is open. */
  readonly goalId: string | null;
  readonly isCommitted: boolean;
  /** KPIs that its key results or links name. */
  readonly kpiIds: readonly string[];
}

export interface AlignedItem {
  readonly id: string;
  readonly stage: ItemStage;
  readonly objectiveIds: readonly string[];
  readonly kpiIds: readonly string[];
}

export interface AlignedKpi {
  readonly id: string;
  readonly isKey: boolean;
}

/** A line of a budget. */
export interface AlignedLine {
  readonly id: string;
  readonly objectiveId: string | null;
  readonly itemId: string | null;
}

export interface AlignmentFacts {
  readonly goals: readonly AlignedGoal[];
  readonly objectives: readonly AlignedObjective[];
  readonly items: readonly AlignedItem[];
  readonly kpis: readonly AlignedKpi[];
  /** Those that hang on an objective or on an item; null: there is no budget to ask for money. */
  readonly lines: readonly AlignedLine[] | null;
}

/** Ids of what hangs in the air, both ways. */
export interface Orphans {
  readonly goalsWithoutObjective: readonly string[];
  readonly objectivesWithoutGoal: readonly string[];
  readonly objectivesWithoutWork: readonly string[];
  readonly objectivesWithoutKpi: readonly string[];
  readonly objectivesWithoutMoney: readonly string[];
  readonly itemsWithoutObjective: readonly string[];
  readonly keyKpisServedByNobody: readonly string[];
}

export interface AlignmentShare {
  /** Work under way that serves an objective, of all of it. */
  readonly aligned: number;
  readonly total: number;
}

/** An idea is no work yet, and what was dropped is none any more. */
const WORK: ReadonlySet<ItemStage> = new Set(['planned', 'committed', 'in_progress', 'done']);
const UNDER_WAY: ReadonlySet<ItemStage> = new Set(['planned', 'committed', 'in_progress']);

/** Objectives are the live ones: a draft is not asked for its work yet. What is finished is not asked what it was for. */
export function orphansOf({ goals, objectives, items, kpis, lines }: AlignmentFacts): Orphans {
  const aimedAt = new Set(objectives.map(({ goalId }) => goalId));
  const workedOn = new Set(
    items.filter(({ stage }) => WORK.has(stage)).flatMap(({ objectiveIds }) => objectiveIds),
  );
  const served = new Set([...objectives, ...items].flatMap(({ kpiIds }) => kpiIds));
  const paid = lines && paidBy(lines, items);
  const committed = objectives.filter(({ isCommitted }) => isCommitted);
  return {
    goalsWithoutObjective: idsOf(goals.filter(({ id }) => !aimedAt.has(id))),
    objectivesWithoutGoal: idsOf(objectives.filter(({ goalId }) => goalId === null)),
    objectivesWithoutWork: idsOf(committed.filter(({ id }) => !workedOn.has(id))),
    objectivesWithoutKpi: idsOf(committed.filter(({ kpiIds }) => kpiIds.length === 0)),
    objectivesWithoutMoney: idsOf(paid ? committed.filter(({ id }) => !paid.has(id)) : []),
    itemsWithoutObjective: idsOf(underWay(items).filter(isUnaligned)),
    keyKpisServedByNobody: idsOf(kpis.filter(({ id, isKey }) => isKey && !served.has(id))),
  };
}

/** Objectives that a line pays for by itself, or by an item that serves them. */
function paidBy(lines: readonly AlignedLine[], items: readonly AlignedItem[]): ReadonlySet<string> {
  const paidItems = new Set(lines.map(({ itemId }) => itemId));
  return new Set([
    ...lines.flatMap(({ objectiveId }) => objectiveId ?? []),
    ...items.filter(({ id }) => paidItems.has(id)).flatMap(({ objectiveIds }) => objectiveIds),
  ]);
}

export function alignmentShare(items: readonly AlignedItem[]): AlignmentShare {
  const all = underWay(items);
  return { aligned: all.length - all.filter(isUnaligned).length, total: all.length };
}

const underWay = (items: readonly AlignedItem[]): readonly AlignedItem[] =>
  items.filter(({ stage }) => UNDER_WAY.has(stage));

const isUnaligned = ({ objectiveIds }: AlignedItem): boolean => objectiveIds.length === 0;

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] =>
  things.map(({ id }) => id);
