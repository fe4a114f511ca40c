import { api, dataOf, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { guard, of, type OnProblem } from './objective-address.ts';
import type { Objective } from './strategy.ts';

/** The way of an objective: promised, closed with a score or given up, and opened again. */
export function useObjectiveCourse() {
  const t = useText();
  const write = useWrite();

  const commit = (objective: Objective) =>
    write({
      said: t('strategy.committed'),
      ...guard(objective),
      run: (version) =>
        dataOf(api.PUT('/api/v1/objectives/{objective}/commitment', of(objective, version))),
    });

  const close = (objective: Objective, body: Schema<'CloseObjective'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.closed'),
      onProblem,
      ...guard(objective),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/objectives/{objective}/closure', { ...of(objective, version), body }),
        ),
      undo: ({ version }) => reopened(objective, version),
    });

  const drop = (objective: Objective, reason: string, onProblem: OnProblem) =>
    write({
      said: t('strategy.dropped'),
      onProblem,
      ...guard(objective),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/objectives/{objective}/drop', {
            ...of(objective, version),
            body: { reason },
          }),
        ),
      undo: ({ version }) => takenUp(objective, version),
    });

  const reopen = (objective: Objective) =>
    write({
      said: t('strategy.reopened'),
      ...guard(objective),
      run: (version) =>
        objective.state === 'dropped' ? takenUp(objective, version) : reopened(objective, version),
    });

  return { commit, close, drop, reopen };
}

const reopened = (objective: Objective, version: number) =>
  dataOf(api.DELETE('/api/v1/objectives/{objective}/closure', of(objective, version)));

const takenUp = (objective: Objective, version: number) =>
  dataOf(api.DELETE('/api/v1/objectives/{objective}/drop', of(objective, version)));
