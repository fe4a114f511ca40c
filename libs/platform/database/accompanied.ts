import pg, { type PoolClient, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';

/** What a transaction says around its statements; each is prepared once for each connection, under its name. */
const WORDS = {
  begin: 'BEGIN',
  commit: 'COMMIT',
  plannedOnce: 'SET LOCAL plan_cache_mode = force_generic_plan',
  plannedAsUsual: 'SET LOCAL plan_cache_mode = auto',
} as const;

export type Word = keyof typeof WORDS;

export interface Company {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

export interface TimedQuery extends QueryConfig {
  readonly query_timeout?: number;
}

interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
  bind(config: { readonly statement: string }): void;
  execute(config: { readonly portal?: string }): void;
  sync(): void;
}

type Callback = (error: Error | null, result: QueryResult) => void;

/** The parts of the driver's query that its types leave out. */
interface Driver extends pg.Submittable {
  readonly portal: string;
  callback: Callback;
  prepare(connection: Wire): void;
  _getRows(connection: Wire): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the driver's own class, with the parts that its types leave out
const Query = pg.Query as unknown as new (config: QueryConfig) => Driver;

const nameOf = (word: Word): string => `unit ${word}`;

/** A statement and the words around it in one message, to which the database answers at once: after a failure it skips the rest. */
class Accompanied extends Query {
  readonly query_timeout: number | undefined;
  private completed = 0;

  constructor(
    config: TimedQuery,
    private readonly company: Company,
  ) {
    super({ ...config, queryMode: 'extended' } as QueryConfig);
    this.query_timeout = config.query_timeout;
  }

  override prepare(connection: Wire): void {
    say(connection, this.company.before);
    super.prepare(connection);
  }

  override _getRows(connection: Wire): void {
    connection.execute({ portal: this.portal });
    say(connection, this.company.after);
    connection.sync();
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    const isOwn = this.completed === this.company.before.length;
    this.completed += 1;
    if (isOwn) super.handleCommandComplete(message, connection);
  }
}

function say(connection: Wire, words: readonly Word[]): void {
  for (const word of words) {
    connection.bind({ statement: nameOf(word) });
    connection.execute({});
  }
}

/** One word by itself, which the connection knows from then on. */
export async function sayAlone(client: PoolClient, word: Word): Promise<void> {
  await client.query({ name: nameOf(word), text: WORDS[word] });
}

/** Asks with company; a word that is new to the connection goes by itself. */
export async function askWith<Row extends QueryResultRow>(
  client: PoolClient,
  config: TimedQuery,
  company: Company,
): Promise<QueryResult<Row>> {
  const { before, after } = company;
  if (before.length + after.length === 0) return client.query<Row>(config);
  if ([...before, ...after].every((word) => isKnown(client, word)))
    return asked<Row>(client, new Accompanied(config, company));
  for (const word of before) sayAlone(client, word).catch(() => undefined);
  const answer = client.query<Row>(config);
  const said = after.map((word) => sayAlone(client, word));
  const [outcome] = await Promise.allSettled([answer, ...said]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
const wireOf = (client: PoolClient) => client.connection as unknown as Wire;

const isKnown = (client: PoolClient, word: Word): boolean =>
  wireOf(client).parsedStatements[nameOf(word)] !== undefined;

function asked<Row extends QueryResultRow>(
  client: PoolClient,
  query: Accompanied,
): Promise<QueryResult<Row>> {
  const answer = new Promise<QueryResult<Row>>((done, failed) => {
    query.callback = (error, result) => {
      if (error) failed(error);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rows are what the caller says, as with the driver
      else done(result as QueryResult<Row>);
    };
    client.query(query);
  });
  return answer.catch((error: unknown) => {
    // The driver's stack ends at the socket; the caller's says who asked.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  });
}
