import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { addDays, maxDay, type Day } from '#domain/day';
import { Forbidden } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { Registers, unfit } from './registers.ts';
import { statementPolicy } from './statements.policy.ts';
import { StatementsQuery, type StatementRow } from './statements.query.ts';
import { refuseUnless, StatementsService } from './statements.service.ts';
import { StrategyStatement } from './strategy-statement.entity.ts';

/** The course of a statement: approved by somebody other than its author, published, superseded by the next. */
@Injectable()
export class StatementCourse {
  constructor(
    private readonly db: Database,
    private readonly query: StatementsQuery,
    private readonly registers: Registers,
    private readonly statements: StatementsService,
  ) {}

  /** Twice is once; 403 for the author. */
  async approve(actor: Actor, reference: string, version: number): Promise<StatementRow> {
    const statement = await this.statements.open(actor, reference);
    if (statement.state === 'approved') return statement;
    refuseUnless(statement, 'draft', 'It has been published already.');
    if (statement.authorId === actor.personId)
      throw new Forbidden('approve', 'You wrote it: ask somebody else to approve it.');
    authorize(statementPolicy, actor, 'approve', statement);
    refuseStale(statement.version, version);
    return this.statements.save(actor, statement, 'approve', {
      state: 'approved',
      approvedBy: actor.personId,
      approvedAt: this.registers.now(),
    });
  }

  /** Back to a draft, that may be edited. */
  async withdrawApproval(actor: Actor, reference: string, version: number): Promise<StatementRow> {
    const statement = await this.statements.open(actor, reference);
    if (statement.state === 'draft') return statement;
    refuseUnless(statement, 'approved', 'It has been published: write a new version instead.');
    authorize(statementPolicy, actor, 'withdrawApproval', statement);
    refuseStale(statement.version, version);
    const changes = { state: 'draft', approvedBy: null, approvedAt: null } as const;
    return this.statements.save(actor, statement, 'withdraw_approval', changes);
  }

  /** 409 before somebody has approved it; 422 for a day that has not come, or lies before the one that it supersedes. */
  async publish(
    actor: Actor,
    reference: string,
    version: number,
    from: Day | undefined,
  ): Promise<StatementRow> {
    const statement = await this.statements.open(actor, reference);
    if (statement.state === 'published') return statement;
    refuseUnless(statement, 'approved', 'Somebody has to approve it first.');
    authorize(statementPolicy, actor, 'publish', statement);
    refuseStale(statement.version, version);
    const today = await this.registers.today(actor);
    const effectiveFrom = from ?? today;
    if (effectiveFrom > today)
      throw unfit('/effectiveFrom', `It takes effect today (${today}) or on a day before`);
    await this.supersede(actor, statement, effectiveFrom);
    return this.statements.save(actor, statement, 'publish', {
      state: 'published',
      publishedBy: actor.personId,
      publishedAt: this.registers.now(),
      effectiveFrom,
    });
  }

  /** Only before it is published. */
  async archive(actor: Actor, reference: string, version: number): Promise<StatementRow> {
    const statement = await this.statements.open(actor, reference);
    authorize(statementPolicy, actor, 'archive', statement);
    refuseStale(statement.version, version);
    const archivedAt = this.registers.now();
    return this.statements.save(actor, statement, 'archive', { archivedAt });
  }

  private async supersede(actor: Actor, { kind }: StatementRow, from: Day): Promise<void> {
    const before = await this.query.published(actor, kind);
    if (before === undefined) return;
    if (from < before.effectiveFrom)
      throw unfit(
        '/effectiveFrom',
        `“${before.key}” took effect later, on ${before.effectiveFrom}`,
      );
    const effectiveTo = maxDay(addDays(from, -1), before.effectiveFrom);
    const { organizationId } = actor;
    await this.db
      .repository(StrategyStatement)
      .update({ organizationId, id: before.id }, { state: 'superseded', effectiveTo });
  }
}
