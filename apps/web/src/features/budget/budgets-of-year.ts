import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import { periodOf } from '#domain/calendar';
import type { Day } from '#domain/day';
import { useViewQuery } from '../../app/moment.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useView } from '../../app/view.ts';
import { gridOptions, momentOf, useBudgets, type Budget, type GridView } from './budget-data.ts';

/** A budget with its figures by area. */
export interface ReadBudget {
  readonly budget: Budget;
  readonly view: GridView;
}

/** The budgets of the fiscal year that is looked at, as far as they are read; undefined until it is known which. */
export function useBudgetsOfYear(): readonly ReadBudget[] | undefined {
  const rules = useCalendar();
  const today = useToday();
  const { period } = useView();
  const named = (rules && period && periodOf(rules, period)) || undefined;
  const day = named !== undefined && named.endsOn < today ? named.endsOn : today;
  const { data } = useBudgets();
  const budgets = useMemo(() => data && budgetsOn(data, day), [data, day]);
  const views = useGrids(budgets ?? []);
  return useMemo(
    () =>
      budgets?.flatMap((budget, place) => {
        const view = views[place];
        return view ? [{ budget, view }] : [];
      }),
    [budgets, views],
  );
}

/** Each budget by area, in the order of the budgets; undefined for what is not read yet. */
export function useGrids(budgets: readonly Budget[]): readonly (GridView | undefined)[] {
  const rules = useCalendar();
  const view = useViewQuery();
  return useQueries({
    queries: budgets.map((budget) =>
      gridOptions(budget.key, momentOf(rules, view, budget).query, {}),
    ),
    combine: dataOf,
  });
}

const dataOf = (answers: readonly { readonly data: GridView | undefined }[]) =>
  answers.map(({ data }) => data);

/** Those whose year has the day in it. */
export const budgetsOn = (budgets: readonly Budget[], day: Day): readonly Budget[] =>
  budgets.filter(({ periods }) => {
    const [first] = periods;
    const last = periods.at(-1);
    return first !== undefined && last !== undefined && first.startsOn <= day && day <= last.endsOn;
  });
