import type { Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { answersForThing, isUnbound, type RegisterStanding } from '#domain/register-standing';
import type { StatementState } from '#domain/statement';

export interface StatementStanding extends RegisterStanding {
  readonly authorId: string;
  readonly state: StatementState;
  readonly isArchived: boolean;
}

const isTop = (actor: Actor, { isAreaArchived }: RegisterStanding): boolean =>
  (actor.role === 'ceo' || actor.role === 'admin') && isUnbound(actor) && !isAreaArchived;

const drafts = (actor: Actor, statement: RegisterStanding): boolean =>
  answersForThing(actor, statement) || isTop(actor, statement);

const isIn = (statement: StatementStanding, state: StatementState) =>
  statement.state === state && !statement.isArchived;

/** Nobody approves what they wrote. The one who wrote it may publish what somebody else approved. */
export const statementPolicy = {
  update: (actor, statement) => isIn(statement, 'draft') && drafts(actor, statement),
  approve: (actor, statement) =>
    isIn(statement, 'draft') && isTop(actor, statement) && statement.authorId !== actor.personId,
  withdrawApproval: (actor, statement) => isIn(statement, 'approved') && drafts(actor, statement),
  publish: (actor, statement) => isIn(statement, 'approved') && drafts(actor, statement),
  acknowledge: (actor, statement) =>
    isIn(statement, 'published') && statement.authorId !== actor.personId,
  archive: (actor, statement) =>
    (isIn(statement, 'draft') || isIn(statement, 'approved')) && drafts(actor, statement),
} satisfies Policy<StatementStanding, string>;

export const statementsPolicy = {
  create: drafts,
} satisfies Policy<RegisterStanding, string>;
