import { Injectable } from '@nestjs/common';
import type { ImportedLine } from '#features/budget/index';
import type { Actor } from '#domain/actor';
import type { Grain } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import type { Listed } from './directory.ts';

export interface KnownPeriod {
  readonly key: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly isClosed: boolean;
}

export interface KnownBudget {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly externalKey: string | null;
  readonly isArchived: boolean;
  readonly grain: Grain;
  readonly startsOn: Day;
  /** The reporting currency of the organization. */
  readonly currency: string;
  /** In their order. */
  readonly periods: readonly KnownPeriod[];
}

export interface KnownLine extends ImportedLine {
  readonly key: string;
}

/** Budgets and their lines, as rows of a file may refer to them. */
@Injectable()
export class KnownBudgets {
  constructor(private readonly db: Database) {}

  budgets({ organizationId }: Actor): Promise<KnownBudget[]> {
    return this.db.rows<KnownBudget & Record<string, unknown>>({
      text: `SELECT b.id, b.key, b.name, b.external_key AS "externalKey", b.archived_at IS NOT NULL AS "isArchived", b.grain,
          y.starts_on AS "startsOn", g.currency, (
            SELECT json_agg(json_build_object('key', p.key, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
              'isClosed', coalesce(c.kind = 'closed', false)) ORDER BY p.starts_on)
            FROM periods p
            LEFT JOIN LATERAL (SELECT x.kind FROM period_closes x WHERE x.organization_id = $1 AND x.budget_id = b.id
              AND x.period_key = p.key ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) c ON true
            WHERE p.organization_id = $1 AND p.kind = b.grain AND p.fiscal_year = y.fiscal_year) AS periods
        FROM budgets b
        JOIN periods y ON y.organization_id = $1 AND y.key = b.year_key
        JOIN organizations g ON g.organization_id = $1
        WHERE b.organization_id = $1 ORDER BY b.id`,
      values: [organizationId],
    });
  }

  lines({ organizationId }: Actor): Promise<KnownLine[]> {
    return this.db.rows<KnownLine & Record<string, unknown>>({
      text: `SELECT l.id, l.budget_id AS "budgetId", l.key, l.name, l.area_id AS "areaId", l.product_id AS "productId", l.item_id AS "itemId",
          l.objective_id AS "objectiveId", l.category, l.treatment, l.nature, l.currency, l.archived_at IS NOT NULL AS "isArchived",
          l.import_source AS "importSource", l.external_key AS "externalKey"
        FROM budget_lines l WHERE l.organization_id = $1 ORDER BY l.id`,
      values: [organizationId],
    });
  }

  products({ organizationId }: Actor): Promise<Listed[]> {
    return this.db.rows<Listed & Record<string, unknown>>({
      text: `SELECT id, key, name, external_key AS "externalKey", archived_at IS NOT NULL AS "isArchived"
        FROM products WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }

  /** The lines whose currency and nature stay, because there are amounts in them. */
  async withAmounts({ organizationId }: Actor): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<{ id: string }>({
      text: `SELECT line_id AS id FROM budget_amounts WHERE organization_id = $1
        UNION SELECT line_id FROM budget_postings WHERE organization_id = $1`,
      values: [organizationId],
    });
    return new Set(rows.map(({ id }) => id));
  }
}
