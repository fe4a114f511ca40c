import { nameKey } from '#platform/tabular/names';

interface Placed {
  readonly name: string;
  readonly areaId: string;
  readonly isArchived?: boolean;
}

/** Of names that several areas use, the area says which thing is meant; any other name is one thing wherever it stands. */
export function namesApart(
  known: readonly Placed[],
  named: readonly Placed[],
): (thing: Placed) => string {
  const shared = new Set([
    ...sharedNames(known.filter(({ isArchived }) => isArchived !== true)),
    ...sharedNames(named),
  ]);
  return ({ name, areaId }) => (shared.has(nameKey(name)) ? areaId : '');
}

function sharedNames(things: readonly Placed[]): readonly string[] {
  const byName = Map.groupBy(things, ({ name }) => nameKey(name));
  return [...byName]
    .filter(([, all]) => new Set(all.map(({ areaId }) => areaId)).size > 1)
    .map(([name]) => name);
}
