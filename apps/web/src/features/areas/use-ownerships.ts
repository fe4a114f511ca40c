import { $api, api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
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
  const write = useWrite();

  const add = (body: NewOwnership) =>
    write({
      said: t('areas.personAdded'),
      onProblem: raise,
      run: () =>
        dataOf(
          api.POST('/api/v1/areas/{areaId}/ownerships', { params: { path: { areaId } }, body }),
        ),
    });

  const end = (row: Ownership, to: string | null) =>
    write({
      said: t('areas.personEnded'),
      version: row.version,
      currentVersion: async () => (await current(row)).version,
      run: (version) => ended(row, version, to),
      undo: ({ version }) => ended(row, version, row.to),
    });

  /** Only what has not begun can be taken back. */
  const remove = (row: Ownership) =>
    write({
      said: t('areas.personRemoved'),
      version: row.version,
      currentVersion: async () => (await current(row)).version,
      run: (version) =>
        api.DELETE('/api/v1/areas/{areaId}/ownerships/{id}', {
          ...placeOf(row),
          headers: ifMatch(version),
        }),
    });

  return { add, end, remove };
}

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
