import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { overdraws, type ChangeKind } from '#domain/budget/change';
import { AMOUNT_MAX } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { Conflict, Unprocessable, type FieldError } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { AmountsWriting } from './amounts-writing.ts';
import { BudgetVersion } from './budget-version.entity.ts';
import { BudgetVersionsQuery } from './budget-versions.query.ts';
import type { BudgetRow } from './budgets.query.ts';
import { VersionCourse } from './version-course.ts';

export interface PlannedChange {
  readonly lineId: string;
  readonly lineKey: string;
  readonly period: string;
  readonly amount: number;
}

export interface Revision {
  readonly kind: ChangeKind;
  readonly label: string;
  readonly reason: string;
  readonly effectiveOn: Day;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** Null where nobody had to decide. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
  readonly decisionReason: string;
  readonly changes: readonly PlannedChange[];
}

/** Makes a new approved plan of the one that holds; that one stays as it was. */
@Injectable()
export class PlanRevision {
  constructor(
    private readonly db: Database,
    private readonly versions: BudgetVersionsQuery,
    private readonly writing: AmountsWriting,
    private readonly course: VersionCourse,
  ) {}

  /** Throws 409 without an approved plan, and 422 that names each cell which the change does not fit. */
  async check(
    actor: Actor,
    budget: BudgetRow,
    revision: Pick<Revision, 'kind' | 'changes' | 'effectiveOn'>,
  ): Promise<ReadonlyMap<string, number>> {
    const plan = planOf(budget);
    if (revision.effectiveOn < plan.effectiveOn)
      throw new Conflict(
        `“${plan.label}” holds since ${plan.effectiveOn}: let the change hold from that day on or later.`,
      );
    const planned = await this.planned(actor, plan.id, revision.changes);
    const errors = revision.changes.flatMap((change, index) =>
      cellErrors(change, index, planned.get(nameOf(change)) ?? 0, revision.kind),
    );
    if (errors[0])
      throw new Unprocessable(`Nothing was changed. ${errors[0].message}.`, errors.slice(0, 100));
    return planned;
  }

  /** The id of the plan that holds from now on. */
  async apply(actor: Actor, budget: BudgetRow, revision: Revision): Promise<string> {
    const planned = await this.check(actor, budget, revision);
    const plan = planOf(budget);
    const id = newId();
    const { organizationId } = actor;
    const version = { id, budgetId: budget.id };
    await this.db.repository(BudgetVersion).insert({
      ...version,
      organizationId,
      kind: 'plan',
      number: await this.versions.nextNumber(actor, budget.id, 'plan'),
      label: revision.label,
      reason: revision.reason,
      effectiveOn: revision.effectiveOn,
      createdBy: revision.requestedBy,
    });
    const periods = budget.periods.map(({ key }) => key);
    await this.writing.copy(actor, plan.id, version, periods);
    const cells = revision.changes.map((change) => ({
      lineId: change.lineId,
      period: change.period,
      amount: (planned.get(nameOf(change)) ?? 0) + change.amount,
      missing: null,
    }));
    await this.writing.put(actor, version, cells);
    await this.course.supersede(actor, plan);
    await this.db.repository(BudgetVersion).update(
      { organizationId, id },
      {
        state: 'approved',
        submittedBy: revision.requestedBy,
        submittedAt: revision.requestedAt,
        decidedBy: revision.decidedBy,
        decidedAt: revision.decidedAt,
        decisionReason: revision.decisionReason,
      },
    );
    return id;
  }

  private async planned(
    { organizationId }: Actor,
    planId: string,
    changes: readonly PlannedChange[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.rows<{ lineId: string; period: string; amount: number | null }>({
      text: `SELECT m.line_id AS "lineId", m.period_key AS period, m.amount
        FROM budget_amounts m JOIN unnest($3::uuid[], $4::text[]) AS c(line_id, period_key)
          ON c.line_id = m.line_id AND c.period_key = m.period_key
        WHERE m.organization_id = $1 AND m.version_id = $2`,
      values: [
        organizationId,
        planId,
        changes.map(({ lineId }) => lineId),
        changes.map(({ period }) => period),
      ],
    });
    return new Map(rows.map((row) => [nameOf(row), row.amount ?? 0]));
  }
}

const nameOf = ({ lineId, period }: Pick<PlannedChange, 'lineId' | 'period'>): string =>
  `${lineId} ${period}`;

function planOf({ plan, name }: BudgetRow): NonNullable<BudgetRow['plan']> {
  if (plan === null)
    throw new Conflict(`“${name}” has no approved plan yet: a draft is changed by its amounts.`);
  return plan;
}

function cellErrors(
  { lineKey, period, amount }: PlannedChange,
  index: number,
  planned: number,
  kind: ChangeKind,
): readonly FieldError[] {
  const problem = (message: string) => [
    { pointer: `/entries/${index}/amount`, message: `Line “${lineKey}”, ${period}: ${message}` },
  ];
  if (Math.abs(planned + amount) > AMOUNT_MAX) return problem('the plan becomes too large');
  if (kind === 'transfer' && overdraws(planned, amount))
    return problem(`the plan holds ${planned}, so ${-amount} cannot be taken from it`);
  return [];
}
