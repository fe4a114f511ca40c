import { DAY, KNOWN, ORGANIZATION } from './reading.ts';

/** The parameters of a statement, by what they say. */
export interface Moments {
  readonly organization: string;
  readonly day: string;
  readonly known: string;
}

const READING: Moments = { organization: ORGANIZATION, day: DAY, known: KNOWN };

const isStanding = (
  alias: string,
  { organization, known }: Moments,
): string => `${alias}.organization_id = ${organization} AND ${alias}.withdraws_id IS NULL
      AND ${alias}.recorded_at <= ${known}
      AND NOT EXISTS (SELECT FROM stage_changes w WHERE w.organization_id = ${organization} AND w.withdraws_id = ${alias}.id
        AND w.recorded_at <= ${known})`;

/** Where the product stands on the day: the newest of its changes that holds. */
export const stageNow = (productId: string, moments = READING): string => `
  LEFT JOIN LATERAL (
    SELECT s.id, s.key, s.name, s.phase, s.position, s.review_months, c.id AS change_id, c.effective_on, c.gate_review_id, c.from_stage_id
    FROM stage_changes c JOIN stages s ON s.organization_id = ${moments.organization} AND s.id = c.to_stage_id
    WHERE c.product_id = ${productId} AND c.effective_on <= ${moments.day} AND ${isStanding('c', moments)}
    ORDER BY c.effective_on DESC, c.recorded_at DESC, c.id DESC LIMIT 1) stage ON true`;

/** The plans of a product that hold on the day, one row for each stage, with the first day that was planned. */
export const plansOf = (productId: string, moments = READING): string => `(
    SELECT n.stage_id, s.key, s.name, s.position, n.planned_on, n.stated_on, n.reason, n.said - 1 AS moves, n.baseline_on, (
        SELECT min(c.effective_on) FROM stage_changes c
        WHERE c.product_id = ${productId} AND c.to_stage_id = n.stage_id AND c.effective_on <= ${moments.day} AND ${isStanding('c', moments)}) AS reached_on
    FROM (
      SELECT DISTINCT ON (x.stage_id) x.stage_id, x.planned_on, x.stated_on, x.reason,
        count(*) OVER (PARTITION BY x.stage_id) AS said,
        first_value(x.planned_on) OVER (PARTITION BY x.stage_id ORDER BY x.stated_on, x.recorded_at, x.id) AS baseline_on
      FROM stage_plans x
      WHERE x.organization_id = ${moments.organization} AND x.product_id = ${productId} AND x.stated_on <= ${moments.day} AND x.recorded_at <= ${moments.known}
      ORDER BY x.stage_id, x.stated_on DESC, x.recorded_at DESC, x.id DESC) n
    JOIN stages s ON s.organization_id = ${moments.organization} AND s.id = n.stage_id)`;
