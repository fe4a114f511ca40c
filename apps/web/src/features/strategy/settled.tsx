import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import quiet from '../../ui/quiet-button.module.css';
import table from '../../ui/table.module.css';
import classes from './strategy.module.css';
import type { Goal, Objective } from './strategy.ts';
import { useGoalWrites } from './use-goal-writes.ts';

interface Props {
  readonly goals: readonly Goal[];
  readonly objectives: readonly Objective[];
}

/** What is closed or dropped: scores and reasons stay on record. */
export function Settled({ goals, objectives }: Props) {
  const t = useText();
  const count = goals.length + objectives.length;
  if (count === 0) return null;
  return (
    <Card isFlush>
      <details className={classes.settled}>
        <summary>{t('strategy.settled', { count })}</summary>
        <table className={table.table} aria-label={t('strategy.settled', { count })}>
          <thead>
            <tr>
              <th scope="col">{t('strategy.name')}</th>
              <th scope="col">{t('strategy.stateHead')}</th>
              <th scope="col">{t('strategy.on')}</th>
              <th scope="col" className={table.right}>
                {t('strategy.score')}
              </th>
              <th scope="col">{t('strategy.reasonOrNote')}</th>
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <GoalRow key={goal.id} goal={goal} />
            ))}
            {objectives.map((objective) => (
              <ObjectiveRow key={objective.id} objective={objective} />
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

function GoalRow({ goal }: { readonly goal: Goal }) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const { reopen } = useGoalWrites();
  const { name, closedOn, closingNote, can } = goal;
  return (
    <tr>
      <th scope="row" className={table.wrap}>
        {name} <span className={classes.tag}>{t('strategy.goal')}</span>
        {can.close && !isTravelling && (
          <button
            type="button"
            className={`${quiet.button} no-print`}
            onClick={() => void reopen(goal)}
          >
            {t('strategy.do.reopen')}
          </button>
        )}
      </th>
      <td>{t('strategy.state.closed')}</td>
      <td>{closedOn && formats.day(closedOn)}</td>
      <td className={table.right}>–</td>
      <td className={table.wrap}>{closingNote}</td>
    </tr>
  );
}

function ObjectiveRow({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  const { key, name, state, closedOn, score, scoreReason, closingNote } = objective;
  return (
    <tr>
      <th scope="row" className={table.wrap}>
        <Link to="/objectives/$key" params={{ key }} className={classes.name}>
          {name}
        </Link>
      </th>
      <td>{t(`strategy.state.${state}`)}</td>
      <td>{closedOn && formats.day(closedOn)}</td>
      <td className={table.right}>{score === null ? '–' : formats.number(score, 1)}</td>
      <td className={table.wrap}>{scoreReason || closingNote}</td>
    </tr>
  );
}
