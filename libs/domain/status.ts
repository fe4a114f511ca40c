export const STATUSES = [
  'not_started',
  'on_track',
  'at_risk',
  'off_track',
  'done',
  'paused',
  'cancelled',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a person may declare: nobody declares `unknown`, it is what silence means. */
export const DECLARABLE_STATUSES = [
  'not_started',
  'on_track',
  'at_risk',
  'off_track',
  'done',
  'paused',
  'cancelled',
] as const;
export type DeclarableStatus = (typeof DECLARABLE_STATUSES)[number];

const WORST_FIRST: readonly Status[] = [
  'off_track',
  'at_risk',
  'unknown',
  'not_started',
  'paused',
  'on_track',
  'done',
  'cancelled',
];

/** 0 to 7; the larger, the sooner a reader has to see it. */
export function severity(status: Status): number {
  return WORST_FIRST.length - 1 - WORST_FIRST.indexOf(status);
}

/** The one that a reader has to see first; `unknown` for none. */
export function worstOf(statuses: readonly Status[]): Status {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 'unknown';
}

const RANKS: Partial<Record<Status, number>> = { off_track: 0, at_risk: 1, on_track: 2, done: 2 };

/**
 * Declared better than the figures say: the mismatch that needs a written reason. Where either side
 * claims no colour (unknown, paused and so on) there is nothing to compare.
 */
export function isBetter(declared: Status, computed: Status): boolean {
  const claimed = RANKS[declared];
  const measured = RANKS[computed];
  return claimed !== undefined && measured !== undefined && claimed > measured;
}

export interface Said {
  /** By figures or the schedule. */
  readonly status: Status;
  /** By the newest check-in; null while nobody said anything. */
  readonly declaredStatus: Status | null;
}

/** What people say where it differs from what the figures say; undefined where it adds nothing. */
export const saidOf = ({ status, declaredStatus }: Said): Status | undefined =>
  declaredStatus === null || declaredStatus === 'unknown' || declaredStatus === status
    ? undefined
    : declaredStatus;
