import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { parseFigure } from '../kpis/parse-figure.ts';
import type { CellProps } from './row-types.ts';
import type { ValueDraft } from './row-types.ts';
import { needsReason } from './use-editing.ts';
import classes from './value-editor.module.css';

interface Props extends CellProps {
  readonly draft: ValueDraft;
}

/** A field over the value: Enter saves, Esc reverts. It asks for the reason where the record does. */
export function ValueEditor({ kpi, context: { t, locale, edits }, draft }: Props) {
  const before = textOf(kpi.value, locale);
  const [text, setText] = useState(draft.text ?? before);
  const [reason, setReason] = useState(draft.reason ?? '');
  const [problem, setProblem] = useState(draft.problem);
  const [isReasonAsked, setReasonAsked] = useState(draft.reason !== undefined);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const value = parseFigure(text, locale);
    if (value === undefined) return setProblem(t('scorecard.edit.noNumber'));
    if (value === kpi.value) return edits.cancel();
    if (needsReason(kpi, value) && reason.trim() === '') {
      setProblem(isReasonAsked ? t('scorecard.edit.sayWhy') : undefined);
      setReasonAsked(true);
      return undefined;
    }
    return edits.save(kpi, { value, text, reason: reason.trim() });
  };
  const revert = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    edits.cancel();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc belongs to the fields in it
    <form
      className={classes.editor}
      onSubmit={submit}
      onKeyDown={revert}
      onBlur={({ currentTarget, relatedTarget }) => {
        const isLeft = !currentTarget.contains(relatedTarget);
        if (isLeft && text === before && !problem) edits.cancel();
      }}
    >
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of what was clicked
        autoFocus
        className={classes.field}
        aria-label={t('scorecard.edit.value', { name: kpi.name })}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? 'value-problem' : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={classes.save} aria-label={t('scorecard.edit.save')}>
        ✓
      </button>
      {isReasonAsked && (
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is what is missing
          autoFocus
          className={classes.reason}
          aria-label={t('scorecard.edit.reason')}
          placeholder={t('scorecard.edit.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <span id="value-problem" className={classes.problem} role="alert">
        {problem}
      </span>
    </form>
  );
}

/** Without thousands' marks, as one types it. */
const textOf = (value: number | null, locale: string): string =>
  value === null
    ? ''
    : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 }).format(
        value,
      );
