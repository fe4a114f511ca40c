import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

export const VIEWS = ['table', 'board'] as const;
export type PortfolioShape = (typeof VIEWS)[number];

export const GROUPS = ['line', 'area', 'stage', 'none'] as const;
export type GroupBy = (typeof GROUPS)[number];

export const SORTS = [
  'name',
  'stage',
  'days',
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
  readonly sort: { readonly by: SortBy; readonly isDescending: boolean } | null;
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
    sort: sortOf(search.sort),
  };
}

/** What an address has to say for it; what goes without saying is undefined. */
function searchOf(change: Partial<Arrangement>): Search {
  const { shape, group, isWaiting, sort } = change;
  return {
    ...(shape && { view: shape === 'table' ? undefined : shape }),
    ...(group && { group: group === 'line' ? undefined : group }),
    ...(isWaiting !== undefined && { wait: isWaiting ? '1' : undefined }),
    ...(sort !== undefined && {
      sort: sort === null ? undefined : `${sort.isDescending ? '-' : ''}${sort.by}`,
    }),
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

export function useArrangement(): readonly [Arrangement, Arrange] {
  const search = useSearch({ strict: false, select: ownOf, structuralSharing: true });
  const navigate = useNavigate();
  const arrangement = useMemo(() => arrangementOf(search), [search]);
  const arrange = useCallback<Arrange>(
    (change) =>
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, ...searchOf(change) }),
        replace: change.text !== undefined,
        resetScroll: false,
      } as never),
    [navigate],
  );
  return [arrangement, arrange];
}

function ownOf(search: Readonly<Record<string, unknown>>): Search {
  const own = NAMES.filter((name) => typeof search[name] === 'string');
  return Object.fromEntries(own.map((name) => [name, search[name]]));
}

function sortOf(text: string | undefined): Arrangement['sort'] {
  const isDescending = text?.startsWith('-') ?? false;
  const by = oneOf(SORTS, isDescending ? text?.slice(1) : text);
  return by === undefined ? null : { by, isDescending };
}

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').filter((part) => part !== '');

const textOf = (list: readonly string[]): string | undefined => list.join(',') || undefined;

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | undefined =>
  all.find((name) => name === text);
