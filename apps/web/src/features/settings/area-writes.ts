import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';

export type Area = Schema<'AreaView'>;

const ARCHIVAL = '/api/v1/areas/{id}/archival' as const;

const at = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

export const readArea = (id: string): Promise<Area> =>
  dataOf(api.GET('/api/v1/areas/{id}', { params: { path: { id } } }));

export const archiveArea = (id: string, version: number): Promise<Area> =>
  dataOf(api.PUT(ARCHIVAL, at(id, version)));

export const restoreArea = (id: string, version: number): Promise<Area> =>
  dataOf(api.DELETE(ARCHIVAL, at(id, version)));

export const patchArea = (id: string, version: number, body: Schema<'UpdateArea'>): Promise<Area> =>
  dataOf(api.PATCH('/api/v1/areas/{id}', { ...at(id, version), body }));
