import { useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../app/i18n/use-text.ts';
import { moneyInput, parseMoney } from '../money.ts';
import classes from './cell-editor.module.css';
import type { CellDraft } from './use-entry.ts';

export type Leave = 'down' | 'right' | 'left' | 'stay';

interface Props {
  readonly draft: CellDraft;
  readonly label: string;
  readonly currency: string;
  /** In the currency of the line; undefined while it is still read. */
  readonly before: number | null | undefined;
  /** What is on record changes only with a reason. */
  readonly isReasoned: boolean;
  readonly onSave: (amount: number, typed: { text: string; reason: string }, leave: Leave) => void;
  readonly onCancel: (leave: Leave) => void;
}

/** A field over a cell: Enter saves and goes down, Tab saves and goes on, Esc reverts. */
export function CellEditor(props: Props) {
  const { draft, label, currency, before, isReasoned, onSave, onCancel } = props;
  const t = useText();
  const { locale } = useIntl();
  const stood = moneyInput(before ?? null, currency, locale);
  const [typed, setTyped] = useState(draft.text);
  const [reason, setReason] = useState(draft.reason ?? '');
  const [isAsked, setAsked] = useState(draft.reason !== undefined && draft.reason !== '');
  const [problem, setProblem] = useState(draft.problem);
  const text = typed ?? stood;

  const submit = (leave: Leave): void => {
    const amount = parseMoney(text, currency, locale);
    if (amount === undefined) return setProblem(t('budget.edit.noMoney', { currency }));
    if (amount === null) {
      if (before === null) return onCancel(leave);
      return setProblem(t('budget.edit.blank'));
    }
    if (amount === before) return onCancel(leave);
    if (isReasoned && before !== null && reason.trim() === '') {
      setProblem(isAsked ? t('budget.edit.sayWhy') : undefined);
      return setAsked(true);
    }
    return onSave(amount, { text, reason: reason.trim() }, leave);
  };
  const keys = (event: KeyboardEvent): void => {
    const run = {
      Escape: () => onCancel('stay'),
      Tab: () => submit(event.shiftKey ? 'left' : 'right'),
      // A form of two fields without a button is not sent by the browser.
      Enter: () => submit('down'),
    }[event.key];
    if (!run || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc and Tab belong to the fields in it
    <form
      className={classes.editor}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keys}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || problem) return;
        if (text === stood) onCancel('stay');
      }}
    >
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the cell
        autoFocus
        className={classes.field}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? 'cell-problem' : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onFocus={(event) => {
          if (draft.text === undefined) event.target.select();
        }}
        onChange={(event) => setTyped(event.target.value)}
      />
      {isAsked && (
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is what is missing
          autoFocus
          className={classes.reason}
          aria-label={t('budget.edit.reason')}
          placeholder={t('budget.edit.reason')}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <span id="cell-problem" className={classes.problem} role="alert">
        {problem}
      </span>
    </form>
  );
}
