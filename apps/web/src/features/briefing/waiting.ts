import { addDays } from '#domain/day';
import { countOf, type Duty, type Mention, type Sweep } from '../inbox/sweep.ts';
import type { Area } from './strip.ts';

/** What only the reader can settle, and how much else waits in the inbox. */
export interface Waiting {
  readonly reports: readonly Duty[];
  readonly asks: readonly Duty[];
  readonly questions: readonly Mention[];
  /** Questions that nobody answered for a month: less urgent than all else. */
  readonly old: readonly Mention[];
  readonly answers: readonly Mention[];
  /** Check-ins that claim more than the figures, and wait for the reader's review. */
  readonly mismatches: readonly { readonly duty: Duty; readonly area: Area }[];
  readonly others: number;
}

export interface Found {
  readonly sweep: Sweep;
  readonly answers: readonly Mention[];
  readonly areas: readonly Area[];
}

const OLD_AFTER_DAYS = 30;

/** Mentions come newest first. */
export function waitingOf({ sweep, answers, areas }: Found, today: string): Waiting {
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
  const newestFirst = questions.toSorted((one, other) =>
    other.comment.createdAt.localeCompare(one.comment.createdAt),
  );
  const isOld = ({ comment }: Mention): boolean =>
    comment.createdAt.slice(0, 10) < addDays(today, -OLD_AFTER_DAYS);
  return {
    asks,
    reports,
    questions: newestFirst.filter((mention) => !isOld(mention)),
    old: newestFirst.filter(isOld),
    // An answer that asks back is a question to the reader, and stands there.
    answers: answers.filter(({ comment }) => !asked.has(comment.id)),
    mismatches,
    others: countOf(sweep) - reports.length - asks.length - questions.length - mismatches.length,
  };
}

export const waitingCount = (waiting: Waiting): number =>
  [
    waiting.asks,
    waiting.reports,
    waiting.questions,
    waiting.answers,
    waiting.mismatches,
    waiting.old,
  ].reduce((count, list) => count + list.length, 0);
