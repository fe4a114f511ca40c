import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Nature } from '#domain/budget/variance';
import type { Treatment } from '#domain/budget/version';
import { Database } from '#platform/database/database';
import { PAGE_DEFAULT, pageOf, readCursor, type Page } from '#platform/http/page';
import { BudgetReferences } from './budget-references.ts';
import { BUDGET_ROLES, rolesIn } from './budget.sql.ts';
import type { LineStanding } from './budgets.policy.ts';

interface ThingRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface BudgetLineRow {
  readonly id: string;
  readonly budgetId: string;
  readonly key: string;
  readonly name: string;
  readonly areaId: string;
  readonly productId: string | null;
  readonly itemId: string | null;
  readonly objectiveId: string | null;
  readonly area: ThingRow;
  readonly product: ThingRow | null;
  readonly item: ThingRow | null;
  readonly objective: ThingRow | null;
  readonly category: string;
  readonly treatment: Treatment;
  readonly nature: Nature;
  readonly currency: string;
  readonly position: number;
  readonly archivedAt: Date | null;
  readonly standing: LineStanding;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface BudgetLineFilter {
  readonly areaId?: string;
  readonly archived?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

const thing = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name) END`;

const ROWS = `
  SELECT l.id, l.budget_id AS "budgetId", l.key, l.name, l.area_id AS "areaId", l.product_id AS "productId", l.item_id AS "itemId",
    l.objective_id AS "objectiveId", ${thing('a')} AS area, ${thing('d')} AS product, ${thing('i')} AS item, ${thing('j')} AS objective,
    l.category, l.treatment, l.nature, l.currency, l.position, l.archived_at AS "archivedAt", l.version, l.updated_at AS "updatedAt",
    json_build_object('ownerId', b.owner_id, 'isArchived', b.archived_at IS NOT NULL, 'budgetRoles', ${BUDGET_ROLES},
      'line', json_build_object('areaId', l.area_id, 'roles', ${rolesIn('l.area_id')}, 'isAreaArchived', a.archived_at IS NOT NULL,
        'isArchived', l.archived_at IS NOT NULL)) AS standing
  FROM budget_lines l
  JOIN budgets b ON b.organization_id = $1 AND b.id = l.budget_id
  JOIN areas a ON a.organization_id = $1 AND a.id = l.area_id
  LEFT JOIN products d ON d.organization_id = $1 AND d.id = l.product_id
  LEFT JOIN roadmap_items i ON i.organization_id = $1 AND i.id = l.item_id
  LEFT JOIN objectives j ON j.organization_id = $1 AND j.id = l.objective_id`;

@Injectable()
export class BudgetLinesQuery {
  constructor(
    private readonly db: Database,
    private readonly references: BudgetReferences,
  ) {}

  async find(actor: Actor, id: string): Promise<BudgetLineRow | undefined> {
    return this.db.row<BudgetLineRow & Record<string, unknown>>({
      name: 'budget-line-find',
      text: `${ROWS} WHERE l.organization_id = $1 AND l.id = $4`,
      values: [...(await this.asker(actor)), id],
    });
  }

  async page(
    actor: Actor,
    budgetId: string,
    { areaId, archived = false, limit = PAGE_DEFAULT, cursor }: BudgetLineFilter,
  ): Promise<Page<BudgetLineRow>> {
    const [position = null, key = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.rows<BudgetLineRow & Record<string, unknown>>({
      text: `${ROWS} WHERE l.organization_id = $1 AND l.budget_id = $4 AND (l.archived_at IS NOT NULL) = $5
          AND ($6::uuid IS NULL OR l.area_id = $6) AND ($7::integer IS NULL OR (l.position, l.key) > ($7, $8::text))
        ORDER BY l.position, l.key LIMIT $9`,
      values: [
        ...(await this.asker(actor)),
        budgetId,
        archived,
        areaId ?? null,
        position,
        key,
        limit + 1,
      ],
    });
    return pageOf(rows, limit, (row) => [row.position, row.key]);
  }

  /** The place behind the last line. */
  async nextPosition({ organizationId }: Actor, budgetId: string): Promise<number> {
    const row = await this.db.row<{ next: number }>({
      text: 'SELECT coalesce(max(position) + 1, 0) AS next FROM budget_lines WHERE organization_id = $1 AND budget_id = $2',
      values: [organizationId, budgetId],
    });
    return row?.next ?? 0;
  }

  async hasAmounts({ organizationId }: Actor, lineId: string): Promise<boolean> {
    const row = await this.db.row<{ has: boolean }>({
      text: `SELECT EXISTS (SELECT FROM budget_amounts WHERE organization_id = $1 AND line_id = $2)
          OR EXISTS (SELECT FROM budget_postings WHERE organization_id = $1 AND line_id = $2)
          OR EXISTS (SELECT FROM budget_change_entries WHERE organization_id = $1 AND line_id = $2) AS has`,
      values: [organizationId, lineId],
    });
    return row?.has === true;
  }

  /** Holds the line until the transaction ends. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM budget_lines WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }

  private async asker(actor: Actor): Promise<readonly unknown[]> {
    return [actor.organizationId, actor.personId, await this.references.today(actor)];
  }
}
