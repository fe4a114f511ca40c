import { useQuery } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../../app/api.ts';
import { useMomentQuery } from '../../app/moment.ts';

export type Decision = Schema<'DecisionView'>;

const PAGE = 200;

/** The whole log, the newest questions first, and which of them wait for the reader. */
export const useDecisions = () => {
  const when = useMomentQuery();
  return useQuery({
    queryKey: ['decisions', when],
    queryFn: async () => {
      const [decisions, mine] = await Promise.all([all(when), all({ ...when, waitsForMe: true })]);
      return { decisions, mine: new Set(mine.map(({ id }) => id)) };
    },
  });
};

interface Wanted extends ReturnType<typeof useMomentQuery> {
  readonly waitsForMe?: boolean;
}

async function all(wanted: Wanted): Promise<readonly Decision[]> {
  const found: Decision[] = [];
  let cursor: string | null = null;
  do {
    const query = { ...wanted, limit: PAGE, ...(cursor !== null && { cursor }) };
    const page: Schema<'DecisionPage'> = await dataOf(
      api.GET('/api/v1/decisions', { params: { query } }),
    );
    found.push(...page.data);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
