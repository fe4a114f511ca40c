import { api, dataOf } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { guard, ofItem, type WholeItem } from '../use-item-writes.ts';

/** What takes an item from stage to stage. What cannot be taken back offers no undo. */
export function useItemSteps() {
  const t = useText();
  const write = useWrite();

  const commit = (item: WholeItem) =>
    write<WholeItem>({
      ...guard(item),
      said: t('roadmap.said.commit', { name: item.name }),
      run: (version) =>
        dataOf(api.PUT('/api/v1/roadmap-items/{item}/commitment', ofItem(item.key, version))),
    });

  const begin = (item: WholeItem) =>
    write<WholeItem>({
      ...guard(item),
      said: t('roadmap.said.begin', { name: item.name }),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/roadmap-items/{item}/start', { ...ofItem(item.key, version), body: {} }),
        ),
      undo: ({ version }) => halted(item.key, version),
    });

  const halt = (item: WholeItem) =>
    write<WholeItem>({
      ...guard(item),
      said: t('roadmap.said.halt', { name: item.name }),
      run: (version) => halted(item.key, version),
    });

  const deliver = (item: WholeItem, on: string, onProblem: (error: unknown) => void) =>
    write<WholeItem>({
      ...guard(item),
      onProblem,
      said: t('roadmap.said.deliver', { name: item.name }),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/roadmap-items/{item}/delivery', {
            ...ofItem(item.key, version),
            body: { on },
          }),
        ),
      undo: ({ version }) => reopened(item.key, version, t('roadmap.undoReason')),
    });

  const drop = (item: WholeItem, reason: string, onProblem: (error: unknown) => void) =>
    write<WholeItem>({
      ...guard(item),
      onProblem,
      said: t('roadmap.said.drop', { name: item.name }),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/roadmap-items/{item}/drop', {
            ...ofItem(item.key, version),
            body: { reason },
          }),
        ),
      undo: ({ version }) => reopened(item.key, version, t('roadmap.undoReason')),
    });

  const reopen = (item: WholeItem, reason: string, onProblem: (error: unknown) => void) =>
    write<WholeItem>({
      ...guard(item),
      onProblem,
      said: t('roadmap.said.reopen', { name: item.name }),
      run: (version) => reopened(item.key, version, reason),
    });

  const archive = (item: WholeItem) =>
    write<WholeItem>({
      ...guard(item),
      said: t('roadmap.said.archive', { name: item.name }),
      run: (version) => archived(item.key, version),
      undo: ({ version }) => restored(item.key, version),
    });

  const restore = (item: WholeItem) =>
    write<WholeItem>({
      ...guard(item),
      said: t('roadmap.said.restore', { name: item.name }),
      run: (version) => restored(item.key, version),
      undo: ({ version }) => archived(item.key, version),
    });

  return { commit, begin, halt, deliver, drop, reopen, archive, restore };
}

const halted = (key: string, version: number) =>
  dataOf(api.DELETE('/api/v1/roadmap-items/{item}/start', ofItem(key, version)));

const reopened = (key: string, version: number, reason: string) =>
  dataOf(
    api.PUT('/api/v1/roadmap-items/{item}/reopening', {
      ...ofItem(key, version),
      body: { reason },
    }),
  );

const archived = (key: string, version: number) =>
  dataOf(api.PUT('/api/v1/roadmap-items/{item}/archival', ofItem(key, version)));

const restored = (key: string, version: number) =>
  dataOf(api.DELETE('/api/v1/roadmap-items/{item}/archival', ofItem(key, version)));
