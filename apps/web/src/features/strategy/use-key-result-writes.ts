import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import type { OnProblem } from './objective-address.ts';
import type { KeyResult, Objective } from './strategy.ts';

const ONE = '/api/v1/objectives/{objective}/key-results/{id}';

/** The figures that prove an objective. Each answers nothing when it was refused. */
export function useKeyResultWrites({ key: objective }: Objective) {
  const t = useText();
  const write = useWrite();
  const of = (id: string, version: number) => ({
    params: { path: { objective, id } },
    headers: ifMatch(version),
  });
  const guard = ({ id, version }: KeyResult) => ({
    version,
    currentVersion: async () =>
      (await dataOf(api.GET(ONE, { params: { path: { objective, id } } }))).version,
  });

  const add = (body: Schema<'CreateKeyResult'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.keyResultAdded'),
      onProblem,
      run: () =>
        dataOf(
          api.POST('/api/v1/objectives/{objective}/key-results', {
            params: { path: { objective } },
            body,
          }),
        ),
    });

  const update = (result: KeyResult, body: Schema<'UpdateKeyResult'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.saved'),
      onProblem,
      ...guard(result),
      run: (version) => dataOf(api.PATCH(ONE, { ...of(result.id, version), body })),
    });

  const remove = (result: KeyResult, reason: string | undefined, onProblem: OnProblem) =>
    write({
      said: t('strategy.keyResultRemoved'),
      onProblem,
      ...guard(result),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/objectives/{objective}/key-results/{id}/archival', {
            ...of(result.id, version),
            body: reason === undefined ? {} : { reason },
          }),
        ),
    });

  return { add, update, remove };
}
