import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Helper } from '../helper/helper.ts';
import type { TypstJob } from './typst-job.ts';

/** Milliseconds. A report of 600 KPIs takes a second and a half; whoever waits longer waits for nothing. */
const PATIENCE = { longest: 20_000, idle: 10_000 } as const;

/** Sets documents beside the loop, one after the other. */
@Injectable()
export class Typst implements OnApplicationShutdown {
  private readonly helper = new Helper<TypstJob, Uint8Array>(
    new URL('./typst-process.js', import.meta.url),
    PATIENCE,
  );

  /** Throws `Late` after twenty seconds of work, and an `Error` with the compiler's words. */
  pdf(job: TypstJob): Promise<Uint8Array> {
    return this.helper.ask(job);
  }

  onApplicationShutdown(): void {
    this.helper.stop();
  }
}
