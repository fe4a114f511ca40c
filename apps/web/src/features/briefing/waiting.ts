import type { Schema } from '../../app/api.ts';
import { addDays } from '#domain/day';
import { countOf, type Duty, type Mention, type Sweep } from '../inbox/sweep.ts';
import type { Area } from './strip.ts';

/** What only the reader can settle, and how much else waits in the inbox. */
export interface Waiting {
  readonly reports: readonly Duty[];
  readonly asks: readonly Duty[];
  /** Open in the log of decisions, and the reader's to make. */
  readonly decisions: readonly Decision[];
  /** Newest first; what nobody answered for a month waits in the inbox. */
  readonly questions: readonly Mention[];
  readonly answers: readonly Mention[];
  /** Check-ins that claim more than the figures, and wait for the reader's review. */
  readonly mismatches: readonly { readonly duty: Duty; readonly area: Area }[];
  readonly others: number;
}

export interface Found {
  readonly decisions: readonly Decision[];
  readonly sweep: Sweep;
  readonly answers: readonly Mention[];
  readonly areas: readonly Area[];
}

type Decision = Schema<'DecisionView'>;

const OLD_AFTER_DAYS = 30;

export function waitingOf({ decisions, sweep, answers, areas }: Found, today: string): Waiting {
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
  const fresh = newestFirst.filter((mention) => !isOld(mention));
  return {
    asks,
    reports,
    decisions,
    questions: fresh,
    // An answer that asks back is a question to the reader, and stands there.
    answers: answers.filter(({ comment }) => !asked.has(comment.id)),
    mismatches,
    others: countOf(sweep) - reports.length - asks.length - fresh.length - mismatches.length,
  };
}

export const waitingCount = (waiting: Waiting): number =>
  [
    waiting.asks,
    waiting.decisions,
    waiting.reports,
    waiting.questions,
    waiting.answers,
    waiting.mismatches,
  ].reduce((count, list) => count + list.length, 0);
