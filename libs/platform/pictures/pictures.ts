import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Helper } from '../helper/helper.ts';
import type { PictureJob } from './picture-job.ts';

/** Milliseconds. A chart takes fifty. */
const PATIENCE = { longest: 10_000, idle: 10_000 } as const;

/** Makes PNG of SVG, the same bytes of the same drawing, with the fonts of the product and white behind it. */
@Injectable()
export class Pictures implements OnApplicationShutdown {
  private readonly helper = new Helper<PictureJob, Uint8Array>(
    new URL('./picture-process.js', import.meta.url),
    PATIENCE,
  );

  /** Throws `Late` after ten seconds of work, and an `Error` for what is no drawing. */
  png(job: PictureJob): Promise<Uint8Array> {
    return this.helper.ask(job);
  }

  onApplicationShutdown(): void {
    this.helper.stop();
  }
}
