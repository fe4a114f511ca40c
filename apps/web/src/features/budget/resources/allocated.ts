import { overAllocation } from '#domain/budget/allocation';
import { exact, sum } from '#domain/number';
import type { Schema } from '../../../app/api.ts';

export type Allocation = Schema<'AllocationView'>;

/** The same work of the same person or role: what was planned, and what came of it. */
export interface Share {
  readonly key: string;
  readonly subject: Allocation;
  readonly planned: Allocation | undefined;
  readonly actual: Allocation | undefined;
}

/** Everything that a person, a role or money is set aside for in a period. */
export interface Holder {
  readonly key: string;
  readonly name: string;
  readonly isPerson: boolean;
  readonly shares: readonly Share[];
  readonly planned: number | null;
  readonly actual: number | null;
  /** Above the whole time of a person, the worse of plan and actual; 0 where it fits. */
  readonly excess: number;
}

/** Those who are promised too often first, then people, then roles; each by name. */
export function holdersOf(allocations: readonly Allocation[], locale: string): readonly Holder[] {
  const people = allocations.filter(({ resource }) => resource === 'people');
  return [...Map.groupBy(people, holderKey)]
    .map(([key, own]) => holderOf(key, own))
    .toSorted(
      (one, other) =>
        other.excess - one.excess ||
        Number(other.isPerson) - Number(one.isPerson) ||
        one.name.localeCompare(other.name, locale),
    );
}

/** Money that is set aside, a share for each place and currency. */
export const moneyOf = (allocations: readonly Allocation[]): readonly Share[] =>
  sharesOf(allocations.filter(({ resource }) => resource === 'money'));

const holderKey = ({ person, role }: Allocation): string => person?.personId ?? `role ${role}`;

function holderOf(key: string, own: readonly Allocation[]): Holder {
  const [first] = own;
  const isPerson = first?.person !== null && first?.person !== undefined;
  const [planned, actual] = [ftesOf(own, 'planned'), ftesOf(own, 'actual')];
  const excess = isPerson ? Math.max(overAllocation(planned), overAllocation(actual)) : 0;
  return {
    key,
    name: first?.person?.name ?? first?.role ?? '',
    isPerson,
    shares: sharesOf(own),
    planned: totalOf(planned),
    actual: totalOf(actual),
    excess,
  };
}

const ftesOf = (own: readonly Allocation[], kind: Allocation['kind']): readonly number[] =>
  own.flatMap((one) => (one.kind === kind && one.fte !== null ? [one.fte] : []));

const totalOf = (shares: readonly number[]): number | null =>
  shares.length === 0 ? null : exact(sum(shares));

function sharesOf(own: readonly Allocation[]): readonly Share[] {
  return [...Map.groupBy(own, placeOf)].flatMap(([key, same]) => {
    const [subject] = same;
    const of = (kind: Allocation['kind']) => same.find((one) => one.kind === kind);
    return subject ? [{ key, subject, planned: of('planned'), actual: of('actual') }] : [];
  });
}

const placeOf = ({ areaId, productId, itemId, currency, role }: Allocation): string =>
  [areaId, productId, itemId, currency, role].join(' ');

/** Of an area: how many full times are planned, and were worked. */
export interface AreaTime {
  readonly id: string;
  readonly name: string;
  readonly planned: number | null;
  readonly actual: number | null;
}

export function timeByArea(allocations: readonly Allocation[]): readonly AreaTime[] {
  const people = allocations.filter(({ resource }) => resource === 'people');
  return [...Map.groupBy(people, ({ areaId }) => areaId)]
    .map(([id, own]): AreaTime => {
      const [planned, actual] = [totalOf(ftesOf(own, 'planned')), totalOf(ftesOf(own, 'actual'))];
      return { id, name: own[0]?.area.name ?? '', planned, actual };
    })
    .toSorted((one, other) => (other.planned ?? 0) - (one.planned ?? 0));
}

/** The periods that something is set aside in, and the one to begin with: the last that has begun. */
export function periodsIn(
  allocations: readonly Allocation[],
  isBegun: (period: string) => boolean,
): { readonly keys: readonly string[]; readonly usual: string | undefined } {
  const keys = [...new Set(allocations.map(({ period }) => period))].toSorted();
  return { keys, usual: keys.findLast(isBegun) ?? keys[0] };
}

/** New full times as they are typed, by allocation. */
export type Typed = Readonly<Record<string, string>>;

interface Move {
  readonly allocationId: string;
  readonly version: number;
  readonly fte: number;
}

/** What changes of that, and which fields hold no time. */
export function movesOf(
  allocations: readonly Allocation[],
  typed: Typed,
  parse: (text: string) => number | null | undefined,
): { readonly moves: readonly Move[]; readonly faults: ReadonlySet<string> } {
  const moves: Move[] = [];
  const faults = new Set<string>();
  for (const { id, version, fte } of allocations) {
    const text = typed[id];
    if (text === undefined) continue;
    const next = parse(text);
    if (typeof next !== 'number' || next < 0) faults.add(id);
    else if (next !== fte) moves.push({ allocationId: id, version, fte: next });
  }
  return { moves, faults };
}
