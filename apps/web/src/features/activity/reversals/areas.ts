import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { archiveArea, patchArea, readArea, restoreArea } from '../../settings/area-writes.ts';
import { changeOf } from '../entry.ts';
import { stillStands, type Look } from './step.ts';

const switchedOff: Look = async ({ subjectId: id }) => {
  const area = await readArea(id);
  if (!area.can.restore) return undefined;
  return {
    run: () => restoreArea(id, area.version),
    undo: async () => archiveArea(id, (await readArea(id)).version),
  };
};

const switchedOn: Look = async ({ subjectId: id }) => {
  const area = await readArea(id);
  if (!area.can.archive) return undefined;
  return {
    run: () => archiveArea(id, area.version),
    undo: async () => restoreArea(id, (await readArea(id)).version),
  };
};

const KEPT_CURRENT: ReadonlySet<string> = new Set(['purpose', 'cadence']);

const changed: Look = async (entry) => {
  const { before, after } = changeOf(entry);
  const { subjectId: id } = entry;
  const area = await readArea(id);
  const isAllowed = Object.keys(after).every((field) =>
    KEPT_CURRENT.has(field) ? area.can.update : area.can.arrange,
  );
  if (!isAllowed || !stillStands(area, after)) return undefined;
  return {
    run: () => patchArea(id, area.version, before),
    undo: async () => patchArea(id, (await readArea(id)).version, after),
  };
};

const appoint = async (areaId: string, body: Schema<'HandOverArea'>): Promise<unknown> => {
  const { version } = await readArea(areaId);
  return dataOf(
    api.PUT('/api/v1/areas/{areaId}/accountable', {
      params: { path: { areaId } },
      headers: ifMatch(version),
      body,
    }),
  );
};

/** Handed back from today on: who was accountable meanwhile stays on record. */
const handedOver: Look = async (entry, note) => {
  const { before, after } = changeOf(entry);
  const { subjectId: id } = entry;
  const area = await readArea(id);
  const now = area.accountable?.personId ?? null;
  if (!area.can.handOver || now !== after.personId || before.personId === undefined)
    return undefined;
  const { personId, acting } = before as Pick<Schema<'HandOverArea'>, 'personId' | 'acting'>;
  return { run: () => appoint(id, { personId, acting: acting && personId !== null, note }) };
};

export const AREAS: Readonly<Record<string, Look>> = {
  'area.archive': switchedOff,
  'area.restore': switchedOn,
  'area.update': changed,
  'area.hand_over': handedOver,
};
