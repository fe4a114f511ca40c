import type { Moment } from '../../app/first-reads.ts';
import { viewQueryOf } from '../../app/moment.ts';
import { queryClient } from '../../app/query-client.ts';
import { arrangementOf } from './arrangement.ts';
import { budgetOptions, gridOptions, gridQuestionOf, HEAD, momentOf } from './budget-data.ts';

/** Asks for a budget and the figures of its page before the page has come. */
export async function beginBudget({
  view,
  rules,
  timeZone,
  params,
  search,
}: Moment): Promise<void> {
  const arrangement = arrangementOf(search);
  if (arrangement.tab === 'grid') void import('./grid/grid-tab.tsx');
  const budget = await queryClient.fetchQuery(budgetOptions(params['key'] ?? ''));
  if (budget.lines === 0) return;
  const { query } = momentOf(rules, viewQueryOf(view, timeZone), budget);
  void queryClient.prefetchQuery(gridOptions(budget.key, query, HEAD));
  if (arrangement.tab === 'grid')
    void queryClient.prefetchQuery(gridOptions(budget.key, query, gridQuestionOf(arrangement)));
}
