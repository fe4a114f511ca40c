import { useText } from '../../app/i18n/use-text.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import classes from './check-in-form.module.css';
import type { FormState } from './use-check-in-form.ts';

type WordsName =
  'mismatchReason' | 'highlights' | 'lowlights' | 'cause' | 'plan' | 'moveReason' | 'helpNeeded';

interface Props {
  readonly form: FormState;
  readonly name: WordsName;
  readonly isRequired?: boolean;
  readonly hasFocus?: boolean;
  readonly hint?: string;
  readonly minRows?: number;
  /** What was said there the last time. */
  readonly last?: string;
}

/** One of the texts of a check-in. */
export function WordsField({ form, name, last, minRows = 2, ...field }: Props) {
  const t = useText();
  const value = form.draft[name];
  return (
    <div>
      <MarkdownEditor
        {...field}
        name={name}
        label={t(`checkins.${name}`)}
        value={value}
        onChange={(text) => form.set({ [name]: text })}
        error={form.errorOf(name)}
        minRows={minRows}
      />
      {last && value === '' && (
        <div className={classes.last}>
          <p>
            <span>{t('checkins.lastTime')}</span> {last}
          </p>
          <button type="button" onClick={() => form.set({ [name]: last })}>
            {t('checkins.useAgain')}
            <span className="visually-hidden"> {t(`checkins.${name}`)}</span>
          </button>
        </div>
      )}
    </div>
  );
}
