import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import type { OnProblem } from './objective-address.ts';

/** Links two things of different registers, and takes links away. */
export function useLinkWrites() {
  const t = useText();
  const write = useWrite();

  const link = (body: Schema<'CreateLink'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.linked'),
      onProblem,
      run: () => linked(body),
      undo: ({ id, version }) => unlinked(id, version),
    });

  const unlink = ({ id, version, from, to, note }: Schema<'LinkView'>) =>
    write({
      said: t('strategy.unlinked'),
      version,
      run: (current) => unlinked(id, current),
      undo: () =>
        linked({ fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id, note }),
    });

  return { link, unlink };
}

const linked = (body: Schema<'CreateLink'>) => dataOf(api.POST('/api/v1/links', { body }));

const unlinked = async (id: string, version: number): Promise<true> => {
  await api.DELETE('/api/v1/links/{id}', { params: { path: { id } }, headers: ifMatch(version) });
  return true;
};
