import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import quiet from '../../ui/quiet-button.module.css';
import { CloseGoal } from './close-goal.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { NewObjective } from './new-objective.tsx';
import classes from './strategy.module.css';
import type { Goal } from './strategy.ts';
import { useGoalWrites } from './use-goal-writes.ts';

/** The row above the objectives of a goal; without one, above those that serve none. */
export function GoalHead({ goal }: { readonly goal: Goal | undefined }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  return (
    <tr className={classes.goal}>
      <th scope="rowgroup" colSpan={7}>
        <span className={classes.goalHead}>
          <span className={classes.goalName}>{goal ? goal.name : t('strategy.withoutGoal')}</span>
          {goal && (
            <>
              <span className="mute">{goal.owner?.name ?? t('strategy.ownerOpen')}</span>
              {goal.horizon && <span className="mute">{goal.horizon}</span>}
              {goal.objectives === 0 && (
                <span className={classes.open}>{t('strategy.noObjectiveYet')}</span>
              )}
              {!isTravelling && <Does goal={goal} />}
            </>
          )}
        </span>
      </th>
    </tr>
  );
}

type Open = 'edit' | 'close' | 'objective';

function Does({ goal }: { readonly goal: Goal }) {
  const t = useText();
  const [open, setOpen] = useState<Open>();
  const { archive } = useGoalWrites();
  const { can, name } = goal;
  const close = (): void => setOpen(undefined);
  const steps = [
    ['addObjective', can.update, () => setOpen('objective')],
    ['edit', can.update, () => setOpen('edit')],
    ['close', can.close, () => setOpen('close')],
    ['archive', can.archive && goal.objectives === 0, () => void archive(goal)],
  ] as const;
  return (
    <span className={`${classes.goalDoes} no-print`}>
      {steps.map(
        ([step, isOffered, run]) =>
          isOffered && (
            <button
              key={step}
              type="button"
              className={quiet.button}
              aria-label={t('strategy.doTo', { action: t(`strategy.do.${step}`), name })}
              onClick={run}
            >
              {t(`strategy.do.${step}`)}
            </button>
          ),
      )}
      {open === 'edit' && <GoalDialog goal={goal} onClose={close} />}
      {open === 'close' && <CloseGoal goal={goal} onClose={close} />}
      {open === 'objective' && <NewObjective goalId={goal.id} onClose={close} />}
    </span>
  );
}
