import { useQuery } from '@tanstack/react-query';
import type { Change } from '#domain/edition-diff';
import type { EditionContent } from '#domain/edition';
import { $api, api, dataOf, type Schema } from '../../app/api.ts';

export type Report = Schema<'ReportView'>;
export type EditionSummary = Schema<'EditionSummary'>;

/** The bytes that were hashed, and what they say. */
export interface SealedEdition {
  readonly text: string;
  readonly content: EditionContent;
}

const NEWEST = { params: { query: { limit: 200 } } } as const;

/** Newest period first; the newest 200. */
export const useReports = () => $api.useQuery('get', '/api/v1/reports', NEWEST);

/** The report of a period; null where none was opened. */
export const useReportOf = (period: string) =>
  $api.useQuery('get', '/api/v1/reports', reportOf(period), {
    select: ({ data }) => data[0] ?? null,
  });

const reportOf = (period: string) => ({ params: { query: { period } } });

/** What the report would say if it were sealed now; asked again while it stands open. */
export const useDraft = ({ id }: Report) =>
  $api.useQuery(
    'get',
    '/api/v1/reports/{id}/draft',
    { params: { path: { id } } },
    { select: (draft) => draft as unknown as EditionContent, refetchInterval: 30_000 },
  );

/** Sealed editions never change, so each one is read once. */
export const useEdition = (reportId: string | undefined, number: number) =>
  useQuery({
    queryKey: ['edition', reportId, number],
    queryFn: () => readEdition(reportId ?? '', number),
    enabled: reportId !== undefined && number > 0,
    staleTime: Infinity,
  });

async function readEdition(id: string, number: number): Promise<SealedEdition> {
  const text: string = await dataOf(
    api.GET('/api/v1/reports/{id}/editions/{number}', {
      params: { path: { id, number } },
      parseAs: 'text',
    }),
  );
  return { text, content: JSON.parse(text) as EditionContent };
}

/** Against the edition before: undefined while they are read, null where that failed. */
export type Changes = readonly Change[] | null | undefined;

/** What it says otherwise than the edition that the reader read last. */
export const useNews = (reportId: string, number: number) =>
  $api.useQuery('get', '/api/v1/reports/{id}/editions/{number}/news', {
    params: { path: { id: reportId, number } },
  });

/** What an edition says otherwise than the one that was sealed before it, of whatever period. */
export const useChangesSince = (reportId: string, number: number) =>
  $api.useQuery(
    'get',
    '/api/v1/reports/{id}/editions/{number}/changes',
    { params: { path: { id: reportId, number } } },
    { select: (changes) => changes as readonly Change[] },
  );
