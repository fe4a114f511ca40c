import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './inbox.module.css';

/** Answered since the page was opened. */
export function Done() {
  const t = useText();
  return (
    <span className={classes.done}>
      <StatusMark status="done" /> {t('inbox.saved')}
    </span>
  );
}
