import { daysBetween, type Day } from './day.ts';

/** In the order in which they come. */
export const RETIREMENT_MILESTONES = [
  'announce',
  'end_of_sale',
  'end_of_maintenance',
  'end_of_support',
  'end_of_life',
] as const;
export type RetirementMilestone = (typeof RETIREMENT_MILESTONES)[number];

export const RETIREMENT_STATES = [
  'proposed',
  'approved',
  'under_way',
  'done',
  'withdrawn',
] as const;
export type RetirementState = (typeof RETIREMENT_STATES)[number];

const NEXT: Readonly<Record<RetirementState, readonly RetirementState[]>> = {
  proposed: ['approved', 'withdrawn'],
  approved: ['under_way', 'withdrawn'],
  under_way: ['done', 'withdrawn'],
  done: [],
  withdrawn: [],
};

export const RETIREMENT_LIMITS = {
  reason: 2000,
  audience: 300,
  note: 2000,
  noticeDays: 3650,
} as const;

export type RetirementDays = Readonly<Record<RetirementMilestone, Day | null>>;

export function mayFollow(from: RetirementState, to: RetirementState): boolean {
  return NEXT[from].includes(to);
}

/** The first milestone that lies before an earlier one; undefined when they stand in order. Days that are left out do not count. */
export function outOfOrder(
  days: RetirementDays,
): { readonly milestone: RetirementMilestone; readonly before: RetirementMilestone } | undefined {
  let last: { readonly milestone: RetirementMilestone; readonly day: Day } | undefined;
  for (const milestone of RETIREMENT_MILESTONES) {
    const day = days[milestone];
    if (day === null) continue;
    if (last !== undefined && day < last.day) return { milestone, before: last.milestone };
    last = { milestone, day };
  }
  return undefined;
}

/** Days from the first notice to the end of life; null before the first notice. */
export function noticeGiven(sentOn: readonly Day[], endOfLifeOn: Day): number | null {
  const [first] = sentOn.toSorted();
  return first === undefined ? null : daysBetween(first, endOfLifeOn);
}

export const NOTICES = ['kept', 'short', 'open', 'too_late'] as const;
export type Notice = (typeof NOTICES)[number];

interface NoticeFacts {
  readonly promised: number;
  readonly given: number | null;
  readonly endOfLifeOn: Day;
  readonly today: Day;
}

/** `open`: nothing is sent yet and there is still time; `too_late`: the promise can no longer be kept. */
export function noticeOf({ promised, given, endOfLifeOn, today }: NoticeFacts): Notice {
  if (given !== null) return given >= promised ? 'kept' : 'short';
  return daysBetween(today, endOfLifeOn) >= promised ? 'open' : 'too_late';
}
