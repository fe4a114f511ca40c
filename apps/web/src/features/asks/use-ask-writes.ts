import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import type { Ask } from './asks.ts';

type OnProblem = (error: unknown) => void;

/** What is done with asks. Each answers nothing when it was refused. */
export function useAskWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: Schema<'CreateAsk'>, onProblem: OnProblem) =>
    write({ onProblem, run: () => dataOf(api.POST('/api/v1/asks', { body })) });

  const update = (ask: Ask, body: Schema<'UpdateAsk'>, onProblem: OnProblem) =>
    write({
      onProblem,
      ...guard(ask),
      run: (version) => dataOf(api.PATCH('/api/v1/asks/{id}', { ...of(ask, version), body })),
    });

  const answer = (ask: Ask, body: Schema<'AnswerAsk'>, onProblem: OnProblem) =>
    write({
      said: t(`loop.answered.${body.answer}`),
      onProblem,
      ...guard(ask),
      run: (version) => dataOf(api.PUT('/api/v1/asks/{id}/answer', { ...of(ask, version), body })),
    });

  const remove = (ask: Ask) =>
    write({
      said: t('loop.askRemoved'),
      ...guard(ask),
      run: (version) =>
        dataOf(api.PUT('/api/v1/asks/{id}/withdrawal', { ...of(ask, version), body: {} })),
    });

  return { create, update, answer, remove };
}

const of = ({ id }: Ask, version: number) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

const guard = ({ id, version }: Ask): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/asks/{id}', { params: { path: { id } } }))).version,
});
