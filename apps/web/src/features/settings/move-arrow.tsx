import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './rows.module.css';

interface Props {
  readonly step: -1 | 1;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onMove: () => void;
}

/** Moves a row up or down by one place. */
export function MoveArrow({ step, name, isDisabled, onMove }: Props) {
  const t = useText();
  const Icon = step < 0 ? IconArrowUp : IconArrowDown;
  return (
    <button
      type="button"
      className={classes.rowButton}
      disabled={isDisabled}
      aria-label={t(step < 0 ? 'settings.moveUp' : 'settings.moveDown', { name })}
      onClick={onMove}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
