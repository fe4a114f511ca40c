import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import type { StatementState } from '#domain/statement';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { When } from './readings.ts';
import { differing, previous, refuseAtRest, Registers } from './registers.ts';
import type { CreateStatement, UpdateStatement } from './statement.dto.ts';
import { statementPolicy, statementsPolicy } from './statements.policy.ts';
import {
  StatementsQuery,
  type ReadingRow,
  type StatementFilter,
  type StatementRow,
} from './statements.query.ts';
import { StrategyStatement } from './strategy-statement.entity.ts';

export type StatementChanges = Partial<
  Omit<StrategyStatement, 'version' | 'createdAt' | 'updatedAt'>
>;

/** Versions of the vision and the strategy: written, and read. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Database,
    private readonly query: StatementsQuery,
    private readonly registers: Registers,
    private readonly activity: ActivityLog,
  ) {}

  /** An organization has tens of versions, so the list has no pages. */
  list(actor: Actor, filter: StatementFilter): Promise<readonly StatementRow[]> {
    return this.query.list(actor, filter);
  }

  /** By id or key; throws `NotFound`, also for drafts of others. */
  async get(actor: Actor, reference: string, when: When = {}): Promise<StatementRow> {
    const statement = await this.query.find(actor, reference, when);
    if (statement === undefined) throw new NotFound('Statement');
    return statement;
  }

  async readers(actor: Actor, reference: string): Promise<readonly ReadingRow[]> {
    return this.query.readers(actor, await this.get(actor, reference));
  }

  /** A draft with the next number of its kind. */
  async create(actor: Actor, input: CreateStatement): Promise<StatementRow> {
    const standing = await this.registers.standing(actor, input.areaId ?? null);
    authorize(statementsPolicy, actor, 'create', standing);
    const { organizationId, personId: authorId } = actor;
    await this.oneAtATime(actor);
    const number = await this.query.nextNumber(actor, input.kind);
    const id = newId();
    const key = `${input.kind}-${number}`;
    const row = { ...input, organizationId, id, key, number, authorId };
    await this.db.repository(StrategyStatement).insert(row);
    return this.tell(actor, id, 'create', { after: { kind: input.kind, number } });
  }

  /** 409 unless it is a draft: what somebody approved is what they read. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateStatement,
  ): Promise<StatementRow> {
    const statement = await this.open(actor, reference);
    refuseUnless(
      statement,
      'draft',
      'A draft is edited: withdraw the approval, or write a new one.',
    );
    authorize(statementPolicy, actor, 'update', statement);
    refuseStale(statement.version, version);
    const changes = differing(statement, patch);
    if (Object.keys(changes).length === 0) return statement;
    return this.save(actor, statement, 'update', changes);
  }

  /** Twice is once; 409 for what is not published, or no longer. */
  async acknowledge(actor: Actor, reference: string): Promise<StatementRow> {
    const statement = await this.get(actor, reference);
    refuseUnless(statement, 'published', 'Only what is published now is read and acknowledged.');
    authorize(statementPolicy, actor, 'acknowledge', statement);
    if (!(await this.query.read(actor, statement.id))) return statement;
    return this.tell(actor, statement.id, 'acknowledge', {});
  }

  /** Held until the end of the transaction; 409 while it is archived or its area is switched off. */
  async open(actor: Actor, reference: string): Promise<StatementRow> {
    const id = await this.registers.lock(actor, 'strategy_statements', reference);
    const statement = await this.get(actor, id);
    refuseAtRest(statement);
    return statement;
  }

  async save(
    actor: Actor,
    statement: StatementRow,
    action: string,
    changes: StatementChanges,
  ): Promise<StatementRow> {
    const { organizationId } = actor;
    await this.db
      .repository(StrategyStatement)
      .update({ organizationId, id: statement.id }, changes);
    const change = { before: previous(statement, changes), after: changes };
    return this.tell(actor, statement.id, action, change);
  }

  /** Everybody reads the activity, so of a draft it tells only which fields were touched. */
  private async tell(
    actor: Actor,
    id: string,
    action: string,
    change: Change,
  ): Promise<StatementRow> {
    const statement = await this.get(actor, id);
    const subject = { kind: 'statement', id, areaId: statement.areaId };
    const fields = Object.keys(change.after ?? {});
    const told = statement.state === 'draft' ? { note: { fields } } : change;
    this.activity.record(actor, `statement.${action}`, subject, told);
    return statement;
  }

  /** Two new ones of a kind must not take the same number. */
  private async oneAtATime({ organizationId }: Actor): Promise<void> {
    await this.db.run({
      text: `SELECT pg_advisory_xact_lock(hashtextextended('statements:' || $1, 0))`,
      values: [organizationId],
    });
  }
}

/** 409 with what to do instead. */
export function refuseUnless(
  { state }: StatementRow,
  expected: StatementState,
  otherwise: string,
): void {
  if (state !== expected) throw new Conflict(otherwise);
}
