import type { ActionState } from '#domain/action';
import type { Status } from '#domain/status';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './actions.module.css';

const MARKS: Readonly<Record<ActionState, Status>> = {
  open: 'not_started',
  kept: 'done',
  broken: 'off_track',
  dropped: 'cancelled',
};

interface Props {
  readonly state: ActionState;
  readonly daysLate: number;
}

/** What became of a promise, by shape, colour and word. */
export function ActionStateLabel({ state, daysLate }: Props) {
  const t = useText();
  return (
    <span className={classes.state} data-state={state}>
      <StatusMark status={MARKS[state]} size={14} />
      {t(`loop.state.${state}`)}
      {daysLate > 0 && `, ${t('loop.late', { days: daysLate })}`}
    </span>
  );
}
