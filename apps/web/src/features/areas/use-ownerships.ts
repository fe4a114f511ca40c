import { $api, api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { raise } from '../../ui/use-fields.ts';

export type Ownership = Schema<'OwnershipView'>;
export type NewOwnership = Schema<'AddOwnership'>;

/** Everyone who ever stood to the area, by role, newest first. */
export const useOwnerships = (areaId: string) =>
  $api.useQuery('get', '/api/v1/areas/{areaId}/ownerships', { params: { path: { areaId } } });

/** What is done with the people of an area beside the accountable one. */
export function useOwnershipWrites(areaId: string) {
  const t = useText();
  const today = useToday();
  const write = useWrite();

  /** What has not begun can be undone; what has begun stays on record, and the message says so. */
  const add = (body: NewOwnership) => {
    const isPlanned = body.from !== undefined && body.from > today;
    return write({
      said: t(isPlanned ? 'areas.personPlanned' : 'areas.personAdded'),
      onProblem: raise,
      run: () => added(areaId, body),
      ...(isPlanned && { undo: (row: Ownership) => removed(row, row.version) }),
    });
  };

  const end = (row: Ownership, to: string | null) =>
    write({
      said: t('areas.personEnded'),
      version: row.version,
      currentVersion: async () => (await current(row)).version,
      run: (version) => ended(row, version, to),
      undo: ({ version }) => ended(row, version, row.to),
    });

  /** Only what has not begun can be taken back. A hand-over is planned anew by handing over. */
  const remove = (row: Ownership) => {
    const again = againOf(row);
    return write({
      said: t(again ? 'areas.personRemoved' : 'areas.handOverRemoved'),
      version: row.version,
      currentVersion: async () => (await current(row)).version,
      run: (version) => removed(row, version),
      ...(again && { undo: () => added(areaId, again) }),
    });
  };

  return { add, end, remove };
}

/** What has to be said to plan a role again; nothing for the accountable one, and for roles of nobody. */
function againOf({ role, personId, from, to, note }: Ownership): NewOwnership | undefined {
  if (role === 'accountable' || personId === null) return undefined;
  return { role, personId, from, note, ...(to !== null && { to }) };
}

const added = (areaId: string, body: NewOwnership) =>
  dataOf(api.POST('/api/v1/areas/{areaId}/ownerships', { params: { path: { areaId } }, body }));

const removed = (row: Ownership, version: number) =>
  api.DELETE('/api/v1/areas/{areaId}/ownerships/{id}', {
    ...placeOf(row),
    headers: ifMatch(version),
  });

const placeOf = ({ areaId, id }: Ownership) => ({ params: { path: { areaId, id } } });

const current = (row: Ownership) =>
  dataOf(api.GET('/api/v1/areas/{areaId}/ownerships/{id}', placeOf(row)));

const ended = (row: Ownership, version: number, to: string | null) =>
  dataOf(
    api.PATCH('/api/v1/areas/{areaId}/ownerships/{id}', {
      ...placeOf(row),
      headers: ifMatch(version),
      body: { to },
    }),
  );
