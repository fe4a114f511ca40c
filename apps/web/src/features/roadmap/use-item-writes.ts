import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isSameWindow, type Horizon, type ItemWindow } from '#domain/roadmap-item';
import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import { inTurn } from './in-turn.ts';
import { paintItems, windowOfItem, withWindow, type AnyItem, type Item } from './roadmap.ts';

export type ItemPatch = Schema<'UpdateRoadmapItem'>;
export type WholeItem = Schema<'RoadmapItemView'>;

/** How a change is sent: with its problem handed back, where a form or a field shows it. */
interface Sending {
  readonly onProblem?: (error: unknown) => void;
}

/** What is done with one item of the roadmap. Each answers the item as it is then, or nothing when it was refused. */
export function useItemWrites() {
  const t = useText();
  const write = useWrite();
  const cache = useQueryClient();
  const today = useToday();
  return useMemo(() => {
    /** One after the other, each with the version that the one before left. */
    const send =
      (item: AnyItem, call: (version: number) => Promise<WholeItem>) => (version: number) =>
        inTurn(item.id, version, async (latest) => {
          const whole = await call(latest);
          keep(cache, whole);
          return whole;
        });

    const move = (item: AnyItem, window: ItemWindow, reason: string, sending: Sending = {}) => {
      const before = windowOfItem(item);
      if (isSameWindow(before, window)) return Promise.resolve(undefined);
      const backReason = item.committedOn === null ? {} : { reason: t('roadmap.undoReason') };
      return write<WholeItem>({
        ...guard(item),
        ...sending,
        said: t('roadmap.moved', { name: item.name }),
        paint: (queries) =>
          paintItems(queries, (one) => (one.id === item.id ? withWindow(one, window, today) : one)),
        run: send(item, (version) =>
          patched(item.key, version, { ...window, ...(reason && { reason }) }),
        ),
        undo: ({ version }) => patched(item.key, version, { ...before, ...backReason }),
      });
    };

    const change = (item: AnyItem, patch: ItemPatch, sending: Sending = {}) =>
      write<WholeItem>({
        ...guard(item),
        ...sending,
        said: t('roadmap.saved', { name: item.name }),
        run: send(item, (version) => patched(item.key, version, patch)),
        undo: ({ version }) => patched(item.key, version, asBefore(t, item, patch)),
      });

    /** Into a horizon, before another item or at its end. */
    const place = (item: Item, horizon: Horizon, before: Item | null, after: Item | null) =>
      write<WholeItem>({
        ...guard(item),
        said: t('roadmap.placed', { name: item.name, horizon: t(`roadmap.horizon.${horizon}`) }),
        paint: (queries) => paintPlace(queries, item, horizon, before),
        run: send(item, (version) =>
          placed(item.key, version, { horizon, before: before?.key ?? null }),
        ),
        undo: ({ version }) =>
          placed(item.key, version, { horizon: item.horizon, before: after?.key ?? null }),
      });
    return { move, change, place };
  }, [t, write, cache, today]);
}

export const guard = ({
  key,
  version,
}: Pick<AnyItem, 'key' | 'version'>): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/roadmap-items/{item}', { params: { path: { item: key } } })))
      .version,
});

export const ofItem = (item: string, version: number) => ({
  params: { path: { item } },
  headers: ifMatch(version),
});

const patched = (key: string, version: number, body: ItemPatch): Promise<WholeItem> =>
  dataOf(api.PATCH('/api/v1/roadmap-items/{item}', { ...ofItem(key, version), body }));

const placed = (key: string, version: number, body: Schema<'PlaceItem'>): Promise<WholeItem> =>
  dataOf(api.PUT('/api/v1/roadmap-items/{item}/place', { ...ofItem(key, version), body }));

/** What the server answered stands in the roadmap at once, so that the next change knows its version. */
function keep(cache: QueryClient, whole: WholeItem): void {
  const fields = new Map<string, unknown>(
    Object.entries(whole).filter(([field]) => field !== 'can'),
  );
  paintItems(cache, (one) =>
    one.id === whole.id
      ? (Object.fromEntries(
          Object.entries(one).map(([field, value]) => [
            field,
            fields.has(field) ? fields.get(field) : value,
          ]),
        ) as unknown as Item)
      : one,
  );
}

/** The fields that the patch changes, as they were. */
function asBefore(t: Text, item: AnyItem, patch: ItemPatch): ItemPatch {
  const was = Object.entries(item).filter(([field]) => field in patch && field !== 'reason');
  const hasReason = patch.reason !== undefined;
  return { ...Object.fromEntries(was), ...(hasReason && { reason: t('roadmap.undoReason') }) };
}

/** The order of the items is that of their places. */
function paintPlace(cache: QueryClient, item: Item, horizon: Horizon, before: Item | null): void {
  cache.setQueriesData<Schema<'RoadmapView'>>({ queryKey: ['get', '/api/v1/roadmap'] }, (view) => {
    if (!view?.items) return view;
    const rest = view.items.filter(({ id }) => id !== item.id);
    const lastOf = rest.findLastIndex((one) => one.horizon === horizon) + 1;
    const found = before ? rest.findIndex(({ id }) => id === before.id) : lastOf;
    return { ...view, items: rest.toSpliced(found, 0, { ...item, horizon }) };
  });
}
