import type { Actor } from '#domain/actor';
import { mayEditFigures, type CheckInState } from '#domain/check-in';
import type { Policy } from '#domain/policy';
import { answersFor, contributesTo, reviews, type Standing } from '#domain/standing';

/** How the asker stands to the area of a check-in, and what the check-in itself adds to that. */
export interface CheckInStanding extends Standing {
  readonly authorId: string;
  readonly state: CheckInState;
  /** No later one of the same subject is published. */
  readonly isLatest: boolean;
  readonly acknowledgedBy: string | null;
  /** What it is about is archived, or has ended. */
  readonly isSubjectClosed: boolean;
}

const isAuthor = ({ personId }: Actor, { authorId }: CheckInStanding) => personId === authorId;

/** A token that is bound to some areas leaves the others alone. */
const within = ({ areaIds = null }: Actor, { areaId }: CheckInStanding) =>
  areaIds === null || areaIds.includes(areaId);

/** Its author, as long as they contribute to the area, and whoever answers for the area. */
const edits = (actor: Actor, checkIn: CheckInStanding) =>
  answersFor(actor, checkIn) || (isAuthor(actor, checkIn) && contributesTo(actor, checkIn));

export const checkInPolicy = {
  update: edits,
  updateFigures: (actor, checkIn) => edits(actor, checkIn) && mayEditFigures(checkIn),
  publish: (actor, checkIn) =>
    checkIn.state === 'draft' && !checkIn.isSubjectClosed && edits(actor, checkIn),
  discard: (actor, checkIn) =>
    checkIn.state === 'draft' && isAuthor(actor, checkIn) && within(actor, checkIn),
  acknowledge: (actor, checkIn) =>
    checkIn.state === 'published' && !isAuthor(actor, checkIn) && reviews(actor, checkIn),
  withdrawAcknowledgement: ({ personId }, { acknowledgedBy }) => acknowledgedBy === personId,
} satisfies Policy<CheckInStanding, string>;

/** Of the area that the check-in is about. */
export const checkInsPolicy = {
  create: contributesTo,
} satisfies Policy<Standing, string>;
