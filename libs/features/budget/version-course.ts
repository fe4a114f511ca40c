import { Injectable } from '@nestjs/common';
import { stepProblem, type VersionStep } from '#domain/budget/version';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { BudgetReferences } from './budget-references.ts';
import type { BudgetVersionRow } from './budget-versions.query.ts';
import { BudgetVersionsService, type OpenVersion } from './budget-versions.service.ts';
import { versionPolicy } from './budgets.policy.ts';

/** From draft to decision. */
@Injectable()
export class VersionCourse {
  constructor(
    private readonly db: Database,
    private readonly versions: BudgetVersionsService,
    private readonly references: BudgetReferences,
  ) {}

  async submit(actor: Actor, id: string, version: number): Promise<BudgetVersionRow> {
    const { row } = await this.open(actor, id, version, 'submit');
    refuseEmpty(row);
    const submittedAt = this.references.now();
    const submittedBy = actor.personId;
    return this.versions.save(actor, row, 'submit', {
      state: 'submitted',
      submittedBy,
      submittedAt,
    });
  }

  async withdraw(actor: Actor, id: string, version: number): Promise<BudgetVersionRow> {
    const { row } = await this.open(actor, id, version, 'withdraw');
    const changes = { state: 'draft', submittedBy: null, submittedAt: null } as const;
    return this.versions.save(actor, row, 'withdraw', changes);
  }

  /** By somebody else than who submitted it; takes the place of the plan that held until now. */
  async approve(actor: Actor, id: string, version: number, reason = ''): Promise<BudgetVersionRow> {
    const open = await this.open(actor, id, version, 'approve');
    refuseEarlier(open, open.budget.plan);
    await this.supersede(actor, open.budget.plan);
    return this.versions.save(actor, open.row, 'approve', {
      state: 'approved',
      ...this.decision(actor, reason),
    });
  }

  async decline(
    actor: Actor,
    id: string,
    version: number,
    reason: string,
  ): Promise<BudgetVersionRow> {
    const { row } = await this.open(actor, id, version, 'decline');
    const decision = this.decision(actor, reason);
    return this.versions.save(actor, row, 'decline', { state: 'declined', ...decision });
  }

  async publish(actor: Actor, id: string, version: number): Promise<BudgetVersionRow> {
    const open = await this.open(actor, id, version, 'publish');
    refuseEmpty(open.row);
    refuseEarlier(open, open.budget.forecast);
    await this.supersede(actor, open.budget.forecast);
    const decision = this.decision(actor, '');
    return this.versions.save(actor, open.row, 'publish', { state: 'published', ...decision });
  }

  /** What held until now, at the moment in which another takes its place. */
  async supersede({ organizationId }: Actor, held: { readonly id: string } | null): Promise<void> {
    if (held === null) return;
    await this.db.run({
      text: `UPDATE budget_versions SET state = 'superseded' WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, held.id],
    });
  }

  private decision(actor: Actor, reason: string) {
    return {
      decidedBy: actor.personId,
      decidedAt: this.references.now(),
      decisionReason: reason,
    };
  }

  /** 409 for a step that the version does not take. */
  private async open(
    actor: Actor,
    id: string,
    version: number,
    step: VersionStep,
  ): Promise<OpenVersion> {
    const open = await this.versions.open(actor, id);
    const problem = stepProblem(open.row, step);
    if (problem !== null) throw new Conflict(problem);
    authorize(versionPolicy, actor, step, open.row);
    refuseStale(open.row.version, version);
    return open;
  }
}

function refuseEmpty({ amounts, kind }: BudgetVersionRow): void {
  if (amounts === 0) throw new Conflict(`This ${kind} has no amounts yet: enter them first.`);
}

function refuseEarlier(
  { row }: OpenVersion,
  held: { readonly label: string; readonly effectiveOn: string } | null,
): void {
  if (held !== null && row.effectiveOn < held.effectiveOn)
    throw new Conflict(
      `“${held.label}” holds since ${held.effectiveOn}: let this ${row.kind} hold from that day on or later.`,
    );
}
