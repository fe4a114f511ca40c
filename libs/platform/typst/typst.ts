import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { inTime } from '../in-time.ts';
import type { TypstAnswer } from './typst-thread.ts';
import type { TypstJob } from './typst-job.ts';

/** Milliseconds. A report of 600 KPIs takes half a second; whoever waits longer waits for nothing. */
const LONGEST = 20_000;
/** The compiler holds fonts and caches: a process that sets nothing gives them back. */
const IDLE = 60_000;

/** Sets documents in a thread of its own, one after the other. */
@Injectable()
export class Typst implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private bell: NodeJS.Timeout | undefined;

  /** Throws `Late` after twenty seconds of work, and an `Error` with the compiler's words. */
  pdf(job: TypstJob): Promise<Uint8Array> {
    this.waiting += 1;
    clearTimeout(this.bell);
    const turn = this.last.then(() => this.set(job));
    this.last = turn
      .catch(() => undefined)
      .finally(() => {
        this.waiting -= 1;
        if (this.waiting === 0) this.bell = setTimeout(() => void this.stop(), IDLE).unref();
      });
    return turn;
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.bell);
    await this.stop();
  }

  private async set(job: TypstJob): Promise<Uint8Array> {
    this.worker ??= started();
    const { pdf, error } = await inTime(asked(this.worker, job), LONGEST).catch(
      async (fault: unknown) => {
        await this.stop();
        throw fault;
      },
    );
    if (pdf) return pdf;
    throw new Error(`The document was not set: ${error ?? 'no reason was given'}`);
  }

  private async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

function started(): Worker {
  const worker = new Worker(new URL('./typst-thread.js', import.meta.url));
  worker.unref();
  worker.on('error', () => undefined);
  return worker;
}

function asked(worker: Worker, job: TypstJob): Promise<TypstAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<TypstAnswer>();
  const ended = (code: number) =>
    reject(new Error(`The thread that sets documents ended (${code}).`));
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', ended);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(job);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('error', reject);
    worker.off('exit', ended);
  });
}
