import { $api, type Schema } from '../../app/api.ts';

const DAY = 86_400_000;
const WITHOUT_A_LOOK = 30 * DAY;
const REPORTS = { params: { query: { limit: 12 } } } as const;

export const preferencesOptions = $api.queryOptions('get', '/api/v1/me/preferences');

/** What the briefing compares with: the reader's last look, else the last sealed edition, else thirty days ago. */
export interface LastLook {
  readonly since: string;
  readonly origin: 'look' | 'edition' | 'month';
}

export const useReports = () => $api.useQuery('get', '/api/v1/reports', REPORTS);

/** Undefined until it is known. */
export function useLastLook(): LastLook | undefined {
  const { data: preferences } = $api.useQuery('get', '/api/v1/me/preferences');
  const { data: reports } = useReports();
  return preferences && reports && lastLookOf(preferences.briefedAt, reports.data, new Date());
}

export function lastLookOf(
  briefedAt: string | null,
  reports: readonly Pick<Schema<'ReportView'>, 'editions'>[],
  now: Date,
): LastLook {
  if (briefedAt !== null) return { since: briefedAt, origin: 'look' };
  const sealed = reports
    .flatMap(({ editions }) => editions.map(({ sealedAt }) => sealedAt))
    .toSorted()
    .at(-1);
  if (sealed !== undefined) return { since: sealed, origin: 'edition' };
  // Whole days, so that the same question is asked for a day and not anew with each look.
  const start = Math.floor((now.getTime() - WITHOUT_A_LOOK) / DAY) * DAY;
  return { since: new Date(start).toISOString(), origin: 'month' };
}
