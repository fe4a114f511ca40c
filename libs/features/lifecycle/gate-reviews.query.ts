import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#domain/actor';
import type { Day } from '#domain/day';
import type {
  Assessment,
  Criterion,
  EvidenceRequirement,
  GateDecision,
  GateKind,
} from '#domain/gate';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import { GATE_REVIEWS, REVIEW_FILTER } from './gate-reviews.sql.ts';
import type { ReviewStanding } from './gate-reviews.policy.ts';
import { LifecycleReadings, type ReadTimes } from './reading.ts';

interface Person {
  readonly personId: string;
  readonly name: string;
}

interface Named {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface ConditionFacts {
  readonly id: string;
  readonly text: string;
  readonly owner: Person;
  readonly dueOn: Day;
  readonly metOn: Day | null;
  readonly metNote: string;
}

export interface GateReviewRow extends ReviewStanding {
  readonly id: string;
  readonly product: Named;
  readonly gate: Named;
  readonly kind: GateKind;
  readonly question: string;
  readonly from: Named | null;
  readonly to: Named | null;
  readonly criteria: readonly Criterion[];
  readonly requiredEvidence: readonly EvidenceRequirement[];
  readonly gatekeeperRoles: readonly Role[];
  readonly gatekeepers: readonly Person[];
  readonly quorum: number;
  readonly note: string;
  readonly requestedBy: Person;
  readonly requestedOn: Day;
  readonly assessments: readonly (Assessment & {
    readonly note: string;
    readonly assessedBy: Person;
    readonly recordedAt: string;
  })[];
  readonly waivers: readonly {
    readonly criterion: string;
    readonly reason: string;
    readonly waivedBy: Person;
    readonly recordedAt: string;
  }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly requirement: string | null;
    readonly title: string;
    readonly url: string;
    readonly note: string;
    readonly addedBy: Person;
  }[];
  readonly votes: readonly {
    readonly voter: Person;
    readonly vote: GateDecision;
    readonly comment: string;
    readonly recordedAt: string;
  }[];
  readonly conditions: readonly ConditionFacts[];
  readonly decision: GateDecision | null;
  readonly decidedBy: Person | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string;
  readonly nextReviewOn: Day | null;
  readonly released: { readonly amount: number; readonly currency: string } | null;
  readonly withdrawnAt: Date | null;
  readonly version: number;
  readonly today: Day;
}

export interface ReviewFilter extends ReadTimes {
  /** Id or key. */
  readonly product?: string;
  readonly state?: 'open' | 'decided' | 'withdrawn';
  readonly kind?: GateKind;
  readonly hasOpenConditions?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

@Injectable()
export class GateReviewsQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: LifecycleReadings,
  ) {}

  async find(actor: Actor, id: string, times: ReadTimes = {}): Promise<GateReviewRow | undefined> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.row<GateReviewRow & Record<string, unknown>>({
      name: `gate-review${isAsOf ? '-as-of' : ''}`,
      text: `${GATE_REVIEWS(isAsOf)} AND r.id = $6`,
      values: [...values, id],
    });
  }

  /** Newest request first. */
  async page(actor: Actor, filter: ReviewFilter): Promise<Page<GateReviewRow>> {
    const { limit = PAGE_DEFAULT, product = null, state = null, kind = null } = filter;
    const [day = null, id = null] = readCursor(filter.cursor, 2) ?? [];
    const { isAsOf, values } = await this.readings.of(actor, filter);
    const isOpenOnly = filter.hasOpenConditions ?? false;
    const rows = await this.db.rows<GateReviewRow & Record<string, unknown>>({
      text: `${GATE_REVIEWS(isAsOf)} ${REVIEW_FILTER}`,
      values: [...values, product, state, kind, isOpenOnly, day, id, limit + 1],
    });
    return pageOf(rows, limit, (row) => [row.requestedOn, row.id]);
  }

  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM gate_reviews WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }

  /** Counts the review's version up, for a change of what stands below it. */
  async touch({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'UPDATE gate_reviews SET quorum = quorum WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
  }
}
