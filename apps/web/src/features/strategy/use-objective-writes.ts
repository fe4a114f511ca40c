import { api, dataOf, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { guard, of, type OnProblem } from './objective-address.ts';
import type { Objective } from './strategy.ts';

export type ObjectivePatch = Schema<'UpdateObjective'>;

const ONE = '/api/v1/objectives/{objective}';

/** What an objective is made of. Each answers nothing when it was refused. */
export function useObjectiveWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: Schema<'CreateObjective'>, onProblem: OnProblem) =>
    write({
      said: t('strategy.objectiveDrafted'),
      onProblem,
      run: () => dataOf(api.POST('/api/v1/objectives', { body })),
    });

  /** What was promised moves in a ledger, from which nothing is taken back. */
  const update = (objective: Objective, patch: ObjectivePatch, onProblem: OnProblem) =>
    write({
      said: t('strategy.saved'),
      onProblem,
      ...guard(objective),
      run: (version) => dataOf(api.PATCH(ONE, { ...of(objective, version), body: patch })),
    });

  const archive = (objective: Objective) =>
    write({
      said: t('strategy.putAway'),
      ...guard(objective),
      run: (version) => archived(objective, version),
      undo: ({ version }) => broughtBack(objective, version),
    });

  const restore = (objective: Objective) =>
    write({
      said: t('strategy.restored'),
      ...guard(objective),
      run: (version) => broughtBack(objective, version),
    });

  return { create, update, archive, restore };
}

const archived = (objective: Objective, version: number) =>
  dataOf(api.PUT('/api/v1/objectives/{objective}/archival', of(objective, version)));

const broughtBack = (objective: Objective, version: number) =>
  dataOf(api.DELETE('/api/v1/objectives/{objective}/archival', of(objective, version)));
