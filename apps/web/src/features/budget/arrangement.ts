import { oneOf, useArranged } from '../../app/arrangement.ts';
import { GROUPINGS, MONEY_VIEWS, type Grouping, type MoneyView } from './budget-data.ts';
import { MEASURES, type Measure } from './grid/measures.ts';

export const TABS = [
  'grid',
  'course',
  'variances',
  'outcomes',
  'resources',
  'versions',
  'changes',
  'rates',
  'periods',
] as const;
export type Tab = (typeof TABS)[number];

/** Which part of a budget is looked at, and how its grid is arranged. */
export interface Arrangement {
  readonly tab: Tab;
  readonly measure: Measure;
  readonly by: Grouping;
  readonly money: MoneyView;
  /** A draft whose amounts stand in the grid. */
  readonly draft: string | undefined;
  readonly text: string;
}

const NAMES = ['tab', 'show', 'group', 'money', 'draft', 'q'] as const;
type Search = { readonly [Name in (typeof NAMES)[number]]?: string | undefined };

const USUAL = { tab: 'grid', measure: 'actual', by: 'area', money: 'reported' } as const;

export function arrangementOf(search: Search): Arrangement {
  return {
    tab: oneOf(TABS, search.tab) ?? USUAL.tab,
    measure: oneOf(MEASURES, search.show) ?? USUAL.measure,
    by: oneOf(GROUPINGS, search.group) ?? USUAL.by,
    money: oneOf(MONEY_VIEWS, search.money) ?? USUAL.money,
    draft: search.draft,
    text: search.q ?? '',
  };
}

function searchOf(change: Partial<Arrangement>): Search {
  const { tab, measure, by, money, text } = change;
  return {
    ...(tab && { tab: unlessUsual(tab, USUAL.tab) }),
    ...(measure && { show: unlessUsual(measure, USUAL.measure) }),
    ...(by && { group: unlessUsual(by, USUAL.by) }),
    ...(money && { money: unlessUsual(money, USUAL.money) }),
    ...('draft' in change && { draft: change.draft }),
    ...(text !== undefined && { q: text || undefined }),
  };
}

const unlessUsual = (value: string, usual: string): string | undefined =>
  value === usual ? undefined : value;

export type Arrange = (change: Partial<Arrangement>) => void;

export const useArrangement = (): readonly [Arrangement, Arrange] => useArranged(CODE);

const CODE = { names: NAMES, read: arrangementOf, write: searchOf };
