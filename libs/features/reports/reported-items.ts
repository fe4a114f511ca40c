import type { RoadmapEntry, RoadmapView } from '#features/roadmap/index';
import type { ReportedItem } from '#domain/edition-registers';

/** The items of a reading by names instead of ids, as they are sealed. */
export function reportedItems(
  { items, areas, people }: RoadmapView,
  reasons: ReadonlyMap<string, string>,
): readonly ReportedItem[] {
  const areaKeys = new Map(areas.map(({ id, key }) => [id, key]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const titles = new Map(items.map(({ id, name }) => [id, name]));
  return items.map((item) => ({
    isCommitted: item.committedOn !== null,
    item: {
      key: item.key,
      name: item.name,
      areaKey: areaKeys.get(item.areaId) ?? '',
      owner: ownerOf(item, names),
      stage: item.stage,
      startsOn: item.beganOn ?? item.startsOn,
      baselineStartsOn: item.baseline?.startsOn ?? null,
      targetOn: item.targetOn,
      baselineOn: item.baseline?.targetOn ?? null,
      slipDays: item.slipDays,
      moves: item.moves,
      moveReason: reasons.get(item.id) ?? null,
      doneOn: item.doneOn,
      computed: item.status,
      heldUp: heldUp(item, titles),
    },
  }));
}

const ownerOf = ({ ownerId }: RoadmapEntry, names: ReadonlyMap<string, string>) =>
  ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' };

function heldUp({ heldUp: known }: RoadmapEntry, titles: ReadonlyMap<string, string>) {
  return known && { by: titles.get(known.byId) ?? '', days: known.days };
}
