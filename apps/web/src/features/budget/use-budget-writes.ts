import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { raise } from '../../ui/use-fields.ts';
import type { Budget } from './budget-data.ts';

/** What is done with a budget as a whole. Each answers what it is then, or nothing when it was refused. */
export function useBudgetWrites() {
  const t = useText();
  const write = useWrite();

  const createBudget = (body: Schema<'CreateBudget'>) =>
    write<Budget>({
      said: t('budget.said.created', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/budgets', { body })),
      undo: ({ key, version }) =>
        api.PUT('/api/v1/budgets/{budget}/archival', {
          params: { path: { budget: key } },
          headers: ifMatch(version),
        }),
    });

  const addLine = (budget: Budget, body: Schema<'CreateBudgetLine'>) =>
    write<Schema<'BudgetLineView'>>({
      said: t('budget.said.lineAdded', { name: body.name }),
      onProblem: raise,
      run: () =>
        dataOf(
          api.POST('/api/v1/budgets/{budget}/lines', {
            params: { path: { budget: budget.key } },
            body,
          }),
        ),
      undo: ({ id, version }) =>
        api.PUT('/api/v1/budget-lines/{id}/archival', {
          params: { path: { id } },
          headers: ifMatch(version),
        }),
    });

  const close = (budget: Budget, period: string, name: string) =>
    write<Budget>({
      said: t('budget.said.closed', { period: name }),
      run: () => dataOf(api.PUT('/api/v1/budgets/{budget}/closes/{period}', at(budget, period))),
    });

  const reopen = (
    budget: Budget,
    period: { readonly key: string; readonly name: string },
    reason: string,
  ) =>
    write<Budget>({
      said: t('budget.said.reopened', { period: period.name }),
      onProblem: raise,
      run: () =>
        dataOf(
          api.DELETE('/api/v1/budgets/{budget}/closes/{period}', {
            params: { path: { budget: budget.key, period: period.key }, query: { reason } },
          }),
        ),
    });

  return { createBudget, addLine, close, reopen };
}

const at = ({ key }: Budget, period: string) => ({ params: { path: { budget: key, period } } });
