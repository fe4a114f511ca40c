import type { Area } from './areas.ts';
import type { AreaPatch } from './use-area-writes.ts';

export type AreaValues = Pick<Area, 'name' | 'purpose' | 'cadence' | 'rollUp' | 'parentId'>;

/** Only what differs: whoever may change the purpose need not be allowed to rename. */
export function patchOf(before: AreaValues, after: AreaValues): AreaPatch | undefined {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([field, value]) => was.get(field) !== value);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
