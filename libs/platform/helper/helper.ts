import { fork, type ChildProcess } from 'node:child_process';
import { inTime } from '../in-time.ts';

/** What a helper answers: what came of the work, or why nothing did. */
export interface HelperAnswer<Result> {
  readonly result?: Result;
  readonly error?: string;
}

/** In milliseconds. */
interface Patience {
  /** What one piece of work may take. */
  readonly longest: number;
  /** How long the process waits for more before it ends. */
  readonly idle: number;
}

/** A process for work that fills a processor and much memory, one piece after the other; when it ends, its memory is free again. */
export class Helper<Job extends object, Result> {
  private process: ChildProcess | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private bell: NodeJS.Timeout | undefined;

  constructor(
    private readonly program: URL,
    private readonly patience: Patience,
  ) {}

  /** Throws `Late` when the work takes too long, and an `Error` with the words of the helper. */
  ask(job: Job): Promise<Result> {
    this.waiting += 1;
    clearTimeout(this.bell);
    const turn = this.last.then(() => this.work(job));
    this.last = turn.catch(() => undefined).finally(() => this.rest());
    return turn;
  }

  stop(): void {
    clearTimeout(this.bell);
    const { process: child } = this;
    this.process = undefined;
    child?.kill('SIGKILL');
  }

  private async work(job: Job): Promise<Result> {
    const answer = asked<Result>(this.running(), job);
    const { result, error } = await inTime(answer, this.patience.longest).catch(
      (fault: unknown) => {
        this.stop();
        throw fault;
      },
    );
    if (result !== undefined) return result;
    throw new Error(error ?? 'No reason was given.');
  }

  private running(): ChildProcess {
    if (this.process) return this.process;
    const child = started(this.program);
    this.process = child;
    return child.once('exit', () => {
      if (this.process === child) this.process = undefined;
    });
  }

  private rest(): void {
    this.waiting -= 1;
    if (this.waiting > 0) return;
    this.bell = setTimeout(() => this.stop(), this.patience.idle).unref();
  }
}

/** It is given no variable of this process: it needs no secret. */
function started(program: URL): ChildProcess {
  const child = fork(program, {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  child.on('error', () => undefined);
  return child;
}

function asked<Result>(child: ChildProcess, job: object): Promise<HelperAnswer<Result>> {
  const { promise, resolve, reject } = Promise.withResolvers<HelperAnswer<Result>>();
  const ended = (code: number | null) => reject(new Error(`The helper ended (${code}).`));
  child.once('message', resolve);
  child.once('error', reject);
  child.once('exit', ended);
  child.channel?.ref();
  child.send(job, (fault) => {
    if (fault) reject(fault);
  });
  return promise.finally(() => {
    child.channel?.unref();
    child.off('message', resolve);
    child.off('error', reject);
    child.off('exit', ended);
  });
}
