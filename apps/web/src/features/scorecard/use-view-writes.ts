import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';

type View = Schema<'SavedViewView'>;
type NewView = Schema<'CreateSavedView'>;

const create = (body: NewView): Promise<View> => dataOf(api.POST('/api/v1/saved-views', { body }));

const at = ({ id, version }: View) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const currentVersion =
  ({ id }: View) =>
  async (): Promise<number> =>
    (await dataOf(api.GET('/api/v1/saved-views/{id}', { params: { path: { id } } }))).version;

/** Keeping, sharing and removing views; each can be taken back. */
export function useViewWrites() {
  const t = useText();
  const write = useWrite();
  return {
    keep: (view: NewView, onProblem: (error: unknown) => void) =>
      write({
        run: () => create(view),
        said: t('scorecard.views.saved', { name: view.name }),
        undo: async (made) => {
          await api.DELETE('/api/v1/saved-views/{id}', at(made));
        },
        onProblem,
      }),
    share: (view: View) => {
      const setShared = (before: View, isShared: boolean): Promise<View> =>
        dataOf(api.PATCH('/api/v1/saved-views/{id}', { ...at(before), body: { isShared } }));
      return write({
        run: (version) => setShared({ ...view, version }, !view.isShared),
        version: view.version,
        currentVersion: currentVersion(view),
        said: t(view.isShared ? 'scorecard.views.unshared' : 'scorecard.views.nowShared', {
          name: view.name,
        }),
        undo: (changed) => setShared(changed, view.isShared),
      });
    },
    remove: (view: View) => {
      const { page, name, query, isShared } = view;
      return write({
        run: async (version) => {
          await api.DELETE('/api/v1/saved-views/{id}', at({ ...view, version }));
        },
        version: view.version,
        currentVersion: currentVersion(view),
        said: t('scorecard.views.removed', { name }),
        undo: () => create({ page, name, query, isShared }),
      });
    },
  };
}
