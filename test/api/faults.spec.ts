import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Link } from '../hostile/link.ts';
import { ApiProcess } from '../hostile/processes.ts';
import { Wire, type Answer } from '../hostile/wire.ts';
import type { Client } from '../support/client.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

const ANSWER_WITHIN = 5_000;
const BACK_WITHIN = 2_000;

interface Timed extends Answer {
  readonly took: number;
}

/** Those that are not told to come back, or are told too late. */
const badlyRefused = (answers: readonly Timed[]) =>
  answers
    .filter(
      ({ status, headers, text, took }) =>
        status !== 503 ||
        headers['retry-after'] === undefined ||
        !text.includes('urn:remit:problem:unavailable') ||
        took > ANSWER_WITHIN,
    )
    .map(({ status, took, text }) => [status, took, text]);

const failuresOf = (answers: readonly Timed[]) =>
  answers.map(({ status }) => status).filter((status) => status >= 500);

describe('a fault of the link to the database', () => {
  const link = new Link(process.env['TEST_APP_URL'] ?? '');
  let api: ApiProcess;
  let wire: Wire;
  let organization: TestOrganization;

  beforeAll(async () => {
    organization = await foundOrganization();
    await link.open();
    api = await ApiProcess.start({ DATABASE_URL: link.url });
    wire = new Wire(api.url, 100);
  });

  afterAll(async () => {
    wire.close();
    await api.stop();
    await link.close();
  });

  const ask = async (method: string, address: string, body?: string): Promise<Timed> => {
    const start = performance.now();
    const answer = await wire.ask({
      method,
      address,
      headers: {
        ...organization.admin.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
    return { ...answer, took: performance.now() - start };
  };

  /** Reads, writes and a sign-in, many at a time. */
  const askAll = (): Promise<Timed[]> =>
    Promise.all(
      Array.from({ length: 10 }, (_, index) => [
        ask('GET', '/api/v1/areas'),
        ask('POST', '/api/v1/areas', JSON.stringify({ name: `Area ${index}` })),
        ask('POST', '/api/v1/sessions', '{"email":"nobody@remit.test","password":"nothing"}'),
        ask('GET', '/health/ready'),
      ]).flat(),
    );

  /** How long it takes until a read succeeds again, in milliseconds. */
  async function recovery(): Promise<number> {
    const start = performance.now();
    for (;;) {
      const { status } = await ask('GET', '/api/v1/areas');
      const took = performance.now() - start;
      if (status === 200 || took > BACK_WITHIN) return took;
      await pause(50);
    }
  }

  beforeEach(async () => {
    await askAll();
  });

  it('that refuses connections is told at once, and forgotten when it is over', async () => {
    await link.refuse();
    expect(badlyRefused(await askAll())).toEqual([]);
    await link.open();
    expect(await recovery()).toBeLessThan(BACK_WITHIN);
    expect(failuresOf(await askAll())).toEqual([]);
  });

  it('that loses packets is told within five seconds, and forgotten when it is over', async () => {
    link.silence();
    expect(badlyRefused(await askAll())).toEqual([]);
    expect(badlyRefused(await askAll())).toEqual([]);
    link.speak();
    expect(await recovery()).toBeLessThan(BACK_WITHIN);
    expect(failuresOf(await askAll())).toEqual([]);
  });

  it('that breaks connections costs what was under way at most', async () => {
    for (let round = 0; round < 5; round += 1) {
      const under = askAll();
      await pause(5 * round);
      link.reset();
      const answers = await under;
      expect(badlyRefused(answers.filter(({ status }) => status >= 500))).toEqual([]);
      expect(await recovery()).toBeLessThan(BACK_WITHIN);
      expect(failuresOf(await askAll())).toEqual([]);
    }
  });
});

const ACKNOWLEDGED_BEFORE_KILL = 10;

interface Write {
  readonly key: string;
  readonly name: string;
}

describe('an API that is killed', () => {
  it('loses nothing that it acknowledged, and does nothing twice that is sent again', async () => {
    const { admin } = await foundOrganization();
    const make = ({ key, name }: Write) => ({
      method: 'POST',
      address: '/api/v1/people',
      headers: {
        ...admin.headers,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ name }),
    });
    const all: Write[] = [];
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const api = await ApiProcess.start();
      const wire = new Wire(api.url);
      const enough = acknowledged.size + ACKNOWLEDGED_BEFORE_KILL + 5 * round;
      const killed = Promise.withResolvers<void>();
      const writeOn = async (writer: number) => {
        for (let turn = 0; ; turn += 1) {
          const write = { key: randomUUID(), name: `Round ${round} ${writer} ${turn}` };
          all.push(write);
          const answer = await wire.ask(make(write)).catch(() => undefined);
          if (!answer) return;
          if (answer.status === 201) acknowledged.add(write.name);
          if (acknowledged.size === enough) killed.resolve(api.kill());
        }
      };
      await Promise.all(Array.from({ length: 6 }, (_, writer) => writeOn(writer)));
      await killed.promise;
      wire.close();
    }
    const kept = await namesIn(admin);
    expect([...acknowledged].filter((name) => !kept.includes(name))).toEqual([]);
    const wire = new Wire();
    for (const write of all) expect((await wire.ask(make(write))).status).toBe(201);
    wire.close();
    const names = (await namesIn(admin)).filter((name) => name.startsWith('Round'));
    expect(names.toSorted(byName)).toEqual(all.map(({ name }) => name).toSorted(byName));
  });
});

const byName = (one: string, other: string) => (one < other ? -1 : 1);

async function namesIn(client: Client): Promise<readonly string[]> {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const from = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await client.get(`people?limit=200${from}`).expect(200);
    const page = body as { data: { name: string }[]; next: string | null };
    names.push(...page.data.map(({ name }) => name));
    cursor = page.next;
  }
  return names;
}
