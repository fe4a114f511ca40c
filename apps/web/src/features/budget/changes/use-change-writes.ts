import { $api, api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import type { Budget } from '../budget-data.ts';

export type BudgetChange = Schema<'BudgetChangeView'>;

export const useChanges = (budget: Budget) =>
  $api.useQuery('get', '/api/v1/budget-changes', {
    params: { query: { budget: budget.key } },
  });

/** Asks for changes of the approved plan, and decides on them. */
export function useChangeWrites() {
  const t = useText();
  const write = useWrite();

  const request = (body: Schema<'RequestChange'>) =>
    write<BudgetChange>({
      said: ({ state }) =>
        t(`budget.said.change.${state === 'approved' ? 'applied' : 'requested'}`),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/budget-changes', { body })),
    });

  const approve = (change: BudgetChange) =>
    write<BudgetChange>({
      ...guard(change),
      said: t('budget.said.change.approved', { number: change.number }),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/budget-changes/{id}/approval', { ...at(change.id, version), body: {} }),
        ),
    });

  const decline = (change: BudgetChange, reason: string) =>
    write<BudgetChange>({
      ...guard(change),
      said: t('budget.said.change.declined', { number: change.number }),
      onProblem: raise,
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/budget-changes/{id}/refusal', {
            ...at(change.id, version),
            body: { reason },
          }),
        ),
    });

  const withdraw = (change: BudgetChange) =>
    write<BudgetChange>({
      ...guard(change),
      said: t('budget.said.change.withdrawn', { number: change.number }),
      run: (version) =>
        dataOf(api.PUT('/api/v1/budget-changes/{id}/withdrawal', at(change.id, version))),
    });

  return { request, approve, decline, withdraw };
}

const at = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({
  id,
  version,
}: BudgetChange): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/budget-changes/{id}', { params: { path: { id } } }))).version,
});
