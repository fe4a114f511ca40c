import type { Day } from '#domain/day';
import type { PointOutcome } from '#domain/edition-loop';
import type { ReportState } from '#domain/report';
import type { ReviewKind } from './edition-review.entity.ts';
import type { Narrative } from './report.entity.ts';

export interface PointRow {
  readonly id: string;
  readonly text: string;
  readonly outcome: PointOutcome | null;
  readonly answer: string;
  /** The number of the edition that answers it. */
  readonly sealedIn: number | null;
  readonly version: number;
}

export interface ReviewRow {
  readonly kind: ReviewKind;
  readonly personId: string;
  readonly personName: string;
  readonly at: string;
  readonly reason: string;
  readonly sha256: string;
  readonly points: readonly PointRow[];
}

export interface EditionRow {
  readonly number: number;
  readonly sha256: string;
  readonly previousHash: string | null;
  readonly reason: string;
  readonly sealedAt: string;
  readonly sealedBy: string;
  readonly sealedByName: string;
  readonly reviews: readonly ReviewRow[];
}

/** A report with its editions and their answers, without the sealed texts. */
export interface ReportRow {
  readonly id: string;
  readonly period: {
    readonly key: string;
    readonly label: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
  };
  readonly state: ReportState;
  readonly authorId: string;
  readonly authorName: string;
  readonly narrative: Partial<Narrative>;
  readonly editions: readonly EditionRow[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
