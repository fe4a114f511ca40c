import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import type { BriefVersionView, ScopeChangeView } from './brief.dto.ts';
import { Items } from './items.ts';

const OF_ITEM = 'problem, persona, outcome_kpi_id, expected_change';
const OF_BRIEF = 'requirements, non_goals, frozen_at';

const timeline = (table: string, columns: string): string => `
  SELECT updated_at AS since, ${columns} FROM ${table} WHERE organization_id = $1 AND id = $2
  UNION ALL SELECT lower(valid), ${columns} FROM ${table}_history WHERE organization_id = $1 AND id = $2`;

/** What became of a brief. */
@Injectable()
export class BriefRecordQuery {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
  ) {}

  /** Newest first: the moments at which something of it changed. */
  async versions(actor: Actor, reference: string): Promise<BriefVersionView[]> {
    const { item } = await this.items.find(actor, reference);
    return this.db.rows<BriefVersionView & Record<string, unknown>>({
      text: `WITH facts AS (${timeline('roadmap_items', OF_ITEM)}), texts AS (${timeline('briefs', OF_BRIEF)}),
        states AS (
          SELECT t.since, f.problem, f.persona, f.outcome_kpi_id, f.expected_change, coalesce(x.requirements, '') AS requirements,
            coalesce(x.non_goals, '') AS non_goals, x.frozen_at IS NOT NULL AS is_frozen
          FROM (SELECT since FROM facts UNION SELECT since FROM texts) t
          JOIN LATERAL (SELECT * FROM facts WHERE since <= t.since ORDER BY since DESC LIMIT 1) f ON true
          LEFT JOIN LATERAL (SELECT * FROM texts WHERE since <= t.since ORDER BY since DESC LIMIT 1) x ON true),
        marked AS (
          SELECT s.*, lag(s.since) OVER w IS NULL OR (s.problem, s.persona, s.outcome_kpi_id, s.expected_change, s.requirements, s.non_goals, s.is_frozen)
            IS DISTINCT FROM (lag(s.problem) OVER w, lag(s.persona) OVER w, lag(s.outcome_kpi_id) OVER w, lag(s.expected_change) OVER w,
              lag(s.requirements) OVER w, lag(s.non_goals) OVER w, lag(s.is_frozen) OVER w) AS is_new
          FROM states s WINDOW w AS (ORDER BY s.since))
        SELECT row_number() OVER (ORDER BY since)::integer AS number, since AS "recordedAt", problem, persona,
          outcome_kpi_id AS "outcomeKpiId", expected_change AS "expectedChange", requirements, non_goals AS "nonGoals", is_frozen AS "isFrozen"
        FROM marked WHERE is_new ORDER BY since DESC`,
      values: [actor.organizationId, item.id],
    });
  }

  /** Newest first. */
  async scopeChanges(actor: Actor, reference: string): Promise<ScopeChangeView[]> {
    const { item } = await this.items.find(actor, reference);
    return this.db.rows<ScopeChangeView & Record<string, unknown>>({
      text: `SELECT s.id, s.before, s.after, s.reason, s.changed_on AS "changedOn", s.recorded_by AS "recordedBy",
          p.name AS "recordedByName", s.recorded_at AS "recordedAt"
        FROM scope_changes s JOIN people p ON p.organization_id = s.organization_id AND p.id = s.recorded_by
        WHERE s.organization_id = $1 AND s.item_id = $2 ORDER BY s.id DESC`,
      values: [actor.organizationId, item.id],
    });
  }
}
