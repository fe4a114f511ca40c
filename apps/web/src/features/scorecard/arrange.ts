import { CADENCES, FRESHNESSES } from '#domain/cadence';
import { severity } from '#domain/status';
import type { Schema } from '../../app/api.ts';
import type { ShownKpi } from './row-types.ts';
import { COLOURS, type Arrangement, type Group, type SortBy } from './search.ts';

export type ScorecardArea = Schema<'ScorecardArea'>;

/** A row of the scorecard: a KPI with its area. */
export interface ScorecardRow extends ShownKpi {
  readonly area: ScorecardArea;
}

/** Rows under a heading. */
export interface RowGroup {
  readonly key: string;
  /** The area, where rows are grouped by it. */
  readonly area: ScorecardArea | null;
  readonly rows: readonly ScorecardRow[];
}

export const rowsOf = (areas: readonly ScorecardArea[]): readonly ScorecardRow[] =>
  areas.flatMap((area) => area.kpis.map((kpi) => ({ ...kpi, area })));

/** The rows that are asked for, sorted, under their headings; a group without rows is left out. */
export function arranged(
  rows: readonly ScorecardRow[],
  arrangement: Arrangement,
): readonly RowGroup[] {
  const kept = rows.filter(filterOf(arrangement));
  const { sort } = arrangement;
  const sorted = sort ? kept.toSorted(orderOf(sort.by, sort.isDescending)) : kept;
  return grouped(sorted, arrangement.group);
}

type Row = ScorecardRow;

function filterOf(it: Arrangement): (row: Row) => boolean {
  const words = folded(it.text).split(/\s+/).filter(Boolean);
  return (row) =>
    among(it.statuses, row.status) &&
    among(it.areas, row.area.key) &&
    among(it.owners, row.area.owner?.personId ?? NOBODY) &&
    among(it.freshness, row.freshness) &&
    (!it.onlyKey || row.isKey) &&
    (words.length === 0 || holds(row, words));
}

const among = <T>(list: readonly T[], value: T): boolean =>
  list.length === 0 || list.includes(value);

/** Stands for the owner of an area without one. */
export const NOBODY = 'nobody';

function holds({ name, key, area }: Row, words: readonly string[]): boolean {
  const text = folded(`${name} ${key} ${area.name} ${area.owner?.name ?? ''}`);
  return words.every((word) => text.includes(word));
}

/** Without case and marks, so that `aktivitat` finds `Aktivität`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();

type Order = (one: Row, other: Row) => number;

/** Rows without the figure come last in both directions. */
function orderOf(by: SortBy, isDescending: boolean): Order {
  const side = isDescending ? -1 : 1;
  return (one, other) => {
    const [a, b] = [MEASURES[by](one), MEASURES[by](other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'string' && typeof b === 'string') return side * a.localeCompare(b);
    return side * (Number(a) - Number(b));
  };
}

const MEASURES: Readonly<Record<SortBy, (row: Row) => number | string | null>> = {
  name: ({ name }) => name,
  value: ({ value }) => value,
  delta: gain,
  status: ({ status }) => -severity(status),
  freshness: ({ freshness }) => -FRESHNESSES.indexOf(freshness),
  recorded: ({ recordedAt }) => recordedAt,
};

/** How much better, so that units and directions can be compared: percent, or percentage points. */
function gain({ reference }: Row): number | null {
  if (!reference || reference.absolute === null) return null;
  const size = Math.abs(reference.percent ?? reference.absolute);
  if (reference.verdict === 'worse') return -size;
  return reference.verdict === 'better' ? size : 0;
}

function grouped(rows: readonly Row[], group: Group): readonly RowGroup[] {
  const keyOf = KEYS[group];
  const groups = Map.groupBy(rows, keyOf);
  const made = [...groups].map(([key, members]) => ({
    key,
    area: group === 'area' ? (members[0]?.area ?? null) : null,
    rows: members,
  }));
  const order = ORDERS[group];
  return order ? made.toSorted((one, other) => order(one) - order(other)) : made;
}

const KEYS: Readonly<Record<Group, (row: Row) => string>> = {
  area: ({ area }) => area.key,
  owner: ({ area }) => area.owner?.personId ?? NOBODY,
  status: ({ status }) => status,
  cadence: ({ cadence }) => cadence,
  none: () => 'all',
};

/** Worst and most frequent first, owned before open; areas stand as the first of their rows does. */
const ORDERS: Partial<Readonly<Record<Group, (group: RowGroup) => number>>> = {
  owner: ({ key }) => Number(key === NOBODY),
  status: ({ key }) => COLOURS.findIndex((colour) => colour === key),
  cadence: ({ key }) => CADENCES.findIndex((cadence) => cadence === key),
};
