import { checkInProblems } from '#domain/check-in';
import { DECLARABLE_STATUSES, type DeclarableStatus, type Status } from '#domain/status';
import type { Schema } from '../../app/api.ts';

export type CheckIn = Schema<'CheckInView'>;
export type Prefill = Schema<'PrefillView'>;

/** What stands in the form. */
export interface Draft {
  readonly status: DeclarableStatus;
  readonly confidence: number | null;
  readonly mismatchReason: string;
  readonly highlights: string;
  readonly lowlights: string;
  readonly cause: string;
  readonly plan: string;
  readonly planOwnerId: string | null;
  readonly planDueOn: string | null;
  readonly moveReason: string;
  readonly helpNeeded: string;
  readonly evidence: Evidence[];
}

export interface Evidence {
  readonly title: string;
  readonly url: string;
}

export type DraftField = keyof Draft;

/** What the rules measure a draft by. */
export interface Situation {
  readonly today: string;
  readonly computed: Status;
  /** The day promised by the check-in before. */
  readonly promised: string | null;
}

const NOTHING_SAID: Omit<Draft, 'status'> = {
  confidence: null,
  mismatchReason: '',
  highlights: '',
  lowlights: '',
  cause: '',
  plan: '',
  planOwnerId: null,
  planDueOn: null,
  moveReason: '',
  helpNeeded: '',
  evidence: [],
};

export const isInTrouble = (status: Status): boolean =>
  status === 'at_risk' || status === 'off_track';

const isDeclarable = (status: Status): status is DeclarableStatus =>
  DECLARABLE_STATUSES.some((name) => name === status);

/** Your own draft, else what the figures suggest; a plan that was promised goes on until it is done. */
export function draftOf({ draft, last, computedStatus }: Prefill): Draft {
  if (draft) return saidIn(draft);
  const status = [computedStatus, last?.status ?? 'on_track'].find(isDeclarable) ?? 'on_track';
  const isPlanOpen = last !== null && isInTrouble(last.status);
  return {
    ...NOTHING_SAID,
    status,
    confidence: last?.confidence ?? null,
    ...(isPlanOpen && {
      plan: last.plan,
      planOwnerId: last.planOwner?.personId ?? null,
      planDueOn: last.planDueOn,
    }),
  };
}

/** What a check-in says, for changing it. */
export function saidIn(checkIn: CheckIn): Draft {
  return {
    status: isDeclarable(checkIn.status) ? checkIn.status : 'on_track',
    confidence: checkIn.confidence,
    mismatchReason: checkIn.mismatchReason,
    highlights: checkIn.highlights,
    lowlights: checkIn.lowlights,
    cause: checkIn.cause,
    plan: checkIn.plan,
    planOwnerId: checkIn.planOwner?.personId ?? null,
    planDueOn: checkIn.planDueOn,
    moveReason: checkIn.moveReason,
    helpNeeded: checkIn.helpNeeded,
    evidence: checkIn.evidence.map(({ title, url }) => ({ title, url })),
  };
}

const FIELD_OF: Readonly<Record<string, DraftField>> = {
  '/who': 'planOwnerId',
  '/byWhen': 'planDueOn',
};

/** The fields that keep the draft from being published, in the order of the form. */
export function lacking(draft: Draft, situation: Situation): readonly DraftField[] {
  const problems = checkInProblems(
    { ...draft, on: situation.today, who: draft.planOwnerId, byWhen: draft.planDueOn },
    situation.computed,
    { byWhen: situation.promised },
  );
  const fields = new Set(
    problems.map(({ pointer }) => FIELD_OF[pointer] ?? (pointer.slice(1) as DraftField)),
  );
  if (draft.evidence.some((link) => !isLink(link))) fields.add('evidence');
  return ORDER.filter((field) => fields.has(field));
}

const ORDER: readonly DraftField[] = [
  'mismatchReason',
  'confidence',
  'highlights',
  'lowlights',
  'cause',
  'plan',
  'planOwnerId',
  'planDueOn',
  'moveReason',
  'helpNeeded',
  'evidence',
];

export const isLink = ({ title, url }: Evidence): boolean =>
  title.trim() !== '' && /^https?:\/\/\S+$/.test(url);

/** Plan and help are asked for only in trouble; what was typed there stays in the form, and is not sent. */
export function bodyOf(draft: Draft): Draft {
  if (isInTrouble(draft.status)) return draft;
  const { cause, plan, planOwnerId, planDueOn, moveReason, helpNeeded } = NOTHING_SAID;
  return { ...draft, cause, plan, planOwnerId, planDueOn, moveReason, helpNeeded };
}

/** Whether the day differs from the one that was promised before. */
export const moves = ({ planDueOn }: Draft, { promised }: Situation): boolean =>
  promised !== null && planDueOn !== null && planDueOn !== promised;
