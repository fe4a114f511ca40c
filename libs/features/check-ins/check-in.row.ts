import type { CheckInState } from '#domain/check-in';
import type { Day } from '#domain/day';
import type { Status } from '#domain/status';
import type { CheckInStanding } from './check-ins.policy.ts';
import type { CheckInSubject } from './subject.ts';

interface Named {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

interface Person {
  readonly personId: string;
  readonly name: string;
}

/** What one version of a check-in says. */
export interface CheckInContent {
  readonly state: CheckInState;
  readonly datedAt: Date;
  readonly status: Status;
  readonly computedStatus: Status;
  readonly mismatchReason: string;
  readonly confidence: number | null;
  readonly highlights: string;
  readonly lowlights: string;
  readonly cause: string;
  readonly plan: string;
  readonly planOwner: Person | null;
  readonly planOwnerId: string | null;
  readonly planDueOn: Day | null;
  readonly moveReason: string;
  readonly helpNeeded: string;
  readonly evidence: readonly { readonly title: string; readonly url: string }[];
  readonly acknowledger: Person | null;
  readonly acknowledgedAt: Date | null;
  readonly version: number;
}

/** A check-in with its surroundings, as the asker may see it. */
export interface CheckInRow extends CheckInContent, CheckInStanding, CheckInSubject {
  readonly id: string;
  readonly area: Named;
  readonly kpi: Named | null;
  readonly item: Named | null;
  readonly objective: Named | null;
  readonly author: Person;
  readonly period: { readonly key: string; readonly label: string } | null;
  /** Of the published one before it, of the same subject. */
  readonly previousConfidence: number | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly isImported: boolean;
  /** About a KPI that not everybody may know of. */
  readonly isConfidential: boolean;
}
