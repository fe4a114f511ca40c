import { periodAt, type CalendarRules } from './calendar.ts';
import { daysBetween, type Day } from './day.ts';

export const HORIZONS = ['now', 'next', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

export const WINDOW_PRECISIONS = ['day', 'month', 'quarter'] as const;
export type WindowPrecision = (typeof WINDOW_PRECISIONS)[number];

export const ITEM_STAGES = [
  'idea',
  'planned',
  'committed',
  'in_progress',
  'done',
  'dropped',
] as const;
export type ItemStage = (typeof ITEM_STAGES)[number];

export const ITEM_CATEGORIES = ['growth', 'retention', 'commitments', 'foundation'] as const;
export type ItemCategory = (typeof ITEM_CATEGORIES)[number];

export const BENEFICIARIES = ['customer', 'company', 'team'] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number];

/** Characters; `effort` in person-months, `contributors` in people. */
export const ITEM_LIMITS = {
  name: 200,
  problem: 4000,
  persona: 500,
  reason: 1000,
  effort: 10_000,
  contributors: 50,
} as const;

/** When work begins and is to be finished; either may be unknown. */
export interface ItemWindow {
  readonly startsOn: Day | null;
  readonly targetOn: Day | null;
  readonly precision: WindowPrecision;
}

/** Widened to whole months or fiscal quarters: a quarter's target counts as its last day. */
export function windowOf(rules: CalendarRules, window: ItemWindow): ItemWindow {
  const { startsOn, targetOn, precision } = window;
  if (precision === 'day') return window;
  const spanOf = (day: Day) => periodAt(rules, precision, day);
  return {
    startsOn: startsOn === null ? null : spanOf(startsOn).startsOn,
    targetOn: targetOn === null ? null : spanOf(targetOn).endsOn,
    precision,
  };
}

export function isSameWindow(one: ItemWindow, other: ItemWindow): boolean {
  return (
    one.startsOn === other.startsOn &&
    one.targetOn === other.targetOn &&
    one.precision === other.precision
  );
}

/** How many days the target lies behind the one before, later being positive; null unless there are both. */
export function daysMoved(from: Day | null, to: Day | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}

/** Current target, or the day of delivery, less the baseline: positive when late, null without both. */
export function slipDays(item: {
  readonly baselineTargetOn: Day | null;
  readonly targetOn: Day | null;
  readonly doneOn: Day | null;
}): number | null {
  return daysMoved(item.baselineTargetOn, item.doneOn ?? item.targetOn);
}

/** What a person does to the stage of an item. */
export const STAGE_STEPS = [
  'plan',
  'shelve',
  'commit',
  'begin',
  'halt',
  'deliver',
  'drop',
  'reopen',
] as const;
export type StageStep = (typeof STAGE_STEPS)[number];

interface Position {
  readonly stage: ItemStage;
  readonly isCommitted: boolean;
}

/** The stage that a step leads to; null where the step is not open. Work that is under way may still be committed. */
export function stageAfter(step: StageStep, { stage, isCommitted }: Position): ItemStage | null {
  const steps: Readonly<Record<StageStep, Partial<Record<ItemStage, ItemStage>>>> = {
    plan: { idea: 'planned' },
    shelve: { planned: 'idea' },
    commit: isCommitted
      ? {}
      : { idea: 'committed', planned: 'committed', in_progress: 'in_progress' },
    begin: { planned: 'in_progress', committed: 'in_progress' },
    halt: { in_progress: isCommitted ? 'committed' : 'planned' },
    deliver: { committed: 'done', in_progress: 'done' },
    drop: { idea: 'dropped', planned: 'dropped', committed: 'dropped', in_progress: 'dropped' },
    reopen: { done: 'in_progress', dropped: isCommitted ? 'committed' : 'planned' },
  };
  return steps[step][stage] ?? null;
}
