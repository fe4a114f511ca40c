import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useText } from '../app/i18n/use-text.ts';
import { edit, type Mark } from './markdown-edits.ts';
import classes from './markdown-editor.module.css';
import { MarkdownField, type FieldProps } from './markdown-field.tsx';
import { MarkdownToolbar } from './markdown-toolbar.tsx';
import { writeInto } from './write-into.ts';

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }));

interface Props extends FieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly error?: string;
  readonly hint?: string;
}

/** A field for Markdown with marks, preview and a list of people behind `@`. */
export function MarkdownEditor({ label, isLabelHidden = false, error, hint, ...props }: Props) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPreview, setPreview] = useState(false);
  const note = error ?? hint;

  const mark = (name: Mark): void => {
    const { current } = field;
    if (!current) return;
    const { selectionStart: start, selectionEnd: end } = current;
    const { from, to, insert, ...chosen } = edit(name, { text: current.value, start, end });
    writeInto(current, { from, to }, insert);
    current.setSelectionRange(chosen.start, chosen.end);
  };

  return (
    <div className={classes.editor}>
      <div className={classes.head}>
        <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : classes.label}>
          {label}
          {props.isRequired && <span className={classes.required}> *</span>}
        </label>
        <div className={`${classes.tools} no-print`}>
          <MarkdownToolbar of={label} isDisabled={isPreview} onMark={mark} />
          <button
            type="button"
            className={classes.switch}
            aria-pressed={isPreview}
            aria-label={t('editor.previewOf', { field: label })}
            onClick={() => setPreview(!isPreview)}
          >
            {t('editor.preview')}
          </button>
        </div>
      </div>
      <div className={classes.place} hidden={isPreview}>
        <MarkdownField
          {...props}
          id={id}
          field={field}
          isInvalid={error !== undefined}
          describedBy={note && `${id}-note`}
          onMark={mark}
        />
      </div>
      {isPreview && <Preview label={label} text={props.value} />}
      {note && (
        <p className={error ? classes.error : classes.hint} id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

function Preview({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useText();
  return (
    <section className={classes.preview} aria-label={t('editor.previewOf', { field: label })}>
      <Suspense fallback={null}>
        {text.trim() === '' ? (
          <span className="mute">{t('editor.nothing')}</span>
        ) : (
          <Markdown text={text} />
        )}
      </Suspense>
    </section>
  );
}
