import { useText } from '../../../app/i18n/use-text.ts';
import { problemText } from '../../../app/write/toasts.tsx';
import classes from './draft.module.css';
import { isDirty, type NarrativeState } from './narrative-state.ts';

/** Whether what is typed is kept already. */
export function SavedLine({ state }: { readonly state: NarrativeState }) {
  const t = useText();
  if (state.problem !== undefined)
    return (
      <p className={classes.problem} role="alert">
        {problemText(t, state.problem)}
      </p>
    );
  const word = state.isSaving ? 'saving' : isDirty(state) ? 'unsaved' : 'saved';
  return (
    <p className={classes.saved} role="status">
      {t(`reports.narrative.${word}`)}
    </p>
  );
}
