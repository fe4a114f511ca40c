import { useQueryClient } from '@tanstack/react-query';
import { isSameWindow } from '#domain/roadmap-item';
import { api, dataOf, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { paintItems, windowOfItem, withWindow, type Item } from './roadmap.ts';
import type { ItemPatch } from './use-item-writes.ts';

type Edit = Schema<'ItemToEdit'>;

/** Many items in one request: all or none, one entry in the history, one undo. */
export function useBulkWrites() {
  const t = useText();
  const write = useWrite();
  const cache = useQueryClient();
  const today = useToday();

  const edit = (items: readonly Item[], patchOf: (item: Item) => ItemPatch, said: string) => {
    const patches = new Map(items.map((item) => [item.id, patchOf(item)]));
    const changed = items.filter(({ id }) => Object.keys(patches.get(id) ?? {}).length > 0);
    if (changed.length === 0) return Promise.resolve(undefined);
    return write({
      said,
      paint: (queries) =>
        paintItems(queries, (one) => {
          const patch = patches.get(one.id);
          return patch ? painted(one, patch, today) : one;
        }),
      run: () =>
        sent(
          changed.map(({ key, version, id }) => ({
            item: key,
            version,
            changes: patches.get(id) ?? {},
          })),
        ),
      undo: async () => {
        const versions = await currentVersions();
        return sent(
          changed.map((item) => ({
            item: item.key,
            version: versions.get(item.id) ?? item.version,
            changes: undone(item, patches.get(item.id) ?? {}, t('roadmap.undoReason')),
          })),
        );
      },
    });
  };

  /** Their windows become baselines, which are kept for ever: nothing takes that back. */
  const commit = async (
    items: readonly Item[],
    onProblem?: (error: unknown) => void,
  ): Promise<boolean> => {
    const done = await write({
      said: t('roadmap.committed', { count: items.length }),
      ...(onProblem && { onProblem }),
      run: async () => {
        const versions = await currentVersions();
        return dataOf(
          api.PUT('/api/v1/roadmap-items/commitments', {
            body: {
              items: items.map(({ key, id, version }) => ({
                item: key,
                version: versions.get(id) ?? version,
              })),
            },
          }),
        );
      },
    });
    return done !== undefined;
  };

  const currentVersions = async (): Promise<ReadonlyMap<string, number>> => {
    const view = await dataOf(api.GET('/api/v1/roadmap', {}));
    cache.setQueriesData({ queryKey: ['get', '/api/v1/roadmap', { params: { query: {} } }] }, view);
    return new Map(view.items.map(({ id, version }) => [id, version]));
  };
  return { edit, commit };
}

const sent = (items: Edit[]) => dataOf(api.PATCH('/api/v1/roadmap-items', { body: { items } }));

function painted(item: Item, patch: ItemPatch, today: string): Item {
  const { reason, ...values } = patch;
  const next = { ...item, ...values } as Item;
  const hasMoved = reason !== undefined || !isSameWindow(item, next);
  return hasMoved ? withWindow(next, windowOfItem(next), today) : next;
}

const undone = (item: Item, patch: ItemPatch, reason: string): ItemPatch => ({
  ...Object.fromEntries(Object.entries(item).filter(([field]) => field in patch)),
  ...(patch.reason !== undefined && { reason }),
});
