import { SCORE_MAX } from '#domain/score';
import { parseFigure } from '../kpis/parse-figure.ts';

export interface ClosingDraft {
  /** As typed; empty: the proposed one. */
  readonly score: string;
  readonly reason: string;
  readonly note: string;
}

export interface Closing {
  /** Undefined: as proposed. */
  readonly score: number | undefined;
  /** It is not what the figures propose, and wants a reason. */
  readonly differs: boolean;
  readonly missing: readonly ('score' | 'reason')[];
}

/** What a typed score means beside the proposed one, and what is still missing. */
export function closingOf(
  { score: text, reason }: Pick<ClosingDraft, 'score' | 'reason'>,
  proposed: number | null,
  locale: string,
): Closing {
  const typed = parseFigure(text, locale);
  const isScore = typeof typed === 'number' && typed >= 0 && typed <= SCORE_MAX;
  if (!isScore && !(typed === null && proposed !== null))
    return { score: undefined, differs: false, missing: ['score'] };
  const score = typed ?? undefined;
  const differs = score !== undefined && score !== proposed;
  const lacksReason = differs && reason.trim() === '';
  return { score, differs, missing: lacksReason ? ['reason'] : [] };
}
