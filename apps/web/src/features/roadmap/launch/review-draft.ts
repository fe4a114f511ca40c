import type { LaunchReviewDecision } from '#domain/launch';
import type { Schema } from '../../../app/api.ts';
import { parseFigure } from '../../kpis/parse-figure.ts';
import type { Review } from './launches.ts';

/** A review as it is typed. */
export interface ReviewDraft {
  readonly expected: string;
  readonly actual: string;
  readonly learning: string;
  readonly kpiId: string | null;
  readonly expectedValue: string;
  readonly actualValue: string;
  readonly decision: LaunchReviewDecision;
  readonly isMet: boolean;
}

export type ReviewFault = 'expected' | 'actual' | 'learning' | 'expectedValue' | 'actualValue';

const NEW: ReviewDraft = {
  expected: '',
  actual: '',
  learning: '',
  kpiId: null,
  expectedValue: '',
  actualValue: '',
  decision: 'keep',
  isMet: false,
};

export function draftOf(held: Review | undefined, locale: string): ReviewDraft {
  if (!held) return NEW;
  const { expected, actual, learning, kpiId, decision, isMet } = held;
  return {
    expected,
    actual,
    learning,
    kpiId,
    decision,
    isMet,
    expectedValue: textOf(held.expectedValue, locale),
    actualValue: textOf(held.actualValue, locale),
  };
}

/** What is sent, or which fields are missing or cannot be read. */
export function readReview(
  draft: ReviewDraft,
  locale: string,
): { readonly faults: readonly ReviewFault[]; readonly body?: Schema<'HoldLaunchReview'> } {
  const expectedValue = parseFigure(draft.expectedValue, locale);
  const actualValue = parseFigure(draft.actualValue, locale);
  const found: readonly (ReviewFault | false)[] = [
    draft.expected.trim() === '' && 'expected',
    draft.actual.trim() === '' && 'actual',
    draft.learning.trim() === '' && 'learning',
    expectedValue === undefined && 'expectedValue',
    actualValue === undefined && 'actualValue',
  ];
  const faults = found.filter((fault) => fault !== false);
  if (faults.length > 0 || expectedValue === undefined || actualValue === undefined)
    return { faults };
  const { kpiId, decision, isMet } = draft;
  const [expected, actual, learning] = [draft.expected, draft.actual, draft.learning].map((text) =>
    text.trim(),
  ) as [string, string, string];
  return {
    faults: [],
    body: { expected, actual, learning, kpiId, expectedValue, actualValue, decision, isMet },
  };
}

const textOf = (value: number | null, locale: string): string =>
  value === null
    ? ''
    : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 15 }).format(
        value,
      );
