import { useText } from '../../../app/i18n/use-text.ts';
import classes from './versions.module.css';

type State =
  | 'draft'
  | 'submitted'
  | 'approved'
  | 'published'
  | 'declined'
  | 'superseded'
  | 'requested'
  | 'withdrawn';

/** Where a version or a change stands, in a word. */
export function StateMark({ state }: { readonly state: State }) {
  const t = useText();
  return (
    <span className={classes.state} data-state={state}>
      {t(`budget.states.${state}`)}
    </span>
  );
}
