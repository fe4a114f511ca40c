import type { GateCheck, ReviewFindings } from '#domain/gate';
import type { GateReviewRow } from './gate-reviews.query.ts';

/** What a review has found so far, as the rules of a gate take it. */
export function findingsOf(review: GateReviewRow, checks: readonly GateCheck[]): ReviewFindings {
  const { criteria, requiredEvidence, assessments, quorum } = review;
  return {
    criteria,
    requiredEvidence,
    assessments,
    quorum,
    checks,
    waived: review.waivers.map(({ criterion }) => criterion),
    evidence: review.evidence.flatMap(({ requirement }) => requirement ?? []),
    voterIds: review.votes.map(({ voter }) => voter.personId),
    requestedBy: review.requestedById,
  };
}
