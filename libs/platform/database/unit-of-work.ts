import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { inTime } from '../in-time.ts';
import { sha256 } from '../secrets.ts';
import { askWith, sayAlone, type TimedQuery, type Word } from './accompanied.ts';

export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  /** A named statement is planned once per connection: for hot reads. */
  readonly name?: string;
  /** Milliseconds, where the default of the connection is too short. */
  readonly timeout?: number;
  /** One plan for all values: for a large statement, whose planning takes longer than its work. */
  readonly isPlannedOnce?: boolean;
  /** The last of a request that is answered by it alone: the transaction ends with it. */
  readonly isLast?: boolean;
}

/** Milliseconds for a connection and the first answer on it together: less than five seconds, whatever is broken. */
const FIRST_ANSWER = 4_500;
const CONNECTION_WAIT = 3_000;

/** From here on a plan that does not suit costs more than making all plans of a connection anew. */
const MANY_ROWS = 1_000;

/** A name of more than 63 letters would be cut. */
const NAME_LENGTH = 32;

const COMMIT: readonly Word[] = ['commit'];
const PLANNED_ONCE: readonly Word[] = ['plannedOnce'];
const PLANNED_AS_USUAL: readonly Word[] = ['plannedAsUsual'];

/** One transaction on one connection, shared by raw statements and by TypeORM's repositories. */
export class UnitOfWork {
  private isOver = false;
  private endsWithAnswer = false;
  /** What goes with the next statement. */
  private readonly unsaid: Word[] = ['begin'];
  private allowance: number | undefined;
  private known: number | undefined;
  private names: Map<string, string> | undefined;
  private readonly beforeCommit: (() => Promise<void>)[] = [];
  private readonly afterCommit: (() => void)[] = [];

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private patience: number | undefined,
  ) {}

  /** The organization's revision as the unit began, where it only reads: what changes with the revision alone may be known by it. */
  get revision(): number | undefined {
    return this.known;
  }

  onlyReads(revision: number): void {
    this.known = revision;
  }

  /** The statement that is marked as the last one ends the transaction. */
  endWithAnswer(): void {
    this.endsWithAnswer = true;
  }

  /** Milliseconds for each statement from here on; many rows are planned for the tables as they are now, not as they once were. */
  allow(milliseconds: number, rows = 0): void {
    this.allowance = milliseconds;
    this.send(`SET LOCAL statement_timeout = ${milliseconds}`);
    if (rows >= MANY_ROWS) this.send('DISCARD PLANS');
  }

  /** From here on each statement is parsed once, because most will come again: for a transaction in which much happens. */
  rememberStatements(): void {
    this.names = new Map();
  }

  /** What counts as now from here on, where the time is borrowed. */
  moveTo(time: Date): void {
    this.send(`SET LOCAL app.now = '${time.toISOString()}'`);
  }

  /** BEGIN is said together with the first question. */
  static async begin(runner: QueryRunner, borrowedTime: Date | undefined): Promise<UnitOfWork> {
    const start = performance.now();
    const client = await connected(runner);
    const waited = Math.ceil(performance.now() - start);
    const unit = new UnitOfWork(runner, client, FIRST_ANSWER - waited);
    if (borrowedTime) unit.moveTo(borrowedTime);
    // A transaction that TypeORM does not know of would be committed by its next save().
    Object.assign(runner, { isTransactionActive: true });
    return unit;
  }

  get manager(): EntityManager {
    this.sayRest();
    return this.runner.manager;
  }

  async query<Row extends QueryResultRow>(statement: Statement): Promise<QueryResult<Row>> {
    if (this.isOver) throw new Error('The unit of work is over.');
    const { isPlannedOnce = false, isLast = false } = statement;
    const isEnd = isLast && this.endsWithAnswer && this.beforeCommit.length === 0;
    const before = [...this.unsaid.splice(0), ...(isPlannedOnce ? PLANNED_ONCE : [])];
    const after = isPlannedOnce ? PLANNED_AS_USUAL : [];
    const company = { before, after: isEnd ? COMMIT : after };
    const answer = askWith<Row>(this.client, this.timed(statement), company);
    return isEnd ? this.ended(answer) : answer;
  }

  private timed({ text, values = [], timeout, ...statement }: Statement): TimedQuery {
    const name = statement.name ?? this.nameOf(text);
    const patience = timeout ?? this.allowance ?? this.patience;
    this.patience = undefined;
    return {
      text,
      values: [...values],
      ...(name !== undefined && { name }),
      ...(patience !== undefined && { query_timeout: patience }),
    };
  }

  private nameOf(text: string): string | undefined {
    if (this.names === undefined) return undefined;
    const name = this.names.get(text) ?? `unit ${sha256(text).slice(0, NAME_LENGTH)}`;
    this.names.set(text, name);
    return name;
  }

  /** Committed together with its last statement; what failed is still to be rolled back. */
  private async ended<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.isOver = true;
    try {
      await answer;
    } catch (error) {
      this.isOver = false;
      throw error;
    }
    Object.assign(this.runner, { isTransactionActive: false });
    await this.runner.release();
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
    if (this.isOver) return undefined;
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
      this.sayRest();
      await this.client.query(how);
    } finally {
      await this.runner.release();
    }
  }

  private send(text: string): void {
    this.sayRest();
    this.holdBack();
    this.client.query(text).catch(() => undefined);
  }

  private sayRest(): void {
    for (const word of this.unsaid.splice(0)) {
      this.holdBack();
      sayAlone(this.client, word).catch(() => undefined);
    }
  }

  /** Waits for what is asked in the same moment and is written together with it, because each write is a call of the system. */
  private holdBack(): void {
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
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
