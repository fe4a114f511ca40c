import { dayOf } from '#domain/day';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { changeOf, type Entry } from '../entry.ts';
import { stillStands, type Look } from './step.ts';

const ONE = '/api/v1/areas/{areaId}/ownerships/{id}' as const;

const pathOf = ({ areaId, subjectId }: Entry) => ({ areaId: areaId ?? '', id: subjectId });

const read = (entry: Entry) => dataOf(api.GET(ONE, { params: { path: pathOf(entry) } }));

const patch = async (entry: Entry, body: Schema<'UpdateOwnership'>) =>
  api.PATCH(ONE, {
    params: { path: pathOf(entry) },
    headers: ifMatch((await read(entry)).version),
    body,
  });

/** What has begun ends today and stays on record; what has not is removed. */
const added: Look = async (entry) => {
  const [{ can, version, to }, { timeZone }] = await Promise.all([
    read(entry),
    dataOf(api.GET('/api/v1/organization')),
  ]);
  const today = dayOf(new Date(), timeZone);
  if (can.remove)
    return {
      run: () => api.DELETE(ONE, { params: { path: pathOf(entry) }, headers: ifMatch(version) }),
    };
  if (!can.change || to === today) return undefined;
  return { run: () => patch(entry, { to: today }), undo: () => patch(entry, { to }) };
};

const changed: Look = async (entry) => {
  const { before, after } = changeOf(entry);
  const ownership = await read(entry);
  if (!ownership.can.change || !stillStands(ownership, after)) return undefined;
  return { run: () => patch(entry, before), undo: () => patch(entry, after) };
};

export const OWNERSHIPS: Readonly<Record<string, Look>> = {
  'ownership.add': added,
  'ownership.change': changed,
};
