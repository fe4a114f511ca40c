import { RETIREMENT_MILESTONES } from '#domain/retirement';
import { FIELD_OF, type Retirement } from './retirement.ts';
import type { RetirementPatch } from './use-retirement-writes.ts';

/** What a plan is asked, as it is typed. */
export interface Draft {
  readonly reason: string;
  readonly announceOn: string | null;
  readonly endOfSaleOn: string | null;
  readonly endOfMaintenanceOn: string | null;
  readonly endOfSupportOn: string | null;
  readonly endOfLifeOn: string | null;
  /** Key of a product. */
  readonly replacement: string | null;
  readonly noticeDays: number | string;
  readonly migrationKpiId: string | null;
  readonly moveReason: string;
}

const USUAL_NOTICE_DAYS = 180;

const NOTHING: Draft = {
  reason: '',
  announceOn: null,
  endOfSaleOn: null,
  endOfMaintenanceOn: null,
  endOfSupportOn: null,
  endOfLifeOn: null,
  replacement: null,
  noticeDays: USUAL_NOTICE_DAYS,
  migrationKpiId: null,
  moveReason: '',
};

export function draftOf(plan: Retirement | undefined): Draft {
  if (plan === undefined) return NOTHING;
  return {
    reason: plan.reason,
    announceOn: plan.announceOn,
    endOfSaleOn: plan.endOfSaleOn,
    endOfMaintenanceOn: plan.endOfMaintenanceOn,
    endOfSupportOn: plan.endOfSupportOn,
    endOfLifeOn: plan.endOfLifeOn,
    replacement: plan.replacement?.key ?? null,
    noticeDays: plan.noticeDays,
    migrationKpiId: plan.migrationKpiId,
    moveReason: '',
  };
}

/** A day that moves is asked for its reason. */
export const isMoved = (before: Draft, now: Draft): boolean =>
  RETIREMENT_MILESTONES.some(
    (milestone) => before[FIELD_OF[milestone]] !== now[FIELD_OF[milestone]],
  );

export interface Missing {
  readonly reason: boolean;
  readonly endOfLifeOn: boolean;
  readonly noticeDays: boolean;
  readonly moveReason: boolean;
}

export const missingOf = (plan: Retirement | undefined, now: Draft): Missing => ({
  reason: now.reason.trim() === '',
  endOfLifeOn: now.endOfLifeOn === null,
  noticeDays: !Number.isInteger(now.noticeDays),
  moveReason: plan !== undefined && isMoved(draftOf(plan), now) && now.moveReason.trim() === '',
});

/** What differs from the plan as it stands, with the reason where a day moves. */
export function patchOf(plan: Retirement, now: Draft): RetirementPatch {
  const before = draftOf(plan);
  const fields = { ...now, reason: now.reason.trim(), moveReason: now.moveReason.trim() };
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => before[field as keyof Draft] !== value),
  );
}
