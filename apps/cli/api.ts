interface FieldError {
  readonly pointer: string;
  readonly message: string;
}

interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
}

interface Page<Row> {
  readonly data: readonly Row[];
  readonly next: string | null;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | null;
}

/** The server said no; the message holds its reasons, a line each. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly status: number,
    problem: Problem,
  ) {
    const fields = (problem.errors ?? []).map(({ pointer, message }) => `  ${pointer}: ${message}`);
    super([`${problem.title} (${status}): ${problem.detail}`, ...fields].join('\n'));
  }
}

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly json?: object;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks HTTP to a Remit server with a token. */
export class Api {
  private readonly base: string;

  constructor(
    url: string,
    private readonly token: string | undefined,
  ) {
    this.base = `${url.replace(/\/$/, '')}/api/v1/`;
  }

  async read<Body>(path: string): Promise<Body> {
    return (await this.send<Body>(path, {})).body;
  }

  /** Every page of a list. */
  async all<Row>(path: string): Promise<readonly Row[]> {
    const rows: Row[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const glue = path.includes('?') ? '&' : '?';
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Page<Row> = await this.read<Page<Row>>(`${path}${glue}limit=200${more}`);
      rows.push(...page.data);
      cursor = page.next;
    }
    return rows;
  }

  async text(path: string): Promise<string> {
    return (await this.fetch(path, {})).text();
  }

  async bytes(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.fetch(path, {})).arrayBuffer());
  }

  async send<Body>(path: string, request: Request): Promise<Answer<Body>> {
    const answer = await this.fetch(path, request);
    const text = await answer.text();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract says what each address answers
    const body = (text === '' ? undefined : JSON.parse(text)) as Body;
    return { body, etag: answer.headers.get('etag') };
  }

  private async fetch(
    path: string,
    { method = 'GET', json, bytes, type, headers }: Request,
  ): Promise<Response> {
    const answer = await fetch(this.base + path, {
      method,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(type !== undefined && { 'content-type': type }),
        ...headers,
      },
      body: json === undefined ? (bytes ?? null) : JSON.stringify(json),
    });
    if (!answer.ok) throw new ApiRefusal(answer.status, await problemOf(answer));
    return answer;
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const text = await answer.text();
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  if (!isProblem) return { title: 'Refused', detail: `The server answered ${answer.status}.` };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- RFC 9457 by its content type
  const problem = JSON.parse(text) as Problem;
  if (answer.status !== 401) return problem;
  return {
    ...problem,
    detail: `${problem.detail} Make a token in Remit and pass it as --token or REMIT_TOKEN.`,
  };
}
