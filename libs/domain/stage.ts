import { addMonths, daysBetween, type Day } from './day.ts';

export const PRODUCT_KINDS = ['product', 'service'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

export const PHASES = ['before_launch', 'live', 'ending'] as const;
export type Phase = (typeof PHASES)[number];

/** What allows a move from one stage to another: the decision of a gate, or a reason alone. */
export const MOVE_NEEDS = ['gate', 'reason'] as const;
export type MoveNeed = (typeof MOVE_NEEDS)[number];

/** Characters, and months between two reviews. */
export const PRODUCT_LIMITS = {
  name: 120,
  description: 4000,
  reason: 2000,
  position: 10_000,
  reviewMonths: 60,
} as const;

export interface StageTemplate {
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  /** How often the portfolio review is due in this stage; null: never by itself. */
  readonly reviewMonths: number | null;
}

export const DEFAULT_STAGES: readonly StageTemplate[] = [
  { key: 'idea', name: 'Idea', phase: 'before_launch', reviewMonths: null },
  { key: 'discovery', name: 'Discovery', phase: 'before_launch', reviewMonths: 3 },
  { key: 'business-case', name: 'Business case', phase: 'before_launch', reviewMonths: 3 },
  { key: 'build', name: 'Build', phase: 'before_launch', reviewMonths: 3 },
  { key: 'alpha', name: 'Alpha', phase: 'before_launch', reviewMonths: 3 },
  { key: 'beta', name: 'Beta', phase: 'before_launch', reviewMonths: 3 },
  { key: 'general-availability', name: 'General availability', phase: 'live', reviewMonths: 6 },
  { key: 'growth', name: 'Growth', phase: 'live', reviewMonths: 6 },
  { key: 'maturity', name: 'Maturity', phase: 'live', reviewMonths: 12 },
  { key: 'decline', name: 'Decline', phase: 'live', reviewMonths: 6 },
  { key: 'end-of-sale', name: 'End of sale', phase: 'ending', reviewMonths: 6 },
  { key: 'end-of-maintenance', name: 'End of maintenance', phase: 'ending', reviewMonths: 6 },
  { key: 'end-of-support', name: 'End of support', phase: 'ending', reviewMonths: 6 },
  { key: 'retired', name: 'Retired', phase: 'ending', reviewMonths: null },
];

/** From, to, and what the move needs; by the keys of the stages. */
export type MoveTemplate = readonly [from: string, to: string, needs: MoveNeed];

export const DEFAULT_MOVES: readonly MoveTemplate[] = [
  ['idea', 'discovery', 'reason'],
  ['discovery', 'business-case', 'reason'],
  ['business-case', 'build', 'gate'],
  ['build', 'alpha', 'reason'],
  ['build', 'beta', 'reason'],
  ['alpha', 'beta', 'reason'],
  ['beta', 'general-availability', 'gate'],
  ['general-availability', 'growth', 'reason'],
  ['general-availability', 'decline', 'reason'],
  ['growth', 'maturity', 'reason'],
  ['growth', 'decline', 'reason'],
  ['maturity', 'growth', 'reason'],
  ['maturity', 'decline', 'reason'],
  ['decline', 'maturity', 'reason'],
  ['decline', 'end-of-sale', 'gate'],
  ['end-of-sale', 'end-of-maintenance', 'reason'],
  ['end-of-maintenance', 'end-of-support', 'reason'],
  ['end-of-support', 'retired', 'reason'],
  ['discovery', 'idea', 'reason'],
  ['business-case', 'discovery', 'reason'],
  ['build', 'business-case', 'reason'],
  ['alpha', 'build', 'reason'],
  ['beta', 'alpha', 'reason'],
  ['idea', 'retired', 'reason'],
  ['discovery', 'retired', 'reason'],
  ['business-case', 'retired', 'reason'],
  ['build', 'retired', 'reason'],
  ['alpha', 'retired', 'reason'],
  ['beta', 'retired', 'reason'],
];

export interface Move {
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly needs: MoveNeed;
}

export function moveOf(moves: readonly Move[], from: string, to: string): Move | undefined {
  return moves.find(({ fromStageId, toStageId }) => fromStageId === from && toStageId === to);
}

interface NamedStage {
  readonly id: string;
  readonly name: string;
}

/** The stages that may follow, in words: “Build (by a gate)”, “Discovery”. */
export function allowedInWords(
  stages: readonly NamedStage[],
  moves: readonly Move[],
  from: string,
): string {
  const allowed = moves.filter(({ fromStageId }) => fromStageId === from);
  const words = allowed.map(({ toStageId, needs }) => {
    const name = stages.find(({ id }) => id === toStageId)?.name ?? 'a stage that is gone';
    return needs === 'gate' ? `“${name}” (by a gate)` : `“${name}”`;
  });
  return words.length === 0 ? 'none' : words.join(', ');
}

/** Days by which a planned day lies after the first one; null where either is missing. */
export function slipDays(baseline: Day | null, planned: Day | null): number | null {
  return baseline === null || planned === null ? null : daysBetween(baseline, planned);
}

interface ReviewFacts {
  /** Since when the product is in its stage. */
  readonly since: Day;
  readonly reviewMonths: number | null;
  /** Of the newest decided review. */
  readonly reviewedOn: Day | null;
  readonly nextReviewOn: Day | null;
}

/** What the last review set, unless the stage changed after it; else by the rhythm of the stage, from the later of both. */
export function reviewDueOn({
  since,
  reviewMonths,
  reviewedOn,
  nextReviewOn,
}: ReviewFacts): Day | null {
  const isOfStage = reviewedOn !== null && reviewedOn >= since;
  if (isOfStage && nextReviewOn !== null) return nextReviewOn;
  if (reviewMonths === null) return null;
  return addMonths(isOfStage ? reviewedOn : since, reviewMonths);
}
