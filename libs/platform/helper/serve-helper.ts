import type { HelperAnswer } from './helper.ts';

/** Makes of this process a helper that works as long as the one that started it is there. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what is sent and what is expected are the same by agreement
export function serveHelper<Job>(work: (job: Job) => unknown): void {
  process.on('message', (job: Job) => process.send?.(answerTo(() => work(job))));
  process.on('disconnect', () => process.exit());
}

function answerTo(work: () => unknown): HelperAnswer<unknown> {
  try {
    return { result: work() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
