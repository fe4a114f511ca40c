import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { Clock } from '../clock.ts';
import { ContextKey } from './context-key.ts';
import { UnitOfWork, type Statement } from './unit-of-work.ts';

interface Scope {
  unit?: UnitOfWork;
}

/** The one door to PostgreSQL: every statement runs in the unit of work that is under way. */
@Injectable()
export class Database {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(ContextKey) private readonly contextKey: ContextKey,
  ) {}

  /** Gives a request a place for its unit of work; nothing is opened yet. */
  inScope<Result>(work: () => Result): Result {
    return this.scopes.run({}, work);
  }

  get unit(): UnitOfWork {
    const unit = this.scopes.getStore()?.unit;
    if (!unit) throw new Error('No unit of work is under way.');
    return unit;
  }

  get isUnderWay(): boolean {
    return this.scopes.getStore()?.unit !== undefined;
  }

  /** Opens the scope's unit of work; whoever opens it commits or rolls back. */
  async open(): Promise<UnitOfWork> {
    const scope = this.scopes.getStore();
    if (!scope) throw new Error('No scope for a unit of work.');
    scope.unit = await UnitOfWork.begin(this.dataSource.createQueryRunner(), this.clock.borrowed);
    return scope.unit;
  }

  close(): void {
    const scope = this.scopes.getStore();
    if (scope) delete scope.unit;
  }

  /** One transaction of its own, outside of any organization. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.inScope(async () => {
      const unit = await this.open();
      try {
        const result = await work();
        await unit.commit();
        return result;
      } catch (error) {
        await unit.rollback();
        throw error;
      }
    });
  }

  /** One transaction inside an organization: for jobs, and for the first moments of a new organization. */
  async within<Result>(organizationId: string, work: () => Promise<Result>): Promise<Result> {
    return this.transaction(async () => {
      await this.enter(organizationId);
      return work();
    });
  }

  /** Of all organizations; for jobs, which then enter each by itself. */
  async organizationIds(): Promise<readonly string[]> {
    const rows = await this.transaction(() =>
      this.rows<{ id: string }>({ text: 'SELECT id FROM gate.organization_ids() AS id' }),
    );
    return rows.map(({ id }) => id);
  }

  /** Signs the organization's context into the transaction that is under way. */
  async enter(organizationId: string): Promise<void> {
    await this.rows({
      text: `SELECT set_config('app.context', $1, true)`,
      values: [this.contextKey.sign(organizationId)],
    });
  }

  async rows<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    return (await this.unit.query<Row>(statement)).rows;
  }

  async row<Row extends QueryResultRow>(statement: Statement): Promise<Row | undefined> {
    return (await this.rows<Row>(statement))[0];
  }

  /** How many rows the statement touched. */
  async run(statement: Statement): Promise<number> {
    return (await this.unit.query(statement)).rowCount ?? 0;
  }

  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.unit.manager.getRepository(entity);
  }
}
