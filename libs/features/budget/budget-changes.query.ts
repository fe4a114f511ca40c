import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { ChangeKind, ChangeState } from '#domain/budget/change';
import type { Day } from '#domain/day';
import { isId } from '#domain/natural-key';
import { Database } from '#platform/database/database';
import { BudgetReferences } from './budget-references.ts';
import { BUDGET_ROLES, personOf } from './budget.sql.ts';
import type { ChangeStanding } from './budgets.policy.ts';

interface PersonRow {
  readonly personId: string;
  readonly name: string;
}

export interface ChangeEntryRow {
  readonly line: { readonly id: string; readonly key: string; readonly name: string };
  readonly period: string;
  readonly amount: number;
  readonly currency: string;
}

export interface BudgetChangeRow extends ChangeStanding {
  readonly id: string;
  readonly budgetId: string;
  readonly budgetKey: string;
  readonly number: number;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly reason: string;
  readonly size: number;
  readonly currency: string;
  readonly effectiveOn: Day;
  readonly entries: readonly ChangeEntryRow[];
  readonly requestedBy: PersonRow;
  readonly requestedAt: Date;
  readonly decidedBy: PersonRow | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string;
  readonly resultVersionId: string | null;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface ChangeFilter {
  readonly budget?: string;
  readonly state?: ChangeState;
}

const LIST_MAX = 200;

const ROWS = `
  SELECT c.id, c.budget_id AS "budgetId", b.key AS "budgetKey", c.number, c.kind, c.state, c.reason, c.size,
    c.reporting_currency AS currency, c.effective_on AS "effectiveOn", ${personOf('c.requested_by')} AS "requestedBy",
    c.requested_by AS "requestedById", c.requested_at AS "requestedAt", ${personOf('c.decided_by')} AS "decidedBy",
    c.decided_at AS "decidedAt", c.decision_reason AS "decisionReason", c.result_version_id AS "resultVersionId", c.version,
    c.updated_at AS "updatedAt", b.owner_id AS "ownerId", b.archived_at IS NOT NULL AS "isArchived", ${BUDGET_ROLES} AS "budgetRoles",
    (SELECT json_agg(json_build_object('line', json_build_object('id', l.id, 'key', l.key, 'name', l.name), 'period', e.period_key,
        'amount', e.amount, 'currency', l.currency) ORDER BY e.amount, l.position, l.key, p.starts_on)
      FROM budget_change_entries e
      JOIN budget_lines l ON l.organization_id = $1 AND l.id = e.line_id
      JOIN periods p ON p.organization_id = $1 AND p.key = e.period_key
      WHERE e.organization_id = $1 AND e.change_id = c.id) AS entries
  FROM budget_changes c JOIN budgets b ON b.organization_id = $1 AND b.id = c.budget_id`;

@Injectable()
export class BudgetChangesQuery {
  constructor(
    private readonly db: Database,
    private readonly references: BudgetReferences,
  ) {}

  async find(actor: Actor, id: string): Promise<BudgetChangeRow | undefined> {
    return this.db.row<BudgetChangeRow & Record<string, unknown>>({
      text: `${ROWS} WHERE c.organization_id = $1 AND c.id = $4`,
      values: [...(await this.asker(actor)), id],
    });
  }

  /** The newest first, 200 at most. */
  async list(actor: Actor, { budget, state }: ChangeFilter): Promise<BudgetChangeRow[]> {
    const column = budget !== undefined && isId(budget) ? 'id' : 'key';
    return this.db.rows<BudgetChangeRow & Record<string, unknown>>({
      text: `${ROWS} WHERE c.organization_id = $1 AND ($4::text IS NULL OR b.${column}::text = lower($4))
          AND ($5::text IS NULL OR c.state = $5)
        ORDER BY c.requested_at DESC, c.id DESC LIMIT ${LIST_MAX}`,
      values: [...(await this.asker(actor)), budget ?? null, state ?? null],
    });
  }

  async budgetOf({ organizationId }: Actor, id: string): Promise<string | undefined> {
    const row = await this.db.row<{ budgetId: string }>({
      text: 'SELECT budget_id AS "budgetId" FROM budget_changes WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
    return row?.budgetId;
  }

  async nextNumber({ organizationId }: Actor, budgetId: string): Promise<number> {
    const row = await this.db.row<{ next: number }>({
      text: 'SELECT coalesce(max(number), 0) + 1 AS next FROM budget_changes WHERE organization_id = $1 AND budget_id = $2',
      values: [organizationId, budgetId],
    });
    return row?.next ?? 1;
  }

  now(): Date {
    return this.references.now();
  }

  /** The organization's own day. */
  today(actor: Actor): Promise<Day> {
    return this.references.today(actor);
  }

  private async asker(actor: Actor): Promise<readonly unknown[]> {
    return [actor.organizationId, actor.personId, await this.today(actor)];
  }
}
