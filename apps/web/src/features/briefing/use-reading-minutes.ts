import { useQuery } from '@tanstack/react-query';
import { api, type Schema } from '../../app/api.ts';
import { readingMinutes } from './reading-time.ts';

/** How long the newest edition of a report takes to read; undefined until that is known. */
export function useReadingMinutes({
  id,
  editions,
}: Pick<Schema<'ReportView'>, 'id' | 'editions'>): number | undefined {
  const number = editions.at(-1)?.number;
  const { data } = useQuery({
    queryKey: ['reading-minutes', id, number],
    queryFn: async () => readingMinutes(await textOf(id, number ?? 1)),
    enabled: number !== undefined,
    staleTime: Infinity,
  });
  return data;
}

async function textOf(id: string, number: number): Promise<string> {
  const { data } = await api.GET('/api/v1/reports/{id}/editions/{number}', {
    params: { path: { id, number }, query: { format: 'markdown' } },
    parseAs: 'text',
  });
  return data ?? '';
}
