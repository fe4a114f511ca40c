import type { Alignment } from './strategy.ts';

export type MapKind = 'goal' | 'objective' | 'item' | 'kpi' | 'line';

export interface MapThing {
  readonly kind: MapKind;
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** A line of the map; what serves several things stands under each of them. */
export interface MapRow extends MapThing {
  readonly depth: number;
  /** Unique in the map: the ids from the top. */
  readonly path: string;
}

type Named = Omit<MapThing, 'kind'>;

/** Goal, objective, item, KPI and line of a budget as an indented list; objectives without a goal follow at the end. */
export const mapRows = (alignment: Alignment): readonly MapRow[] => [...rowsOf(alignment)];

function* rowsOf(alignment: Alignment): Generator<MapRow> {
  for (const goal of alignment.goals) {
    const head = rowOf('goal', goal, '', 0);
    yield head;
    yield* objectivesOf(alignment, goal.id, head);
  }
  yield* objectivesOf(alignment, null, undefined);
}

/** A KPI that an item serves stands under the item alone. */
function* objectivesOf(
  alignment: Alignment,
  goalId: string | null,
  above: MapRow | undefined,
): Generator<MapRow> {
  for (const objective of alignment.objectives.filter((one) => one.goalId === goalId)) {
    const head = under(above, 'objective', objective);
    const serving = alignment.items.filter(({ objectiveIds }) =>
      objectiveIds.includes(objective.id),
    );
    const byItems = new Set(serving.flatMap(({ kpiIds }) => kpiIds));
    yield head;
    yield* kpisOf(
      alignment,
      objective.kpiIds.filter((id) => !byItems.has(id)),
      head,
    );
    yield* linesOf(alignment, head, (line) => line.objectiveId === objective.id);
    for (const item of serving) {
      const row = under(head, 'item', item);
      yield row;
      yield* kpisOf(alignment, item.kpiIds, row);
      yield* linesOf(alignment, row, (line) => line.itemId === item.id);
    }
  }
}

function* kpisOf({ kpis }: Alignment, ids: readonly string[], above: MapRow): Generator<MapRow> {
  for (const id of ids) {
    const kpi = kpis.find((one) => one.id === id);
    if (kpi) yield under(above, 'kpi', kpi);
  }
}

/** What pays for it. A line is found in its budget. */
function* linesOf(
  { budgetLines }: Alignment,
  above: MapRow,
  pays: (line: Alignment['budgetLines'][number]) => boolean,
): Generator<MapRow> {
  for (const { id, name, budget } of budgetLines.filter(pays))
    yield under(above, 'line', { id, key: budget.key, name });
}

const under = (above: MapRow | undefined, kind: MapKind, thing: Named): MapRow =>
  rowOf(kind, thing, above?.path ?? '', above ? above.depth + 1 : 0);

const rowOf = (kind: MapKind, { id, key, name }: Named, above: string, depth: number): MapRow => ({
  kind,
  id,
  key,
  name,
  depth,
  path: `${above}/${id}`,
});

/** The orphans in the order in which they are read, with what can be done about each. */
export const ORPHANS = [
  ['goalsWithoutObjective', 'goals', 'goal'],
  ['objectivesWithoutGoal', 'objectives', 'objective'],
  ['objectivesWithoutWork', 'objectives', 'objective'],
  ['objectivesWithoutKpi', 'objectives', 'objective'],
  ['objectivesWithoutMoney', 'objectives', 'objective'],
  ['itemsWithoutObjective', 'items', 'item'],
  ['keyKpisServedByNobody', 'kpis', 'kpi'],
] as const;

export interface OrphanGroup {
  readonly name: (typeof ORPHANS)[number][0];
  readonly things: readonly MapThing[];
}

/** What hangs in the air, both ways; groups without any are left out. */
export function orphanGroups(alignment: Alignment): readonly OrphanGroup[] {
  return ORPHANS.map(([name, register, kind]) => {
    const known = new Map(alignment[register].map((thing) => [thing.id, thing]));
    const things = alignment.orphans[name].flatMap((id) => {
      const thing = known.get(id);
      return thing ? [{ kind, id, key: thing.key, name: thing.name }] : [];
    });
    return { name, things };
  }).filter(({ things }) => things.length > 0);
}
