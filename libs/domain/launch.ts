import { quotient } from './number.ts';

export const LAUNCH_ENTRY_STATES = ['open', 'done', 'not_applicable'] as const;
export type LaunchEntryState = (typeof LAUNCH_ENTRY_STATES)[number];

export const LAUNCH_DECISIONS = ['go', 'no_go', 'hold'] as const;
export type LaunchDecision = (typeof LAUNCH_DECISIONS)[number];

export const LAUNCH_REVIEW_DECISIONS = ['improve', 'keep', 'retire'] as const;
export type LaunchReviewDecision = (typeof LAUNCH_REVIEW_DECISIONS)[number];

/** Days after the launch. */
export const LAUNCH_REVIEW_DAYS = [30, 60, 90] as const;

interface ChecklistEntry {
  readonly id: string;
  readonly isMust: boolean;
  readonly state: LaunchEntryState;
}

export interface Readiness {
  readonly done: number;
  /** Without what does not apply. */
  readonly total: number;
  readonly openMusts: number;
  /** 0 to 100; null when nothing applies. */
  readonly percent: number | null;
}

export function readinessOf(entries: readonly ChecklistEntry[]): Readiness {
  const applying = entries.filter(({ state }) => state !== 'not_applicable');
  const done = applying.filter(({ state }) => state === 'done').length;
  return {
    done,
    total: applying.length,
    openMusts: openMusts(applying).length,
    percent: quotient(100 * done, applying.length),
  };
}

/** Must-haves that stand in the way of a go, without those that somebody waived. */
export function openMusts<Entry extends ChecklistEntry>(
  entries: readonly Entry[],
  waived: ReadonlySet<string> = new Set(),
): readonly Entry[] {
  return entries.filter(({ id, isMust, state }) => isMust && state === 'open' && !waived.has(id));
}
