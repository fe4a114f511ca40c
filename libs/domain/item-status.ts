import type { Day } from './day.ts';
import { slipDays, type ItemStage } from './roadmap-item.ts';
import type { Status } from './status.ts';

/** What the schedule of an item says about it on a day. */
export interface ItemFacts {
  readonly stage: ItemStage;
  readonly isCommitted: boolean;
  readonly targetOn: Day | null;
  readonly baselineTargetOn: Day | null;
  readonly doneOn: Day | null;
  /** Milestones that are due before the day and not met. */
  readonly overdueMilestones: number;
  /** Something that it waits for comes too late, or never. */
  readonly isHeldUp: boolean;
}

/** Silence is not green: work without a target says nothing, and what nobody has promised or begun has not started. */
export function itemStatus(item: ItemFacts, today: Day): Status {
  if (item.stage === 'done') return 'done';
  if (item.stage === 'dropped') return 'cancelled';
  if (item.targetOn === null) return 'unknown';
  if (!item.isCommitted && item.stage !== 'in_progress') return 'not_started';
  if (item.targetOn < today) return 'off_track';
  return isEndangered(item) ? 'at_risk' : 'on_track';
}

function isEndangered(item: ItemFacts): boolean {
  const slip = slipDays(item) ?? 0;
  return slip > 0 || item.overdueMilestones > 0 || item.isHeldUp;
}

/** A promise takes a change or two; more of them make it another one. */
const SCOPE_CHANGES_AT_RISK = 2;

/** Unknown until the brief is frozen, for nothing has been promised before. */
export function scopeStatus(isFrozen: boolean, changes: number): Status {
  if (!isFrozen) return 'unknown';
  if (changes === 0) return 'on_track';
  return changes <= SCOPE_CHANGES_AT_RISK ? 'at_risk' : 'off_track';
}
