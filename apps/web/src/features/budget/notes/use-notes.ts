import { $api, api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { raise } from '../../../ui/use-fields.ts';
import { useAreas } from '../../areas/areas.ts';
import type { Budget, FiguresRow } from '../budget-data.ts';
import type { Note } from './variances.ts';

export const useNotes = (budget: Budget) =>
  $api.useQuery('get', '/api/v1/variance-notes', {
    params: { query: { budget: budget.key } },
  });

/** Whether the reader may explain a line: who keeps the budget, or contributes to the area of the line. */
export function useMayExplain(budget: Budget): (row: FiguresRow) => boolean {
  const isTravelling = useIsTravelling();
  const { data: areas } = useAreas();
  return ({ line }) =>
    line !== null &&
    !line.isArchived &&
    !isTravelling &&
    (budget.can.update || areas?.find(({ id }) => id === line.areaId)?.can.checkIn === true);
}

export function useNoteWrites() {
  const t = useText();
  const write = useWrite();

  const explain = (body: Schema<'WriteNote'>, name: string) =>
    write<Note>({
      said: t('budget.said.explained', { name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/variance-notes', { body })),
      undo: ({ id, version }) => api.PUT('/api/v1/variance-notes/{id}/archival', at(id, version)),
    });

  const change = (note: Note, body: string, name: string) =>
    write<Note>({
      said: t('budget.said.explained', { name }),
      onProblem: raise,
      version: note.version,
      currentVersion: async () =>
        (
          await dataOf(
            api.GET('/api/v1/variance-notes/{id}', { params: { path: { id: note.id } } }),
          )
        ).version,
      run: (version) => changed(note.id, version, body),
      undo: ({ id, version }) => changed(id, version, note.body),
    });

  return { explain, change };
}

const at = (id: string, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const changed = (id: string, version: number, body: string) =>
  dataOf(api.PATCH('/api/v1/variance-notes/{id}', { ...at(id, version), body: { body } }));
