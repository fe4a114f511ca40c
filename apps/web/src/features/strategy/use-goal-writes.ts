import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import type { Goal } from './strategy.ts';

type OnProblem = (error: unknown) => void;
export type GoalPatch = Schema<'UpdateGoal'>;

/** What is done with a company goal. Each answers nothing when it was refused. */
export function useGoalWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: Schema<'CreateGoal'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.goalSet'),
      onProblem,
      run: () => dataOf(api.POST('/api/v1/goals', { body })),
      undo: ({ key, version }) =>
        dataOf(api.PUT('/api/v1/goals/{goal}/archival', of(key, version))),
    });

  const update = (goal: Goal, patch: GoalPatch, onProblem: OnProblem) =>
    write({
      said: t('strategy.saved'),
      onProblem,
      ...guard(goal),
      run: (version) => patched(goal.key, version, patch),
      undo: ({ version }) => patched(goal.key, version, before(goal, patch)),
    });

  const close = (goal: Goal, note: string, onProblem: OnProblem) =>
    write({
      said: t('strategy.goalClosed'),
      onProblem,
      ...guard(goal),
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/goals/{goal}/closure', { ...of(goal.key, version), body: { note } }),
        ),
      undo: ({ version }) =>
        dataOf(api.DELETE('/api/v1/goals/{goal}/closure', of(goal.key, version))),
    });

  const reopen = (goal: Goal) =>
    write({
      said: t('strategy.goalReopened'),
      ...guard(goal),
      run: (version) => dataOf(api.DELETE('/api/v1/goals/{goal}/closure', of(goal.key, version))),
    });

  const archive = (goal: Goal) =>
    write({
      said: t('strategy.putAway'),
      ...guard(goal),
      run: (version) => dataOf(api.PUT('/api/v1/goals/{goal}/archival', of(goal.key, version))),
      undo: ({ version }) =>
        dataOf(api.DELETE('/api/v1/goals/{goal}/archival', of(goal.key, version))),
    });

  return { create, update, close, reopen, archive };
}

const of = (goal: string, version: number) => ({
  params: { path: { goal } },
  headers: ifMatch(version),
});

const guard = ({ key, version }: Goal): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/goals/{goal}', { params: { path: { goal: key } } }))).version,
});

const patched = (goal: string, version: number, body: GoalPatch) =>
  dataOf(api.PATCH('/api/v1/goals/{goal}', { ...of(goal, version), body }));

/** The fields that the patch changes, as they were. */
function before({ name, description, horizon, owner }: Goal, patch: GoalPatch): GoalPatch {
  const was: GoalPatch = { name, description, horizon, ownerId: owner?.personId ?? null };
  return Object.fromEntries(Object.entries(was).filter(([field]) => field in patch));
}
