import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Span } from '#domain/calendar';
import type { EditionStageChange } from '#domain/edition-registers';
import { Database } from '#platform/database/database';

/** What was moved in a period, and why. */
@Injectable()
export class RegisterLedgers {
  constructor(private readonly db: Database) {}

  /** Why each item was moved last in the period, by its id. */
  async moveReasons(
    { organizationId }: Actor,
    { startsOn, endsOn }: Span,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.rows<{ id: string; reason: string }>({
      text: `SELECT DISTINCT ON (m.item_id) m.item_id AS id, m.reason FROM item_moves m
        WHERE m.organization_id = $1 AND m.moved_on BETWEEN $2 AND $3 AND m.reason <> ''
        ORDER BY m.item_id, m.moved_on DESC, m.id DESC`,
      values: [organizationId, startsOn, endsOn],
    });
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }

  /** In the order of their days; without what was taken back. */
  stageChanges(
    { organizationId }: Actor,
    { startsOn, endsOn }: Span,
  ): Promise<EditionStageChange[]> {
    return this.db.rows<EditionStageChange & Record<string, unknown>>({
      text: `SELECT p.key AS product, p.name, f.name AS from, t.name AS to, c.effective_on AS on, c.reason
        FROM stage_changes c
        JOIN products p ON p.organization_id = c.organization_id AND p.id = c.product_id AND p.archived_at IS NULL
        JOIN stages t ON t.organization_id = c.organization_id AND t.id = c.to_stage_id
        LEFT JOIN stages f ON f.organization_id = c.organization_id AND f.id = c.from_stage_id
        WHERE c.organization_id = $1 AND c.effective_on BETWEEN $2 AND $3 AND c.withdraws_id IS NULL AND NOT EXISTS (
          SELECT FROM stage_changes w WHERE w.organization_id = c.organization_id AND w.withdraws_id = c.id)
        ORDER BY c.effective_on, p.key, c.id`,
      values: [organizationId, startsOn, endsOn],
    });
  }
}
