import { useText } from '../app/i18n/use-text.ts';
import classes from './freshness.module.css';

interface Props {
  readonly freshness: 'current' | 'due' | 'overdue';
}

/** A word where something is owed; silence where all is current would hide that it was looked at. */
export function Freshness({ freshness }: Props) {
  const t = useText();
  return (
    <span className={classes.freshness} data-freshness={freshness}>
      {t(`freshness.${freshness}`)}
    </span>
  );
}
