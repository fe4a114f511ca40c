import {
  listOf,
  oneOf,
  sortIn,
  sortText,
  textOf,
  useArranged,
  type Sort,
} from '../../app/arrangement.ts';

export const VIEWS = ['table', 'board'] as const;
export type PortfolioShape = (typeof VIEWS)[number];

export const GROUPS = ['line', 'area', 'stage', 'none'] as const;
export type GroupBy = (typeof GROUPS)[number];

export const SORTS = [
  'name',
  'stage',
  'days',
  'revenue',
  'spend',
  'status',
  'kpi',
  'plan',
  'conditions',
  'review',
] as const;
export type SortBy = (typeof SORTS)[number];

export const STATUSES = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;

/** Which products are shown, and how. Empty lists leave nothing out. */
export interface Arrangement {
  readonly shape: PortfolioShape;
  readonly group: GroupBy;
  readonly text: string;
  /** Keys of lines, and `none`. */
  readonly lines: readonly string[];
  readonly areas: readonly string[];
  readonly stages: readonly string[];
  readonly statuses: readonly string[];
  /** Only those of which something is asked. */
  readonly isWaiting: boolean;
  readonly sort: Sort<SortBy> | null;
}

const NAMES = ['view', 'group', 'q', 'line', 'area', 'stage', 'status', 'wait', 'sort'] as const;
type Search = { readonly [Name in (typeof NAMES)[number]]?: string | undefined };

export const NO_FILTERS = {
  text: '',
  lines: [],
  areas: [],
  stages: [],
  statuses: [],
  isWaiting: false,
} satisfies Partial<Arrangement>;

function arrangementOf(search: Search): Arrangement {
  return {
    shape: oneOf(VIEWS, search.view) ?? 'table',
    group: oneOf(GROUPS, search.group) ?? 'line',
    text: search.q ?? '',
    lines: listOf(search.line),
    areas: listOf(search.area),
    stages: listOf(search.stage),
    statuses: listOf(search.status),
    isWaiting: search.wait === '1',
    sort: sortIn(SORTS, search.sort),
  };
}

/** What an address has to say for it; what goes without saying is undefined. */
function searchOf(change: Partial<Arrangement>): Search {
  const { shape, group, isWaiting, sort } = change;
  return {
    ...(shape && { view: shape === 'table' ? undefined : shape }),
    ...(group && { group: group === 'line' ? undefined : group }),
    ...(isWaiting !== undefined && { wait: isWaiting ? '1' : undefined }),
    ...(sort !== undefined && { sort: sortText(sort) }),
    ...listsIn(change),
  };
}

function listsIn({ text, lines, areas, stages, statuses }: Partial<Arrangement>): Search {
  return {
    ...(text !== undefined && { q: text || undefined }),
    ...(lines && { line: textOf(lines) }),
    ...(areas && { area: textOf(areas) }),
    ...(stages && { stage: textOf(stages) }),
    ...(statuses && { status: textOf(statuses) }),
  };
}

export const isFiltered = ({ text, lines, areas, stages, statuses, isWaiting }: Arrangement) =>
  text !== '' || isWaiting || [lines, areas, stages, statuses].some((list) => list.length > 0);

export type Arrange = (change: Partial<Arrangement>) => void;

export const useArrangement = (): readonly [Arrangement, Arrange] => useArranged(CODE);

const CODE = { names: NAMES, read: arrangementOf, write: searchOf };
