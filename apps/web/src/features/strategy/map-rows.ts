import type { Alignment } from './strategy.ts';

export type MapKind = 'goal' | 'objective' | 'item' | 'kpi';

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

/** Goal, objective, item and KPI as an indented list; objectives without a goal follow at the end. */
export function mapRows({ goals, objectives, items, kpis }: Alignment): readonly MapRow[] {
  const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));

  const kpiRows = (ids: readonly string[], above: string, depth: number): readonly MapRow[] =>
    ids.flatMap((id) => {
      const kpi = kpiOf.get(id);
      return kpi ? [rowOf('kpi', kpi, above, depth)] : [];
    });
  const objectiveRows = (goalId: string | null, above: string, depth: number) =>
    objectives
      .filter((objective) => objective.goalId === goalId)
      .flatMap((objective) => {
        const head = rowOf('objective', objective, above, depth);
        const serving = items.filter(({ objectiveIds }) => objectiveIds.includes(objective.id));
        const byItems = new Set(serving.flatMap(({ kpiIds }) => kpiIds));
        return [
          head,
          ...kpiRows(
            objective.kpiIds.filter((id) => !byItems.has(id)),
            head.path,
            depth + 1,
          ),
          ...serving.flatMap((item) => {
            const row = rowOf('item', item, head.path, depth + 1);
            return [row, ...kpiRows(item.kpiIds, row.path, depth + 2)];
          }),
        ];
      });

  return [
    ...goals.flatMap((goal) => {
      const head = rowOf('goal', goal, '', 0);
      return [head, ...objectiveRows(goal.id, head.path, 1)];
    }),
    ...objectiveRows(null, '', 0),
  ];
}

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
