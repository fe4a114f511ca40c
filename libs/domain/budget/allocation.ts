export const ALLOCATION_KINDS = ['planned', 'actual'] as const;
export type AllocationKind = (typeof ALLOCATION_KINDS)[number];

export const RESOURCES = ['people', 'money'] as const;
export type Resource = (typeof RESOURCES)[number];

/** The whole time of one person. */
export const FULL_TIME = 1;
/** Of one person; more is a slip of the hand rather than a conflict. */
export const PERSON_FTE_MAX = 2;
export const ROLE_FTE_MAX = 1_000;

export interface AllocatedResource {
  readonly resource: Resource;
  readonly personId?: string | null | undefined;
  readonly role?: string | undefined;
  readonly fte?: number | null | undefined;
  readonly amount?: number | null | undefined;
  readonly currency?: string | null | undefined;
}

interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** What does not fit together: people are given by time, money by an amount and its currency. */
export function allocationProblems(given: AllocatedResource): readonly Problem[] {
  return given.resource === 'people' ? peopleProblems(given) : moneyProblems(given);
}

const isAbsent = (value: unknown) => value === undefined || value === null;

function peopleProblems({ personId, role, fte, amount, currency }: AllocatedResource): Problem[] {
  const problems: Problem[] = [];
  if (isAbsent(fte)) problems.push({ pointer: '/fte', message: 'Say how much of a full time' });
  if (!personId && !role)
    problems.push({ pointer: '/personId', message: 'Name a person or a role' });
  if (personId && (fte ?? 0) > PERSON_FTE_MAX)
    problems.push({ pointer: '/fte', message: `One person gives at most ${PERSON_FTE_MAX}` });
  if (!isAbsent(amount)) problems.push({ pointer: '/amount', message: 'People have no amount' });
  if (!isAbsent(currency))
    problems.push({ pointer: '/currency', message: 'People have no currency' });
  return problems;
}

function moneyProblems({ personId, fte, amount, currency }: AllocatedResource): Problem[] {
  const problems: Problem[] = [];
  if (isAbsent(amount)) problems.push({ pointer: '/amount', message: 'Say how much money' });
  if (isAbsent(currency)) problems.push({ pointer: '/currency', message: 'Name the currency' });
  if (!isAbsent(fte))
    problems.push({ pointer: '/fte', message: 'Money has no share of a full time' });
  if (personId) problems.push({ pointer: '/personId', message: 'Money belongs to no person' });
  return problems;
}

/** Positive where a person is promised more often than there is time; to the thousandth, because shares are. */
export function overAllocation(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  return Math.max(0, Math.round((sum - FULL_TIME) * 1_000) / 1_000);
}
