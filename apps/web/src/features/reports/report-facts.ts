import { dayOf, daysBetween } from '#domain/day';
import type { ReportState } from '#domain/report';
import type { EditionSummary, Report } from './reads.ts';

type Review = EditionSummary['reviews'][number];

export const latestEdition = ({ editions }: Pick<Report, 'editions'>): EditionSummary | undefined =>
  editions.at(-1);

const newest = (edition: EditionSummary | undefined, kind: Review['kind']): Review | undefined =>
  edition?.reviews.findLast((review) => review.kind === kind);

/** Who acknowledged an edition, if its last answer was that. */
export const acknowledgementOf = (edition: EditionSummary | undefined): Review | undefined =>
  newest(edition, 'acknowledged');

export const changesRequestOf = (edition: EditionSummary | undefined): Review | undefined =>
  newest(edition, 'changes_requested');

/** The organization's days from the first submission to the acknowledgement, or to now while it is awaited; null before a submission. */
export function daysToAcknowledge(
  report: Pick<Report, 'editions'>,
  now: Date,
  timeZone: string,
): number | null {
  const first = report.editions[0];
  if (!first) return null;
  const answer = acknowledgementOf(latestEdition(report));
  const end = answer ? new Date(answer.at) : now;
  return daysBetween(dayOf(new Date(first.sealedAt), timeZone), dayOf(end, timeZone));
}

/** With the reviewer, who has not answered yet. */
export const isAwaited = (state: ReportState): boolean =>
  state === 'submitted' || state === 'resubmitted';

/** Written or corrected, and not yet with the reviewer. */
export const isDrafted = (state: ReportState): boolean =>
  state === 'draft' || state === 'in_review' || state === 'changes_requested';

/** `1 of 2026-09` in an address: `2026-09.1`. A number alone is an edition of the same report. */
export function editionAddress(
  text: string | undefined,
  period: string,
): { readonly period: string; readonly number: number } | undefined {
  const [, key = period, digits] = /^(?:([\w-]+)\.)?(\d{1,4})$/.exec(text ?? '') ?? [];
  const number = Number(digits);
  return digits !== undefined && number > 0 ? { period: key, number } : undefined;
}
