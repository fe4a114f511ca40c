import type { PostingKind } from '#domain/budget/posting';
import type { VersionKind, VersionState } from '#domain/budget/version';
import type { Day } from '#domain/day';

/** Exactly one of amount, in minor units, and the reason why there is none. */
export interface ImportedCell {
  readonly lineId: string;
  readonly period: string;
  readonly amount: number | null;
  readonly missing: string | null;
}

/** Of a version, with the name of its line. */
export interface VersionCell extends ImportedCell {
  readonly name: string;
}

/** A plan or forecast as a file states it: decided elsewhere, and whole. */
export interface ImportedVersion {
  readonly id: string;
  readonly budgetId: string;
  readonly kind: VersionKind;
  readonly number: number;
  readonly label: string;
  readonly closedTo: string | null;
  readonly effectiveOn: Day;
  readonly cells: readonly VersionCell[];
}

export interface VersionOnRecord {
  readonly id: string;
  readonly budgetId: string;
  readonly kind: VersionKind;
  readonly number: number;
  readonly label: string;
  readonly state: VersionState;
  readonly closedTo: string | null;
  readonly effectiveOn: Day;
  /** Null: a draft, or submitted. */
  readonly decidedAt: Date | null;
  readonly importId: string | null;
}

export interface ImportedPosting extends ImportedCell {
  readonly id: string;
  readonly budgetId: string;
  readonly kind: PostingKind;
  readonly postedOn: Day;
  readonly isCorrection: boolean;
}

/** What was posted on a day; the amount is null where there are only reasons why there is none. */
export interface PostedFigureOn {
  readonly lineId: string;
  readonly period: string;
  readonly kind: PostingKind;
  readonly day: Day;
  readonly amount: number | null;
  readonly missing: readonly string[];
}

/** Why, and by which import; null: none, it is taken back. */
export interface FiguresToldBy {
  readonly reason: string;
  readonly importId: string | null;
}

/** The version in force on a day: the last that holds from then or before, of several the one decided last. */
export function heldOn<Version extends VersionOnRecord>(
  versions: readonly Version[],
  day: Day,
): Version | undefined {
  return versions
    .filter(
      ({ decidedAt, state, effectiveOn }) =>
        decidedAt !== null && state !== 'declined' && effectiveOn <= day,
    )
    .toSorted(byForce)
    .at(-1);
}

function byForce(one: VersionOnRecord, other: VersionOnRecord): number {
  if (one.effectiveOn !== other.effectiveOn) return one.effectiveOn < other.effectiveOn ? -1 : 1;
  const decided = (one.decidedAt?.getTime() ?? 0) - (other.decidedAt?.getTime() ?? 0);
  return decided === 0 ? one.number - other.number : decided;
}
