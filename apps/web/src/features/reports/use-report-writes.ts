import { $api, api, dataOf, ifMatch } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import type { EditionSummary, Report } from './reads.ts';

type Problem = (error: unknown) => void;

/** Everything that people do to a report as a whole. */
export function useReportWrites(report: Report) {
  const write = useWrite();
  const t = useText();
  const formats = useFormats();
  const { id, version } = report;
  const path = { id };
  const period = formats.period(report.period);
  const versioned = (current: number) => ({
    params: { path },
    headers: ifMatch(current),
  });
  return {
    acknowledge: (edition: EditionSummary) =>
      write({
        run: () =>
          dataOf(
            api.PUT('/api/v1/reports/{id}/acknowledgement', {
              params: { path },
              body: { sha256: edition.sha256 },
            }),
          ),
        said: t('reports.acknowledgedToast', { number: edition.number, period }),
      }),
    requestChanges: (
      edition: EditionSummary,
      { reason, points }: AskedChanges,
      onProblem: Problem,
    ) =>
      write({
        run: () =>
          dataOf(
            api.PUT('/api/v1/reports/{id}/changes-request', {
              params: { path },
              body: { sha256: edition.sha256, reason, points: points.map((text) => ({ text })) },
            }),
          ),
        said: t('reports.changesRequestedToast', { period }),
        onProblem,
      }),
    withdraw: (reason: string, onProblem: Problem) =>
      write({
        version,
        run: (current) =>
          dataOf(
            api.PUT('/api/v1/reports/{id}/withdrawal', {
              ...versioned(current),
              body: { reason },
            }),
          ),
        said: t('reports.withdrawnToast', { period }),
        onProblem,
      }),
    /** `at`: the version of the words that were read. */
    submit: (input: Submission, at: number, onProblem: Problem) =>
      write({
        version: at,
        run: (current) =>
          dataOf(
            api.PUT('/api/v1/reports/{id}/submission', { ...versioned(current), body: input }),
          ),
        said: t('reports.submittedToast', { period }),
        onProblem,
      }),
    close: () =>
      write({
        version,
        run: (current) => dataOf(api.PUT('/api/v1/reports/{id}/closure', versioned(current))),
        said: t('reports.closedToast', { period }),
      }),
    askReview: () =>
      write({
        version,
        run: (current) => dataOf(api.PUT('/api/v1/reports/{id}/review', versioned(current))),
        said: t('reports.inReviewToast', { period }),
        undo: (asked) => api.DELETE('/api/v1/reports/{id}/review', versioned(asked.version)),
      }),
    returnToDraft: () =>
      write({
        version,
        run: (current) => dataOf(api.DELETE('/api/v1/reports/{id}/review', versioned(current))),
        said: t('reports.returnedToast', { period }),
        undo: (returned) => api.PUT('/api/v1/reports/{id}/review', versioned(returned.version)),
      }),
  };
}

/** Why it goes back, and what is to be changed, point by point. */
export interface AskedChanges {
  readonly reason: string;
  readonly points: readonly string[];
}

export interface Submission {
  readonly reason?: string;
  readonly narrative?: { readonly summary: string };
}

/** Who is told of a sealed edition: those who answer it. */
export function useReviewers(): readonly string[] {
  const { data } = $api.useQuery('get', '/api/v1/people', {
    params: { query: { role: 'ceo', state: 'active' } },
  });
  return data?.data.map(({ name }) => name) ?? [];
}
