import { severity, type Status } from '#domain/status';
import type { Schema } from '../../app/api.ts';

export type ShownArea = Schema<'ScorecardArea'>;

export interface Row {
  readonly area: ShownArea;
  /** How many areas stand above it in the tree; 0 in a flat list. */
  readonly depth: number;
}

export const declaredOf = ({ declared }: ShownArea): Status => declared?.status ?? 'unknown';

/** By the worse of what is declared and computed, then by the other one, then by the lower score, then by name. */
export function worstFirst(areas: readonly ShownArea[]): readonly ShownArea[] {
  return areas.toSorted(
    (one, other) =>
      worse(other) - worse(one) ||
      both(other) - both(one) ||
      (one.computed.score ?? BEST) - (other.computed.score ?? BEST) ||
      one.name.localeCompare(other.name),
  );
}

const BEST = 10;
const severities = (area: ShownArea) => [
  severity(declaredOf(area)),
  severity(area.computed.status),
];
const worse = (area: ShownArea): number => Math.max(...severities(area));
const both = (area: ShownArea): number => severities(area).reduce((sum, one) => sum + one, 0);

export const flat = (areas: readonly ShownArea[]): readonly Row[] =>
  areas.map((area) => ({ area, depth: 0 }));

/** Each area below the one it belongs to; what belongs to none that is shown stands at the top. */
export function nested(areas: readonly ShownArea[]): readonly Row[] {
  const shown = new Set(areas.map(({ id }) => id));
  const below = Map.groupBy(areas, ({ parentId }) =>
    parentId !== null && shown.has(parentId) ? parentId : null,
  );
  const rows: Row[] = [];
  const hang = (parent: string | null, depth: number): void => {
    for (const area of below.get(parent) ?? []) {
      rows.push({ area, depth });
      hang(area.id, depth + 1);
    }
  };
  hang(null, 0);
  return rows;
}

export const OPEN = 'open';

/** Those of one owner; `open`: those of nobody; all without. */
export const ownedBy = (
  areas: readonly ShownArea[],
  owner: string | undefined,
): readonly ShownArea[] =>
  owner === undefined ? areas : areas.filter((area) => (area.owner?.personId ?? OPEN) === owner);

/** The people who own something here, by name. */
export function ownersOf(areas: readonly ShownArea[]) {
  const owners = new Map(
    areas.flatMap(({ owner }) => (owner ? [[owner.personId, owner.name] as const] : [])),
  );
  return [...owners]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
