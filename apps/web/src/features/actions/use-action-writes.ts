import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import type { Action } from './actions.ts';

type OnProblem = (error: unknown) => void;

/** What is done with actions. Each answers nothing when it was refused. */
export function useActionWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: Schema<'CreateAction'>, onProblem: OnProblem) =>
    write({
      said: t('loop.actionMade'),
      onProblem,
      run: () => dataOf(api.POST('/api/v1/actions', { body })),
    });

  const finish = (action: Action) =>
    write({
      said: t('loop.actionDone', { name: action.name }),
      ...guard(action),
      run: (version) =>
        dataOf(api.PUT('/api/v1/actions/{id}/completion', { ...of(action, version), body: {} })),
      undo: ({ version }) => api.DELETE('/api/v1/actions/{id}/completion', of(action, version)),
    });

  const move = (action: Action, body: Schema<'MoveAction'>, onProblem: OnProblem) =>
    write({
      said: t('loop.actionMoved'),
      onProblem,
      ...guard(action),
      run: (version) =>
        dataOf(api.PUT('/api/v1/actions/{id}/due-day', { ...of(action, version), body })),
    });

  const drop = (action: Action, reason: string, onProblem: OnProblem) =>
    write({
      said: t('loop.actionDropped', { name: action.name }),
      onProblem,
      ...guard(action),
      run: (version) =>
        dataOf(api.PUT('/api/v1/actions/{id}/drop', { ...of(action, version), body: { reason } })),
      undo: ({ version }) => api.DELETE('/api/v1/actions/{id}/completion', of(action, version)),
    });

  return { create, finish, move, drop };
}

const of = ({ id }: Action, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Action): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/actions/{id}', { params: { path: { id } } }))).version,
});
