import { daysBetween, type Day } from './day.ts';
import type { MoveNeed } from './stage.ts';

export const GATE_KINDS = ['stage', 'portfolio'] as const;
export type GateKind = (typeof GATE_KINDS)[number];

const STAGE_DECISIONS = ['go', 'go_with_conditions', 'hold', 'recycle', 'kill'] as const;
const PORTFOLIO_DECISIONS = ['invest', 'keep', 'harvest', 'retire'] as const;
export const GATE_DECISIONS = [...STAGE_DECISIONS, ...PORTFOLIO_DECISIONS] as const;
export type GateDecision = (typeof GATE_DECISIONS)[number];

/** A must is answered by yes or no, a should by a score of 0 to 10. */
export const CRITERION_KINDS = ['must', 'should'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

export const GATE_LIMITS = {
  question: 500,
  criterion: 300,
  criteria: 40,
  evidence: 20,
  gatekeepers: 20,
  quorum: 20,
  note: 2000,
  url: 2000,
  weight: 100,
} as const;

export interface Criterion {
  readonly key: string;
  readonly kind: CriterionKind;
  readonly text: string;
  /** Of a should; 1 for a must. */
  readonly weight: number;
}

export interface EvidenceRequirement {
  readonly key: string;
  readonly text: string;
}

export interface Assessment {
  readonly criterion: string;
  readonly met: boolean | null;
  readonly score: number | null;
}

/** Something outside of the review that has to hold, such as a compliance check; an expired one is not passed. */
export interface GateCheck {
  readonly name: string;
  readonly passed: boolean;
}

export interface ReviewFindings {
  readonly criteria: readonly Criterion[];
  readonly requiredEvidence: readonly EvidenceRequirement[];
  /** The newest of each criterion. */
  readonly assessments: readonly Assessment[];
  /** Keys of waived criteria, and names of waived checks. */
  readonly waived: readonly string[];
  /** Keys of the requirements for which there is a link. */
  readonly evidence: readonly string[];
  /** Gatekeepers who voted. */
  readonly voterIds: readonly string[];
  readonly quorum: number;
  readonly requestedBy: string;
  readonly checks: readonly GateCheck[];
}

export interface Blocker {
  readonly kind: 'must' | 'evidence' | 'quorum' | 'requester' | 'check';
  /** Of the criterion, the requirement or the check; null otherwise. */
  readonly key: string | null;
  readonly message: string;
}

/** What stands in the way of a decision that lets a product go on; empty: nothing. */
export function blockersOfGo(review: ReviewFindings): readonly Blocker[] {
  return [
    ...openMusts(review),
    ...missingEvidence(review),
    ...failedChecks(review),
    ...blockersOfDecision(review),
  ];
}

/** What stands in the way of any decision: the quorum has voted, and somebody else than who asked. */
export function blockersOfDecision({
  voterIds,
  quorum,
  requestedBy,
}: Pick<ReviewFindings, 'voterIds' | 'quorum' | 'requestedBy'>): readonly Blocker[] {
  const missing = quorum - voterIds.length;
  const others = voterIds.filter((id) => id !== requestedBy);
  return [
    ...(missing > 0
      ? [blocker('quorum', null, `${voterIds.length} of ${quorum} gatekeepers have voted`)]
      : []),
    ...(others.length === 0
      ? [blocker('requester', null, 'Nobody but the one who asked has voted')]
      : []),
  ];
}

function openMusts({ criteria, assessments, waived }: ReviewFindings): readonly Blocker[] {
  return criteria
    .filter(({ key, kind }) => kind === 'must' && !waived.includes(key))
    .filter(({ key }) => assessmentOf(assessments, key)?.met !== true)
    .map(({ key, text }) => blocker('must', key, `“${text}” is not met`));
}

function missingEvidence({ requiredEvidence, evidence }: ReviewFindings): readonly Blocker[] {
  return requiredEvidence
    .filter(({ key }) => !evidence.includes(key))
    .map(({ key, text }) => blocker('evidence', key, `“${text}” is missing`));
}

function failedChecks({ checks, waived }: ReviewFindings): readonly Blocker[] {
  return checks
    .filter(({ name, passed }) => !passed && !waived.includes(name))
    .map(({ name }) => blocker('check', name, `“${name}” is not passed`));
}

const blocker = (kind: Blocker['kind'], key: string | null, message: string): Blocker => ({
  kind,
  key,
  message,
});

export function assessmentOf<Given extends Assessment>(
  assessments: readonly Given[],
  criterion: string,
): Given | undefined {
  return assessments.find((given) => given.criterion === criterion);
}

/** The weighted mean of the scored shoulds, 0 to 10; null when none is scored. */
export function gateScore(
  criteria: readonly Criterion[],
  assessments: readonly Assessment[],
): number | null {
  const scored = criteria.flatMap(({ key, kind, weight }) => {
    const score = kind === 'should' ? assessmentOf(assessments, key)?.score : undefined;
    return typeof score === 'number' ? [{ score, weight }] : [];
  });
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const points = scored.reduce((sum, { score, weight }) => sum + score * weight, 0);
  return Math.round((points / weights) * 100) / 100;
}

export function decisionsOf(kind: GateKind): readonly GateDecision[] {
  return kind === 'stage' ? STAGE_DECISIONS : PORTFOLIO_DECISIONS;
}

/** Lets the product go on, which an open must, missing evidence or a failed check forbids. */
export function isGo(decision: GateDecision): boolean {
  return decision === 'go' || decision === 'go_with_conditions' || decision === 'invest';
}

export function isMove(decision: GateDecision): boolean {
  return decision === 'go' || decision === 'go_with_conditions';
}

/** Days from the request to the decision; null while it is open. */
export function cycleDays(requestedOn: Day, decidedOn: Day | null): number | null {
  return decidedOn === null ? null : daysBetween(requestedOn, decidedOn);
}

interface Gatekeepers {
  readonly gatekeeperIds: readonly string[];
  readonly gatekeeperRoles: readonly string[];
}

export function isGatekeeper(
  { gatekeeperIds, gatekeeperRoles }: Gatekeepers,
  person: { readonly personId: string; readonly role: string },
): boolean {
  return gatekeeperIds.includes(person.personId) || gatekeeperRoles.includes(person.role);
}

/** Whether a gate of this kind can serve a move, in words; undefined: it can. */
export function gateProblem(kind: GateKind, needs: MoveNeed | undefined): string | undefined {
  if (kind === 'portfolio') return undefined;
  if (needs === undefined) return 'The moves between stages do not allow this one';
  return needs === 'gate' ? undefined : 'This move needs a reason, and no gate';
}
