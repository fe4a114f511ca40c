import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { inTime } from '../in-time.ts';

export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  /** A named statement is planned once per connection: for hot reads. */
  readonly name?: string;
  /** Milliseconds, where the default of the connection is too short. */
  readonly timeout?: number;
  /** One plan for all values: for a large statement, whose planning takes longer than its work. */
  readonly isPlannedOnce?: boolean;
}

/** Milliseconds for a connection and the first answer on it together: less than five seconds, whatever is broken. */
const FIRST_ANSWER = 4_500;
const CONNECTION_WAIT = 3_000;

/** From here on a plan that does not suit costs more than making all plans of a connection anew. */
const MANY_ROWS = 1_000;

/** One transaction on one connection, shared by raw statements and by TypeORM's repositories. */
export class UnitOfWork {
  private isOver = false;
  private allowance: number | undefined;
  private readonly beforeCommit: (() => Promise<void>)[] = [];
  private readonly afterCommit: (() => void)[] = [];

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private patience: number | undefined,
  ) {}

  /** Milliseconds for each statement from here on; many rows are planned for the tables as they are now, not as they once were. */
  allow(milliseconds: number, rows = 0): void {
    this.allowance = milliseconds;
    this.send(`SET LOCAL statement_timeout = ${milliseconds}`);
    if (rows >= MANY_ROWS) this.send('DISCARD PLANS');
  }

  /** What counts as now from here on, where the time is borrowed. */
  moveTo(time: Date): void {
    this.send(`SET LOCAL app.now = '${time.toISOString()}'`);
  }

  /** Sends BEGIN without waiting: the first question travels with it. */
  static async begin(runner: QueryRunner, borrowedTime: Date | undefined): Promise<UnitOfWork> {
    const start = performance.now();
    const client = await connected(runner);
    const waited = Math.ceil(performance.now() - start);
    const unit = new UnitOfWork(runner, client, FIRST_ANSWER - waited);
    unit.send('BEGIN');
    if (borrowedTime) unit.moveTo(borrowedTime);
    // A transaction that TypeORM does not know of would be committed by its next save().
    Object.assign(runner, { isTransactionActive: true });
    return unit;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row extends QueryResultRow>(statement: Statement): Promise<QueryResult<Row>> {
    if (this.isOver) throw new Error('The unit of work is over.');
    const {
      text,
      values,
      name,
      timeout = this.allowance ?? this.patience,
      isPlannedOnce,
    } = statement;
    this.patience = undefined;
    const config: QueryConfig & { query_timeout?: number } = { text, values: [...(values ?? [])] };
    if (name !== undefined) config.name = name;
    if (timeout !== undefined) config.query_timeout = timeout;
    if (isPlannedOnce !== true) return this.client.query<Row>(config);
    this.send('SET LOCAL plan_cache_mode = force_generic_plan');
    const answer = this.client.query<Row>(config);
    this.send('SET LOCAL plan_cache_mode = auto');
    return answer;
  }

  /** Work that belongs to the transaction and comes last in it, such as the activity chain's locked head. */
  beforeEnd(work: () => Promise<void>): void {
    this.beforeCommit.push(work);
  }

  afterEnd(work: () => void): void {
    this.afterCommit.push(work);
  }

  /** Does what was left to the end, and goes on: for a transaction in which much happens one after the other. */
  async settle(): Promise<void> {
    for (let work = this.beforeCommit.shift(); work; work = this.beforeCommit.shift()) await work();
  }

  async commit(): Promise<void> {
    await this.settle();
    await this.end('COMMIT');
    for (const work of this.afterCommit) work();
  }

  /** For a read, whose answer need not wait for the connection's return. */
  async finishRead(): Promise<void> {
    if (this.beforeCommit.length > 0) return this.commit();
    this.end('COMMIT').catch(() => undefined);
    return undefined;
  }

  async rollback(): Promise<void> {
    if (!this.isOver) await this.end('ROLLBACK').catch(() => undefined);
  }

  private async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.isOver = true;
    Object.assign(this.runner, { isTransactionActive: false });
    try {
      await this.client.query(how);
    } finally {
      await this.runner.release();
    }
  }

  /** Waits for what is asked in the same moment and is written together with it, because each write is a call of the system. */
  private send(text: string): void {
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    this.client.query(text).catch(() => undefined);
  }
}

/** The pool bounds the wait for a free place and the making of a connection, but not both together. */
async function connected(runner: QueryRunner): Promise<PoolClient> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeORM types its connection as any
  const connecting = runner.connect() as Promise<PoolClient>;
  try {
    return await inTime(connecting, CONNECTION_WAIT);
  } catch (error) {
    connecting.then(() => runner.release()).catch(() => undefined);
    throw error;
  }
}
