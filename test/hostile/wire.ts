import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export interface Question {
  readonly method: string;
  /** Path and query as they go over the wire, encoded already. */
  readonly address: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const PATIENCE = 20_000;

/** A client for many requests: connections are kept, and nothing is tidied up on the way. */
export class Wire {
  private readonly agent: Agent;
  private readonly url: URL;

  constructor(url = process.env['TEST_API'] ?? '', connections = 16) {
    this.url = new URL(url);
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Rejects when the connection ends without an answer. */
  async ask({ method, address, headers = {}, body }: Question): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const { hostname: host, port } = this.url;
    const isFramed = body === undefined || 'transfer-encoding' in headers;
    const length = isFramed ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = {
      agent: this.agent,
      host,
      port,
      method,
      path: address,
      headers: { ...headers, ...length },
    };
    const sent = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode: status = 0, headers: got } = answer;
        resolve({ status, headers: got, text: Buffer.concat(parts).toString() });
      });
    });
    sent.setTimeout(PATIENCE, () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(body);
    return promise;
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Does the work on each of many, so many at a time. */
export async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
