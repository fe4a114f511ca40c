import { leads, type Actor } from '#domain/actor';
import { isStepOpen, type VersionKind, type VersionState } from '#domain/budget/version';
import type { ChangeState } from '#domain/budget/change';
import type { Policy } from '#domain/policy';
import {
  answersForThing,
  contributesToThing,
  isUnbound,
  type RegisterStanding,
} from '#domain/register-standing';
import type { OwnershipRole } from '#domain/standing';

/** How the asker stands to the money of the whole organization. */
export interface TreasuryStanding {
  /** Of the asker today, in areas that are about the budget. */
  readonly budgetRoles: readonly OwnershipRole[];
}

export interface BudgetStanding extends TreasuryStanding {
  readonly ownerId: string | null;
  readonly isArchived: boolean;
}

export interface LineStanding extends BudgetStanding {
  readonly line: RegisterStanding & { readonly isArchived: boolean };
}

export interface VersionStanding extends BudgetStanding {
  readonly kind: VersionKind;
  readonly state: VersionState;
  readonly submittedById: string | null;
}

export interface ChangeStanding extends BudgetStanding {
  readonly state: ChangeState;
  readonly requestedById: string;
}

const holdsTreasury = (actor: Actor, { budgetRoles }: TreasuryStanding): boolean =>
  isUnbound(actor) &&
  (leads(actor) || budgetRoles.includes('accountable') || budgetRoles.includes('deputy'));

const keeps = (actor: Actor, budget: BudgetStanding): boolean =>
  holdsTreasury(actor, budget) || (isUnbound(actor) && budget.ownerId === actor.personId);

const keepsLive = (actor: Actor, budget: BudgetStanding) =>
  !budget.isArchived && keeps(actor, budget);

/** Those who may say yes to money: the CEO, and whoever leads. */
const decides = (actor: Actor): boolean =>
  isUnbound(actor) && (leads(actor) || actor.role === 'ceo');

const worksOnLine = (actor: Actor, { line, ...budget }: LineStanding): boolean =>
  !budget.isArchived && !line.isArchived && (keeps(actor, budget) || answersForThing(actor, line));

export const treasuryPolicy = {
  create: holdsTreasury,
  recordRates: holdsTreasury,
} satisfies Policy<TreasuryStanding, string>;

export const budgetPolicy = {
  update: keepsLive,
  draft: keepsLive,
  close: keepsLive,
  archive: keepsLive,
  restore: (actor, budget) => budget.isArchived && keeps(actor, budget),
} satisfies Policy<BudgetStanding, string>;

/** Whoever answers for the area keeps its lines, plans them and posts to them. */
export const linePolicy = {
  update: worksOnLine,
  plan: worksOnLine,
  post: worksOnLine,
  explain: (actor, { line, ...budget }) =>
    !budget.isArchived &&
    !line.isArchived &&
    (keeps(actor, budget) || contributesToThing(actor, line)),
  archive: worksOnLine,
  restore: (actor, { line, ...budget }) =>
    worksOnLine(actor, { ...budget, line: { ...line, isArchived: false } }) && line.isArchived,
} satisfies Policy<LineStanding, string>;

export const versionPolicy = {
  update: (actor, version) => version.state === 'draft' && keepsLive(actor, version),
  remove: (actor, version) => version.state === 'draft' && keepsLive(actor, version),
  submit: (actor, version) => isStepOpen(version, 'submit') && keepsLive(actor, version),
  withdraw: (actor, version) => isStepOpen(version, 'withdraw') && keepsLive(actor, version),
  publish: (actor, version) => isStepOpen(version, 'publish') && keepsLive(actor, version),
  approve: (actor, version) =>
    isStepOpen(version, 'approve') && decidesOn(actor, version, version.submittedById),
  decline: (actor, version) =>
    isStepOpen(version, 'decline') && decidesOn(actor, version, version.submittedById),
} satisfies Policy<VersionStanding, string>;

export const changePolicy = {
  approve: (actor, change) =>
    change.state === 'requested' && decidesOn(actor, change, change.requestedById),
  decline: (actor, change) =>
    change.state === 'requested' && decidesOn(actor, change, change.requestedById),
  withdraw: (actor, change) =>
    change.state === 'requested' &&
    (change.requestedById === actor.personId || keepsLive(actor, change)),
} satisfies Policy<ChangeStanding, string>;

/** Nobody decides on what they asked for. */
function decidesOn(actor: Actor, budget: BudgetStanding, askerId: string | null): boolean {
  return !budget.isArchived && decides(actor) && actor.personId !== askerId;
}

export const allocationsPolicy = {
  create: answersForThing,
} satisfies Policy<RegisterStanding, string>;

export const allocationPolicy = {
  update: (actor, allocation) => !allocation.isArchived && answersForThing(actor, allocation),
  archive: (actor, allocation) => !allocation.isArchived && answersForThing(actor, allocation),
  restore: (actor, allocation) => allocation.isArchived && answersForThing(actor, allocation),
} satisfies Policy<RegisterStanding & { readonly isArchived: boolean }, string>;
