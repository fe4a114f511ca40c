import { useQuery } from '@tanstack/react-query';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useMomentQuery } from '../../../app/moment.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import type { Allocation } from './allocated.ts';

const PAGE = 200;

/** Everything that is set aside in the year: it is added up, so all of it is read. */
export function useAllocations(period: string) {
  const asked = { period, ...useMomentQuery() };
  return useQuery({
    queryKey: ['get', '/api/v1/allocations', asked],
    queryFn: () => allOf(asked),
  });
}

interface Asked {
  readonly period: string;
  readonly at?: string;
  readonly asOf?: string;
}

async function allOf(asked: Asked): Promise<readonly Allocation[]> {
  const all: Allocation[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await pageOf(asked, cursor);
    all.push(...page.data);
    cursor = page.next;
  }
  return all;
}

const pageOf = (asked: Asked, cursor: string | undefined): Promise<Schema<'AllocationPage'>> =>
  dataOf(
    api.GET('/api/v1/allocations', {
      params: { query: { ...asked, limit: PAGE, ...(cursor !== undefined && { cursor }) } },
    }),
  );

export function useAllocationWrites() {
  const t = useText();
  const write = useWrite();

  const allocate = (body: Schema<'CreateAllocation'>) =>
    write<Allocation>({
      said: t('resources.said.allocated'),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/allocations', { body })),
      undo: ({ id, version }) => api.PUT('/api/v1/allocations/{id}/archival', at(id, version)),
    });

  const rebalance = (body: Schema<'Rebalance'>) =>
    write<Allocation[]>({
      said: t('resources.said.rebalanced', { count: body.moves.length }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/allocations/rebalance', { body })),
    });

  return { allocate, rebalance };
}

const at = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});
