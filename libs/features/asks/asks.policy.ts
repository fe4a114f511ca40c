import { leads, type Actor } from '#domain/actor';
import { isWaiting, type AskState } from '#domain/ask';
import type { Policy } from '#domain/policy';
import { isUnbound } from '#domain/register-standing';
import { isEditable, type ReportState } from '#domain/report';

export interface AskFacts {
  readonly state: AskState;
  readonly reportState: ReportState;
  readonly askedById: string;
  readonly delegateId: string | null;
  /** Whoever opened the report or sealed an edition of it. */
  readonly authorIds: readonly string[];
}

const writes = (actor: Actor) => leads(actor) && isUnbound(actor);

const isAuthor = ({ personId }: Actor, { askedById, authorIds }: AskFacts) =>
  askedById === personId || authorIds.includes(personId);

/** The CEO, or whom the CEO named; nobody answers what they asked themselves. */
const answers = (actor: Actor, ask: AskFacts) =>
  isUnbound(actor) &&
  isWaiting(ask.state) &&
  ask.reportState !== 'withdrawn' &&
  !isAuthor(actor, ask) &&
  (actor.role === 'ceo' || (ask.state === 'delegated' && ask.delegateId === actor.personId));

export const askPolicy = {
  update: (actor, ask) => writes(actor) && ask.state === 'draft' && isEditable(ask.reportState),
  withdraw: (actor, ask) => writes(actor) && (ask.state === 'draft' || isWaiting(ask.state)),
  answer: answers,
} satisfies Policy<AskFacts, string>;

/** The author's side asks; a draft is read by nobody else. */
export const asksPolicy = { create: writes } satisfies Policy<unknown, string>;
