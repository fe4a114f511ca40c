import { ALL_TAKEN, DAY, KNOWN, ORGANIZATION } from './reading.ts';

const stage = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name)`;

const RECORDER = `json_build_object('personId', r.id, 'name', r.name) AS "recordedBy"`;

/** The changes of product $6 that were so by the day, newest first. */
export const STAGE_CHANGES = `
  SELECT c.id, CASE WHEN f.id IS NOT NULL THEN ${stage('f')} END AS "from", ${stage('t')} AS "to", c.effective_on AS "effectiveOn",
    c.reason, c.gate_review_id AS "gateReviewId", w.reason AS "withdrawnReason", ${RECORDER}, c.recorded_at AS "recordedAt"
  FROM stage_changes c
  LEFT JOIN stages f ON f.organization_id = c.organization_id AND f.id = c.from_stage_id
  JOIN stages t ON t.organization_id = c.organization_id AND t.id = c.to_stage_id
  JOIN people r ON r.organization_id = c.organization_id AND r.id = c.recorded_by
  LEFT JOIN stage_changes w ON w.organization_id = c.organization_id AND w.withdraws_id = c.id AND w.recorded_at <= ${KNOWN}
  WHERE c.organization_id = ${ORGANIZATION} AND c.product_id = $6 AND c.withdraws_id IS NULL
    AND c.effective_on <= ${DAY} AND c.recorded_at <= ${KNOWN} AND ${ALL_TAKEN}
  ORDER BY c.effective_on DESC, c.recorded_at DESC, c.id DESC`;

/** All that was said of product $6 by the day about when it was to reach its stages, newest first. */
export const STAGE_PLANS = `
  SELECT x.id, ${stage('s')} AS stage, x.planned_on AS "plannedOn", x.before, x.planned_on - x.before AS "movedBy",
    x.stated_on AS "statedOn", x.reason, ${RECORDER}, x.recorded_at AS "recordedAt"
  FROM (
    SELECT p.*, lag(p.planned_on) OVER (PARTITION BY p.stage_id ORDER BY p.stated_on, p.recorded_at, p.id) AS before
    FROM stage_plans p
    WHERE p.organization_id = ${ORGANIZATION} AND p.product_id = $6 AND p.stated_on <= ${DAY} AND p.recorded_at <= ${KNOWN}
      AND ${ALL_TAKEN}) x
  JOIN stages s ON s.organization_id = x.organization_id AND s.id = x.stage_id
  JOIN people r ON r.organization_id = x.organization_id AND r.id = x.recorded_by
  ORDER BY x.stated_on DESC, x.recorded_at DESC, x.id DESC`;
