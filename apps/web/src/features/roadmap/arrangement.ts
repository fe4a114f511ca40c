import { HORIZONS, ITEM_STAGES, type Horizon, type ItemStage } from '#domain/roadmap-item';
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
import { ZOOMS, type Zoom } from '../../charts/timeline-scale.ts';
import { LIST_SORTS, type ListSort } from './sorting.ts';

export const VIEWS = ['timeline', 'list', 'board', 'launches'] as const;
export type RoadmapShape = (typeof VIEWS)[number];

export const LANES = ['area', 'product', 'objective', 'owner', 'none'] as const;
export type LaneBy = (typeof LANES)[number];

/** Which items are shown, and how. Empty lists leave nothing out. */
export interface Arrangement {
  /** The list on a phone, else the timeline, unless the address says so. */
  readonly shape: RoadmapShape | undefined;
  readonly zoom: Zoom;
  readonly lane: LaneBy;
  readonly hasBaseline: boolean;
  readonly text: string;
  readonly areas: readonly string[];
  readonly products: readonly string[];
  readonly objectives: readonly string[];
  readonly owners: readonly string[];
  readonly stages: readonly ItemStage[];
  readonly horizons: readonly Horizon[];
  readonly sort: Sort<ListSort> | null;
}

const NAMES = [
  'view',
  'zoom',
  'lane',
  'baseline',
  'q',
  'area',
  'product',
  'objective',
  'owner',
  'stage',
  'horizon',
  'sort',
] as const;
type Search = { readonly [Name in (typeof NAMES)[number]]?: string | undefined };

function arrangementOf(search: Search): Arrangement {
  return {
    shape: oneOf(VIEWS, search.view),
    zoom: oneOf(ZOOMS, search.zoom) ?? 'months',
    lane: oneOf(LANES, search.lane) ?? 'area',
    hasBaseline: search.baseline !== 'off',
    text: search.q ?? '',
    areas: listOf(search.area),
    products: listOf(search.product),
    objectives: listOf(search.objective),
    owners: listOf(search.owner),
    stages: someOf(ITEM_STAGES, search.stage),
    horizons: someOf(HORIZONS, search.horizon),
    sort: sortIn(LIST_SORTS, search.sort),
  };
}

/** What an address has to say for it; what goes without saying is undefined. */
function searchOf(change: Partial<Arrangement>): Search {
  const { zoom, lane, hasBaseline, sort } = change;
  return {
    ...('shape' in change && { view: change.shape }),
    ...(zoom && { zoom: zoom === 'months' ? undefined : zoom }),
    ...(lane && { lane: lane === 'area' ? undefined : lane }),
    ...(hasBaseline !== undefined && { baseline: hasBaseline ? undefined : 'off' }),
    ...filtersIn(change),
    ...(sort !== undefined && { sort: sortText(sort) }),
  };
}

function filtersIn(change: Partial<Arrangement>): Search {
  const { text, areas, products, objectives, owners, stages, horizons } = change;
  return {
    ...(text !== undefined && { q: text || undefined }),
    ...(areas && { area: textOf(areas) }),
    ...(products && { product: textOf(products) }),
    ...(objectives && { objective: textOf(objectives) }),
    ...(owners && { owner: textOf(owners) }),
    ...(stages && { stage: textOf(stages) }),
    ...(horizons && { horizon: textOf(horizons) }),
  };
}

export const NO_FILTERS = {
  text: '',
  areas: [],
  products: [],
  objectives: [],
  owners: [],
  stages: [],
  horizons: [],
} satisfies Partial<Arrangement>;

export const isFiltered = (it: Arrangement): boolean =>
  it.text !== '' ||
  [it.areas, it.products, it.objectives, it.owners, it.stages, it.horizons].some(
    (list) => list.length > 0,
  );

export type Arrange = (change: Partial<Arrangement>) => void;

export const useArrangement = (): readonly [Arrangement, Arrange] => useArranged(CODE);

const CODE = { names: NAMES, read: arrangementOf, write: searchOf };
