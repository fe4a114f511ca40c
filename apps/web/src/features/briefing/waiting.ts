import { countOf, type Duty, type Mention, type Sweep } from '../inbox/sweep.ts';
import type { Area } from './strip.ts';

/** What only the reader can settle, and how much else waits in the inbox. */
export interface Waiting {
  readonly reports: readonly Duty[];
  readonly asks: readonly Duty[];
  readonly questions: readonly Mention[];
  readonly answers: readonly Mention[];
  /** Check-ins that claim more than the figures, and wait for the reader's review. */
  readonly mismatches: readonly { readonly duty: Duty; readonly area: Area }[];
  readonly others: number;
}

export function waitingOf(
  sweep: Sweep,
  answers: readonly Mention[],
  areas: readonly Area[],
): Waiting {
  const { acknowledgements, promises, questions } = sweep;
  const asks = promises.filter(({ kind }) => kind === 'ask');
  const reports = acknowledgements.filter(({ kind }) => kind === 'report_acknowledgement');
  const claims = new Map(
    areas.flatMap((area) =>
      area.declared?.mismatch ? [[area.declared.checkInId, area] as const] : [],
    ),
  );
  const mismatches = acknowledgements.flatMap((duty) => {
    const area = claims.get(duty.subject.id);
    return area ? [{ duty, area }] : [];
  });
  const asked = new Set(questions.map(({ comment }) => comment.id));
  return {
    reports,
    asks,
    questions,
    // An answer that asks back is a question to the reader, and stands there.
    answers: answers.filter(({ comment }) => !asked.has(comment.id)),
    mismatches,
    others: countOf(sweep) - reports.length - asks.length - questions.length - mismatches.length,
  };
}

export const waitingCount = ({ reports, asks, questions, answers, mismatches }: Waiting): number =>
  reports.length + asks.length + questions.length + answers.length + mismatches.length;
