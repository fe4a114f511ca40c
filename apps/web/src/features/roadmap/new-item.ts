import type { CalendarRules } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { Horizon } from '#domain/roadmap-item';
import type { Schema } from '../../app/api.ts';
import { parseWhen } from './parse-when.ts';

/** A new item as it is typed. */
export interface NewItem {
  readonly name: string;
  readonly areaId: string | null;
  readonly horizon: Horizon;
  readonly ownerId: string | null;
  readonly target: string;
}

export type NewItemFault = 'name' | 'area' | 'target';

type Body = Schema<'CreateRoadmapItem'>;

/** What is sent, or which fields are missing or cannot be read. */
export function readNewItem(
  { name, areaId, horizon, ownerId, target }: NewItem,
  reading: { readonly rules: CalendarRules; readonly today: Day },
): { readonly faults: readonly NewItemFault[]; readonly body?: Body } {
  const when = target.trim() === '' ? null : parseWhen(target, reading);
  const faults: readonly (NewItemFault | false)[] = [
    name.trim() === '' && 'name',
    areaId === null && 'area',
    when === undefined && 'target',
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0 || areaId === null) return { faults: found };
  return {
    faults: [],
    body: {
      name: name.trim(),
      areaId,
      horizon,
      ...(ownerId && { ownerId }),
      ...(when && { targetOn: when.day, precision: when.precision }),
    },
  };
}
