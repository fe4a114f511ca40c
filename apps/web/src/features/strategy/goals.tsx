import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import { ExampleObjective } from './example-objective.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { GoalHead } from './goal-head.tsx';
import { ObjectiveRows } from './objective-rows.tsx';
import { Settled } from './settled.tsx';
import { isRunning, useGoals, useObjectives, type Goal, type Objective } from './strategy.ts';
import { useMayLead } from './use-may-lead.ts';
import { useRows } from './use-rows.ts';

/** Company goals with the objectives that serve them. */
export function Goals() {
  const goals = useGoals();
  const objectives = useObjectives();
  const isMissing = objectives.data === undefined || goals.data === undefined;
  const error = goals.error ?? objectives.error;
  const query = {
    data: isMissing ? undefined : { goals: goals.data, objectives: objectives.data },
    error,
    refetch: () => Promise.all([goals.refetch(), objectives.refetch()]),
  };
  return (
    <Loaded query={query} rows={8}>
      {(all) =>
        all.goals.length === 0 && all.objectives.length === 0 ? (
          <NoGoals />
        ) : (
          <Both goals={all.goals} objectives={all.objectives} />
        )
      }
    </Loaded>
  );
}

interface Props {
  readonly goals: readonly Goal[];
  readonly objectives: readonly Objective[];
}

function Both({ goals, objectives }: Props) {
  const t = useText();
  const holder = useRows<HTMLTableElement>();
  const open = goals.filter(({ state }) => state === 'open');
  const running = objectives.filter(isRunning);
  const ids = new Set(open.map(({ id }) => id));
  const unbound = running.filter(({ goal }) => goal === null || !ids.has(goal.id));
  return (
    <>
      <Card title={t('strategy.goalsAndObjectives')} isFlush>
        <table ref={holder} className={table.table} aria-label={t('strategy.goalsAndObjectives')}>
          <Heads />
          {open.map((goal) => (
            <tbody key={goal.id}>
              <GoalHead goal={goal} />
              <ObjectiveRows
                objectives={running.filter((objective) => objective.goal?.id === goal.id)}
              />
            </tbody>
          ))}
          {unbound.length > 0 && (
            <tbody>
              <GoalHead goal={undefined} />
              <ObjectiveRows objectives={unbound} />
            </tbody>
          )}
        </table>
      </Card>
      <Settled
        goals={goals.filter(({ state }) => state === 'closed')}
        objectives={objectives.filter((objective) => !isRunning(objective))}
      />
    </>
  );
}

function Heads() {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{t('strategy.objectiveOrResult')}</th>
        <th scope="col">{t('strategy.owner')}</th>
        <th scope="col">{t('strategy.period')}</th>
        <th scope="col">{t('strategy.nowAndWay')}</th>
        <th scope="col">{t('strategy.progress')}</th>
        <th scope="col">{t('strategy.status')}</th>
        <th scope="col" className={table.right}>
          {t('strategy.confidence')}
        </th>
      </tr>
    </thead>
  );
}

function NoGoals() {
  const t = useText();
  const maySet = useMayLead();
  const isTravelling = useIsTravelling();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <EmptyState
        text={t(isTravelling ? 'strategy.noGoalsThen' : 'strategy.noGoals')}
        action={
          maySet &&
          !isTravelling && (
            <Button onClick={() => setOpen(true)}>{t('strategy.setFirstGoal')}</Button>
          )
        }
        example={<ExampleObjective />}
      />
      {isOpen && <GoalDialog onClose={() => setOpen(false)} />}
    </>
  );
}
