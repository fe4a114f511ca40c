import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '../../../app/api.ts';
import { useMoment, type Budget } from '../budget-data.ts';

export const PURPOSES = ['objective', 'outcome', 'item', 'stage'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Cost by what it is for. */
export function useSpend(budget: Budget, groupBy: Purpose) {
  const { query } = useMoment(budget);
  return $api.useQuery(
    'get',
    '/api/v1/budgets/{budget}/view',
    { params: { path: { budget: budget.key }, query: { ...query, groupBy, nature: 'cost' } } },
    { enabled: budget.lines > 0, placeholderData: keepPreviousData },
  );
}

const FILTERS = {
  objective: 'objectiveId',
  outcome: 'outcomeId',
  item: 'itemId',
  stage: 'stageId',
} as const satisfies Readonly<Record<Purpose, string>>;

/** The lines of cost behind a purpose; null: behind none. */
export function useLinesBehind(budget: Budget, purpose: Purpose, id: string | null) {
  const { query } = useMoment(budget);
  const which = id === null ? { without: purpose } : { [FILTERS[purpose]]: id };
  return $api.useQuery('get', '/api/v1/budgets/{budget}/view', {
    params: {
      path: { budget: budget.key },
      query: { ...query, groupBy: 'line', nature: 'cost', ...which },
    },
  });
}

/** Lines of cost that hang on no outcome: neither on an objective nor on an item that is to move a KPI. */
export function useUntied(budget: Budget) {
  const { query } = useMoment(budget);
  return $api.useQuery(
    'get',
    '/api/v1/budgets/{budget}/view',
    {
      params: {
        path: { budget: budget.key },
        query: { ...query, groupBy: 'line', nature: 'cost', without: 'outcome' },
      },
    },
    { enabled: budget.lines > 0 },
  );
}
