import { parentPort } from 'node:worker_threads';
import { nativeEngine } from './native-engine.ts';
import type { TypstJob } from './typst-job.ts';

/** What the thread answers: the document, or why there is none. */
export interface TypstAnswer {
  readonly pdf?: Uint8Array;
  readonly error?: string;
}

const engine = nativeEngine() ?? (await (await import('./wasm-engine.ts')).wasmEngine());

parentPort?.on('message', (job: TypstJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer(job));
});

function answer(job: TypstJob): TypstAnswer {
  try {
    return { pdf: engine.pdf(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
