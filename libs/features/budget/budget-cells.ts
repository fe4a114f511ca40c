import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Nature } from '#domain/budget/variance';
import { Unprocessable, type FieldError } from '#domain/errors';
import { authorize } from '#domain/policy';
import type { OwnershipRole } from '#domain/standing';
import { Database } from '#platform/database/database';
import { BudgetReferences } from './budget-references.ts';
import { linePolicy, type LineStanding } from './budgets.policy.ts';
import type { BudgetPeriodRow, BudgetRow } from './budgets.query.ts';

const ERRORS_TOLD = 100;

/** A line by its key or id, and a period by its key. */
export interface CellName {
  readonly line: string;
  readonly period: string;
}

export interface CellLine {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly areaId: string;
  readonly currency: string;
  readonly nature: Nature;
  readonly isArchived: boolean;
  readonly isAreaArchived: boolean;
  readonly roles: readonly OwnershipRole[];
}

export interface Cell {
  readonly line: CellLine;
  readonly period: BudgetPeriodRow;
}

/** Finds the cells that a batch names, and gathers what is wrong with them: all or nothing is written. */
export class CellBook {
  private readonly errors: FieldError[] = [];
  private readonly lines = new Map<string, CellLine>();
  private readonly periods: ReadonlyMap<string, BudgetPeriodRow>;
  private readonly allowed = new Set<string>();

  constructor(
    private readonly actor: Actor,
    readonly budget: BudgetRow,
    lines: readonly CellLine[],
  ) {
    for (const line of lines) this.lines.set(line.key, line).set(line.id, line);
    this.periods = new Map(budget.periods.map((period) => [period.key, period]));
  }

  /** Undefined for a line or period that the budget does not have; throws `Forbidden` for the line of others. */
  find(name: CellName, at: string, action: keyof typeof linePolicy): Cell | undefined {
    const line = this.lines.get(name.line);
    const period = this.periods.get(name.period);
    if (line === undefined) this.refuse(`${at}/line`, name, 'the budget has no such line');
    if (period === undefined) this.refuse(`${at}/period`, name, 'the budget has no such period');
    if (line === undefined || period === undefined) return undefined;
    if (line.isArchived) {
      this.refuse(`${at}/line`, name, 'the line is archived: restore it first');
      return undefined;
    }
    this.authorize(line, action);
    return { line, period };
  }

  refuse(pointer: string, { line, period }: CellName, message: string): void {
    this.errors.push({ pointer, message: `Line “${line}”, ${period}: ${message}` });
  }

  get isFull(): boolean {
    return this.errors.length >= ERRORS_TOLD;
  }

  /** 422 with everything that was refused. */
  settle(): void {
    const [first] = this.errors;
    if (first === undefined) return;
    throw new Unprocessable(
      `Nothing was written. ${first.message}.`,
      this.errors.slice(0, ERRORS_TOLD),
    );
  }

  private authorize(line: CellLine, action: keyof typeof linePolicy): void {
    if (this.allowed.has(line.areaId)) return;
    authorize(linePolicy, this.actor, action, standingOf(this.budget, line));
    this.allowed.add(line.areaId);
  }
}

@Injectable()
export class BudgetCells {
  constructor(
    private readonly db: Database,
    private readonly references: BudgetReferences,
  ) {}

  async of(actor: Actor, budget: BudgetRow): Promise<CellBook> {
    return new CellBook(actor, budget, await this.lines(actor, budget.id));
  }

  private async lines(actor: Actor, budgetId: string): Promise<readonly CellLine[]> {
    return this.db.rows<CellLine & Record<string, unknown>>({
      text: `SELECT l.id, l.key, l.name, l.area_id AS "areaId", l.currency, l.nature, l.archived_at IS NOT NULL AS "isArchived",
          a.archived_at IS NOT NULL AS "isAreaArchived", coalesce(r.roles, '{}') AS roles
        FROM budget_lines l
        JOIN areas a ON a.organization_id = $1 AND a.id = l.area_id
        LEFT JOIN (
          SELECT o.area_id, array_agg(DISTINCT o.role) AS roles FROM ownerships o
          WHERE o.organization_id = $1 AND o.person_id = $2 AND o.starts_on <= $3::date AND (o.ends_on IS NULL OR o.ends_on >= $3::date)
          GROUP BY o.area_id) r ON r.area_id = l.area_id
        WHERE l.organization_id = $1 AND l.budget_id = $4`,
      values: [actor.organizationId, actor.personId, await this.references.today(actor), budgetId],
    });
  }
}

function standingOf(budget: BudgetRow, line: CellLine): LineStanding {
  const { ownerId, isArchived, budgetRoles } = budget;
  return { ownerId, isArchived, budgetRoles, line };
}
