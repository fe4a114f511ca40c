import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Late } from '../in-time.ts';
import { Helper } from './helper.ts';

interface Answered {
  readonly pid: number;
  readonly bytes: Uint8Array;
  readonly variables: readonly string[];
}

const PROGRAM = `process.on('message', ({ deed }) => {
  if (deed === 'sleep') return;
  if (deed === 'die') process.exit(3);
  if (deed === 'fail') return process.send({ error: 'It cannot be done.' });
  process.send({ result: { pid: process.pid, bytes: new Uint8Array([1, 2]), variables: Object.keys(process.env) } });
});`;

let folder: string;
let helper: Helper<{ deed: string }, Answered>;
const made: (typeof helper)[] = [];

const withPatience = (patience: { longest: number; idle: number }) => {
  const one = new Helper<{ deed: string }, Answered>(
    pathToFileURL(join(folder, 'program.mjs')),
    patience,
  );
  made.push(one);
  return one;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-helper-'));
  await writeFile(join(folder, 'program.mjs'), PROGRAM);
  helper = withPatience({ longest: 30_000, idle: 30_000 });
});

afterAll(async () => {
  for (const one of made) one.stop();
  await rm(folder, { recursive: true });
});

describe('a helper', () => {
  it('works in one process of its own, which is told no secrets', async () => {
    const [one, other] = await Promise.all([
      helper.ask({ deed: 'work' }),
      helper.ask({ deed: 'work' }),
    ]);
    expect(one.pid).not.toBe(process.pid);
    expect(other.pid).toBe(one.pid);
    expect([...one.bytes]).toEqual([1, 2]);
    expect(one.variables.filter((name) => !name.startsWith('NODE_'))).toEqual([]);
  });

  it('says why something was not done, and does the next thing', async () => {
    const [failed, died, done] = await Promise.allSettled(
      ['fail', 'die', 'work'].map((deed) => helper.ask({ deed })),
    );
    expect(failed).toMatchObject({ reason: { message: 'It cannot be done.' } });
    expect(died).toMatchObject({ reason: { message: 'The helper ended (3).' } });
    expect(done?.status).toBe('fulfilled');
  });

  it('is ended when it takes too long', async () => {
    const hasty = withPatience({ longest: 20, idle: 30_000 });
    await expect(hasty.ask({ deed: 'sleep' })).rejects.toThrow(Late);
  });

  it('ends when nothing is asked of it', async () => {
    const restless = withPatience({ longest: 30_000, idle: 5 });
    const { pid } = await restless.ask({ deed: 'work' });
    await untilGone(pid);
    expect((await restless.ask({ deed: 'work' })).pid).not.toBe(pid);
  });
});

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(5);
  }
}
