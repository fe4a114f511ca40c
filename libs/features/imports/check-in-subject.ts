import { Directory } from './directory.ts';
import { failure } from './import-plan.ts';
import type { KpiFinder } from './kpi-finder.ts';
import type { KnownItem, KnownObjective } from './known-registers.query.ts';
import type { Failure } from './read-records.ts';
import { textOf, type SourceRecord } from './source-record.ts';

/** What a check-in is about: one thing of an area, or the area as a whole. */
export interface CheckInSubject {
  readonly name: string;
  readonly areaId: string;
  readonly kpiId: string | null;
  readonly itemId: string | null;
  readonly objectiveId: string | null;
}

export type SubjectFinder = (record: SourceRecord) => CheckInSubject | Failure;

interface Registers {
  readonly items: readonly KnownItem[];
  readonly objectives: readonly KnownObjective[];
}

const THINGS = ['kpi', 'item', 'objective'] as const;
type Thing = (typeof THINGS)[number];

/** The one thing that the record names, within the area that it names, if it names one; else the area. */
export function subjectFinder(finder: KpiFinder, registers: Registers): SubjectFinder {
  const items = new Directory('item', registers.items);
  const objectives = new Directory('objective', registers.objectives);
  return (record) => {
    const [field, second] = THINGS.filter((thing) => textOf(record, thing));
    if (second !== undefined)
      return failure(
        record,
        second,
        `A check-in is about one thing, and this names the ${field}, too.`,
      );
    const area = textOf(record, 'area') ? finder.area(record) : undefined;
    if (area !== undefined && 'problem' in area) return failure(record, 'area', area.problem);
    if (field === undefined)
      return area ? { ...NOTHING, name: area.thing.name, areaId: area.thing.id } : nothing(record);
    const isThere = ({ areaId }: { readonly areaId: string }) =>
      area === undefined || areaId === area.thing.id;
    const found = {
      kpi: () => finder.kpi(record),
      item: () => items.find(textOf(record, 'item') ?? '', isThere),
      objective: () => objectives.find(textOf(record, 'objective') ?? '', isThere),
    }[field]();
    if ('problem' in found) return failure(record, field, found.problem);
    const { id, name, areaId } = found.thing;
    return { ...NOTHING, name, areaId, [IDS[field]]: id };
  };
}

const IDS = { kpi: 'kpiId', item: 'itemId', objective: 'objectiveId' } as const satisfies Record<
  Thing,
  keyof CheckInSubject
>;
const NOTHING = { kpiId: null, itemId: null, objectiveId: null } as const;

const nothing = (record: SourceRecord): Failure =>
  failure(record, 'area', 'It names neither an area nor a thing in one.');
