import type { QueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import type { Area } from './areas.ts';

export type AreaPatch = Schema<'UpdateArea'>;
export type HandOver = Schema<'HandOverArea'>;

/** What is done with an area. Each answers the area as it is then, or nothing when it was refused. */
export function useAreaWrites() {
  const t = useText();
  const write = useWrite();

  const update = (area: Area, patch: AreaPatch, onProblem: (error: unknown) => void) =>
    write({
      said: t('areas.saved'),
      onProblem,
      ...guard(area),
      run: (version) => patched(area.id, version, patch),
      undo: ({ id, version }) => patched(id, version, before(area, patch)),
    });

  const archive = (area: Area) =>
    write({
      said: t('areas.archived', { name: area.name }),
      ...guard(area),
      paint: (cache) => paintOff(cache, area),
      run: (version) => dataOf(api.PUT('/api/v1/areas/{id}/archival', of(area.id, version))),
      undo: ({ id, version }) => dataOf(api.DELETE('/api/v1/areas/{id}/archival', of(id, version))),
    });

  const restore = (area: Area) =>
    write({
      said: t('areas.restored', { name: area.name }),
      ...guard(area),
      run: (version) => dataOf(api.DELETE('/api/v1/areas/{id}/archival', of(area.id, version))),
      undo: ({ id, version }) => dataOf(api.PUT('/api/v1/areas/{id}/archival', of(id, version))),
    });

  /** A dated fact: whoever was wrong about it hands over once more. */
  const handOver = (area: Area, body: HandOver, onProblem: (error: unknown) => void) =>
    write({
      said: t('areas.handedOver'),
      onProblem,
      ...guard(area),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/areas/{areaId}/accountable', {
            params: { path: { areaId: area.id } },
            headers: ifMatch(version),
            body,
          }),
        ),
    });

  return { update, archive, restore, handOver };
}

/** Nothing asks any more how the area stands. */
const paintOff = (cache: QueryClient, { id }: Area): void =>
  void cache.setQueriesData<readonly Area[]>({ queryKey: ['get', '/api/v1/areas'] }, (areas) =>
    areas?.map((one) => (one.id === id ? { ...one, archivedAt: new Date().toISOString() } : one)),
  );

const of = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Area): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/areas/{id}', { params: { path: { id } } }))).version,
});

const patched = (id: string, version: number, body: AreaPatch) =>
  dataOf(api.PATCH('/api/v1/areas/{id}', { ...of(id, version), body }));

/** The fields that the patch changes, as they were. */
const before = (area: Area, patch: AreaPatch): AreaPatch => {
  const { name, purpose, cadence, rollUp, parentId } = area;
  const was: AreaPatch = { name, purpose, cadence, rollUp, parentId };
  return Object.fromEntries(Object.entries(was).filter(([field]) => field in patch));
};
