import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { VersionKind, VersionState } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { BudgetReferences } from './budget-references.ts';
import { BUDGET_ROLES, personOf } from './budget.sql.ts';
import type { VersionStanding } from './budgets.policy.ts';

interface PersonRow {
  readonly personId: string;
  readonly name: string;
}

export interface BudgetVersionRow extends VersionStanding {
  readonly id: string;
  readonly budgetId: string;
  readonly kind: VersionKind;
  readonly number: number;
  readonly label: string;
  readonly state: VersionState;
  readonly closedTo: string | null;
  readonly reason: string;
  readonly effectiveOn: Day;
  readonly amounts: number;
  readonly createdBy: PersonRow;
  readonly submittedBy: PersonRow | null;
  readonly submittedAt: Date | null;
  readonly decidedBy: PersonRow | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string;
  readonly version: number;
  readonly updatedAt: Date;
}

const ROWS = `
  SELECT v.id, v.budget_id AS "budgetId", v.kind, v.number, v.label, v.state, v.closed_to AS "closedTo", v.reason,
    v.effective_on AS "effectiveOn", ${personOf('v.created_by')} AS "createdBy", ${personOf('v.submitted_by')} AS "submittedBy",
    v.submitted_by AS "submittedById", v.submitted_at AS "submittedAt", ${personOf('v.decided_by')} AS "decidedBy",
    v.decided_at AS "decidedAt", v.decision_reason AS "decisionReason", v.version, v.updated_at AS "updatedAt",
    (SELECT count(*) FROM budget_amounts m WHERE m.organization_id = $1 AND m.version_id = v.id) AS amounts,
    b.owner_id AS "ownerId", b.archived_at IS NOT NULL AS "isArchived", ${BUDGET_ROLES} AS "budgetRoles"
  FROM budget_versions v JOIN budgets b ON b.organization_id = $1 AND b.id = v.budget_id`;

/** How the amounts of a version are told: each line once, with what it has in each period. */
const AMOUNTS = `
  SELECT json_build_object('versionId', v.id, 'version', v.version, 'lines', coalesce((
    SELECT json_agg(json_build_object('lineId', l.id, 'key', l.key, 'currency', l.currency, 'amounts', c.amounts) ORDER BY l.position, l.key)
    FROM (
      SELECT m.line_id, json_agg(json_build_object('period', m.period_key, 'amount', m.amount, 'missing', m.missing_reason)
        ORDER BY p.starts_on) AS amounts
      FROM budget_amounts m JOIN periods p ON p.organization_id = $1 AND p.key = m.period_key
      WHERE m.organization_id = $1 AND m.version_id = v.id
      GROUP BY m.line_id) c
    JOIN budget_lines l ON l.organization_id = $1 AND l.id = c.line_id), '[]'))::text AS json
  FROM budget_versions v WHERE v.organization_id = $1 AND v.id = $2`;

@Injectable()
export class BudgetVersionsQuery {
  constructor(
    private readonly db: Database,
    private readonly references: BudgetReferences,
  ) {}

  async find(actor: Actor, id: string): Promise<BudgetVersionRow | undefined> {
    return this.db.row<BudgetVersionRow & Record<string, unknown>>({
      text: `${ROWS} WHERE v.organization_id = $1 AND v.id = $4`,
      values: [...(await this.asker(actor)), id],
    });
  }

  /** The newest first. */
  async list(actor: Actor, budgetId: string, kind?: VersionKind): Promise<BudgetVersionRow[]> {
    return this.db.rows<BudgetVersionRow & Record<string, unknown>>({
      text: `${ROWS} WHERE v.organization_id = $1 AND v.budget_id = $4 AND ($5::text IS NULL OR v.kind = $5)
        ORDER BY v.kind DESC, v.number DESC`,
      values: [...(await this.asker(actor)), budgetId, kind ?? null],
    });
  }

  /** The budget of a version, whose row is to be held before that of the version. */
  async budgetOf({ organizationId }: Actor, id: string): Promise<string | undefined> {
    const row = await this.db.row<{ budgetId: string }>({
      text: 'SELECT budget_id AS "budgetId" FROM budget_versions WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
    return row?.budgetId;
  }

  async nextNumber(
    { organizationId }: Actor,
    budgetId: string,
    kind: VersionKind,
  ): Promise<number> {
    const row = await this.db.row<{ next: number }>({
      text: 'SELECT coalesce(max(number), 0) + 1 AS next FROM budget_versions WHERE organization_id = $1 AND budget_id = $2 AND kind = $3',
      values: [organizationId, budgetId, kind],
    });
    return row?.next ?? 1;
  }

  async amounts({ organizationId }: Actor, id: string): Promise<string | undefined> {
    const row = await this.db.row<{ json: string }>({
      text: AMOUNTS,
      values: [organizationId, id],
    });
    return row?.json;
  }

  /** The organization's own day. */
  today(actor: Actor): Promise<Day> {
    return this.references.today(actor);
  }

  private async asker(actor: Actor): Promise<readonly unknown[]> {
    return [actor.organizationId, actor.personId, await this.today(actor)];
  }
}
