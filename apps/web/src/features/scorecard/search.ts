import { FRESHNESSES, type Freshness } from '#domain/cadence';
import {
  listOf,
  oneOf,
  someOf,
  sortIn,
  sortText,
  textOf,
  useArranged,
  type Sort,
} from '../../app/arrangement.ts';

export const GROUPS = ['area', 'owner', 'status', 'cadence', 'none'] as const;
export type Group = (typeof GROUPS)[number];

export const COLOURS = ['off_track', 'at_risk', 'unknown', 'on_track'] as const;
export type Colour = (typeof COLOURS)[number];

export const SORTS = ['name', 'value', 'delta', 'status', 'freshness', 'recorded'] as const;
export type SortBy = (typeof SORTS)[number];

/** Which rows, in which order, under which headings. Empty lists leave nothing out. */
export interface Arrangement {
  readonly text: string;
  readonly group: Group;
  readonly statuses: readonly Colour[];
  /** Keys of areas. */
  readonly areas: readonly string[];
  /** Ids of people. */
  readonly owners: readonly string[];
  readonly freshness: readonly Freshness[];
  readonly onlyKey: boolean;
  readonly sort: Sort<SortBy> | null;
}

/** The names that the page keeps in the address, with text or nothing. */
export const NAMES = [
  'q',
  'group',
  'status',
  'area',
  'owner',
  'freshness',
  'sort',
  'keys',
] as const;
export type Search = { readonly [Name in (typeof NAMES)[number]]?: string };

export function arrangementOf(search: Search): Arrangement {
  return {
    text: search.q ?? '',
    group: oneOf(GROUPS, search.group) ?? 'area',
    statuses: someOf(COLOURS, search.status),
    areas: listOf(search.area),
    owners: listOf(search.owner),
    freshness: someOf(FRESHNESSES, search.freshness),
    onlyKey: search.keys !== undefined,
    sort: sortIn(SORTS, search.sort),
  };
}

/** What an address has to say to show the rows like this; what goes without saying is undefined. */
export function searchOf(arrangement: Partial<Arrangement>): Search {
  const { text, group, statuses, areas, owners, freshness, onlyKey, sort } = arrangement;
  return {
    ...(text !== undefined && { q: text || undefined }),
    ...(group && { group: group === 'area' ? undefined : group }),
    ...(statuses && { status: textOf(statuses) }),
    ...(areas && { area: textOf(areas) }),
    ...(owners && { owner: textOf(owners) }),
    ...(freshness && { freshness: textOf(freshness) }),
    ...(onlyKey !== undefined && { keys: onlyKey ? 'key' : undefined }),
    ...(sort !== undefined && { sort: sortText(sort) }),
  };
}

export const isFiltered = (it: Arrangement): boolean =>
  it.text !== '' ||
  it.onlyKey ||
  [it.statuses, it.areas, it.owners, it.freshness].some((list) => list.length > 0);

export const NO_FILTERS: Partial<Arrangement> = {
  text: '',
  statuses: [],
  areas: [],
  owners: [],
  freshness: [],
  onlyKey: false,
};

export type Arrange = (change: Partial<Arrangement>) => void;

/** How the rows are arranged, as the address says it, and the way to arrange them anew. */
export const useArrangement = (): readonly [Arrangement, Arrange] => useArranged(CODE);

const CODE = { names: NAMES, read: arrangementOf, write: searchOf };
