import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { VarianceComparison } from '#domain/budget/variance-note';
import { isId } from '#domain/natural-key';
import { Database } from '#platform/database/database';
import { BudgetReferences } from './budget-references.ts';
import { BUDGET_ROLES, personOf, rolesIn } from './budget.sql.ts';
import type { LineStanding } from './budgets.policy.ts';

export interface VarianceNoteRow {
  readonly id: string;
  readonly budgetId: string;
  readonly lineId: string;
  readonly areaId: string;
  readonly period: string;
  readonly comparison: VarianceComparison;
  readonly body: string;
  readonly author: { readonly personId: string; readonly name: string };
  readonly archivedAt: Date | null;
  readonly standing: LineStanding;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface NoteFilter {
  readonly budget: string;
  readonly period?: string;
  readonly lineId?: string;
  readonly archived?: boolean;
}

const LIST_MAX = 1_000;

const ROWS = `
  SELECT n.id, n.budget_id AS "budgetId", n.line_id AS "lineId", l.area_id AS "areaId", n.period_key AS period, n.comparison, n.body,
    ${personOf('n.author_id')} AS author, n.archived_at AS "archivedAt", n.version, n.updated_at AS "updatedAt",
    json_build_object('ownerId', b.owner_id, 'isArchived', b.archived_at IS NOT NULL, 'budgetRoles', ${BUDGET_ROLES},
      'line', json_build_object('areaId', l.area_id, 'roles', ${rolesIn('l.area_id')}, 'isAreaArchived', a.archived_at IS NOT NULL,
        'isArchived', l.archived_at IS NOT NULL)) AS standing
  FROM variance_notes n
  JOIN budgets b ON b.organization_id = $1 AND b.id = n.budget_id
  JOIN budget_lines l ON l.organization_id = $1 AND l.id = n.line_id
  JOIN areas a ON a.organization_id = $1 AND a.id = l.area_id`;

@Injectable()
export class VarianceNotesQuery {
  constructor(
    private readonly db: Database,
    private readonly references: BudgetReferences,
  ) {}

  async find(actor: Actor, id: string): Promise<VarianceNoteRow | undefined> {
    return this.db.row<VarianceNoteRow & Record<string, unknown>>({
      name: 'variance-note-find',
      text: `${ROWS} WHERE n.organization_id = $1 AND n.id = $4`,
      values: [...(await this.asker(actor)), id],
    });
  }

  /** The newest first, 1,000 at most. */
  async list(
    actor: Actor,
    { budget, period, lineId, archived = false }: NoteFilter,
  ): Promise<VarianceNoteRow[]> {
    return this.db.rows<VarianceNoteRow & Record<string, unknown>>({
      text: `${ROWS} WHERE n.organization_id = $1 AND b.${isId(budget) ? 'id' : 'key'} = $4 AND (n.archived_at IS NOT NULL) = $5
          AND ($6::text IS NULL OR n.period_key = $6) AND ($7::uuid IS NULL OR n.line_id = $7)
        ORDER BY n.updated_at DESC, n.id DESC LIMIT ${LIST_MAX}`,
      values: [...(await this.asker(actor)), budget, archived, period ?? null, lineId ?? null],
    });
  }

  /** Holds the note until the transaction ends. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM variance_notes WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }

  now(): Date {
    return this.references.now();
  }

  private async asker(actor: Actor): Promise<readonly unknown[]> {
    return [actor.organizationId, actor.personId, await this.references.today(actor)];
  }
}
