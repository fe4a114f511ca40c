import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { periodOf, type CalendarRules } from '#domain/calendar';
import { spanAsked } from '#domain/budget/asked-span';
import { $api, type Schema } from '../../app/api.ts';
import { useCalendar } from '../../app/periods.ts';
import { useViewQuery, type viewQueryOf } from '../../app/moment.ts';

export type Budget = Schema<'BudgetView'>;
export type GridView = Schema<'BudgetGridView'>;
export type Figures = Schema<'BudgetFigures'>;
export type FiguresRow = Schema<'BudgetGridRow'>;
export type Comparison = Schema<'BudgetComparison'>;
export type Version = Schema<'BudgetVersionView'>;
export type BudgetPeriod = Budget['periods'][number];

export const GROUPINGS = ['area', 'product', 'category', 'owner', 'line'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const MONEY_VIEWS = ['reported', 'constant', 'own'] as const;
export type MoneyView = (typeof MONEY_VIEWS)[number];

/** Which lines, and how they are added up. */
export interface GridQuestion {
  readonly groupBy?: Grouping;
  readonly money?: MoneyView;
  readonly areaId?: string;
  readonly productId?: string;
  readonly ownerId?: string;
  readonly category?: string;
  readonly lineId?: string;
  readonly nature?: 'cost' | 'revenue';
  readonly without?: 'product' | 'owner';
}

export const useBudgets = () => $api.useQuery('get', '/api/v1/budgets', { params: { query: {} } });

export const budgetOptions = (key: string) =>
  $api.queryOptions('get', '/api/v1/budgets/{budget}', { params: { path: { budget: key } } });

export const useBudget = (key: string) => useQuery(budgetOptions(key));

/** What the head of a budget's page shows. */
export const HEAD: GridQuestion = { groupBy: 'area', money: 'reported' };

/** What the grid is made of: groups and their lines, or the lines of a draft. */
export function gridQuestionOf({ by, money, draft }: Asked): GridQuestion {
  const isDraft = draft !== undefined;
  const isOwn = isDraft || money === 'own';
  return { groupBy: isOwn ? 'line' : by, money: isOwn ? 'own' : money };
}

interface Asked {
  readonly by: Grouping;
  readonly money: MoneyView;
  readonly draft: string | undefined;
}

export const useVersions = (key: string) =>
  $api.useQuery('get', '/api/v1/budgets/{budget}/versions', {
    params: { path: { budget: key }, query: {} },
  });

/** Which day, and up to where the year is read. A period that the budget does not have is left out, and said so. */
export function useMoment(budget: Pick<Budget, 'periods'>) {
  const rules = useCalendar();
  return momentOf(rules, useViewQuery(), budget);
}

export function momentOf(
  rules: CalendarRules | undefined,
  { period, at, asOf }: ReturnType<typeof viewQueryOf>,
  { periods }: Pick<Budget, 'periods'>,
) {
  const named = (rules && period && periodOf(rules, period)) || undefined;
  const isOfBudget = named !== undefined && spanAsked(periods, named) !== null;
  return {
    isElsewhere: period !== undefined && rules !== undefined && !isOfBudget,
    query: {
      ...(period !== undefined && isOfBudget && { period }),
      ...(at && { at }),
      ...(asOf && { asOf }),
    },
  };
}

export type Moment = ReturnType<typeof momentOf>['query'];

export const gridOptions = (key: string, moment: Moment, question: GridQuestion) =>
  $api.queryOptions('get', '/api/v1/budgets/{budget}/view', {
    params: { path: { budget: key }, query: { ...moment, ...question } },
  });

export function useGrid(budget: Budget, question: GridQuestion, isWanted = true) {
  const { query } = useMoment(budget);
  return $api.useQuery(
    'get',
    '/api/v1/budgets/{budget}/view',
    { params: { path: { budget: budget.key }, query: { ...query, ...question } } },
    { placeholderData: keepPreviousData, enabled: isWanted },
  );
}
