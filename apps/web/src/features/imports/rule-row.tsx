import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './imports.module.css';

export interface Rule<Condition extends string> {
  readonly column: string;
  readonly condition: Condition;
  /** Separated by semicolons. */
  readonly words: string;
}

interface Props<Condition extends string> {
  readonly columns: readonly string[];
  readonly rule: Rule<Condition>;
  readonly conditions: readonly { readonly value: Condition; readonly label: string }[];
  /** Whether the condition asks for words. */
  readonly isWorded: boolean;
  readonly onChange: (rule: Rule<Condition>) => void;
  readonly onRemove: () => void;
}

/** A column, a condition, and the words that it is about. */
export function RuleRow<Condition extends string>(props: Props<Condition>) {
  const { columns, rule, conditions, isWorded, onChange, onRemove } = props;
  const t = useText();
  const { column, condition, words } = rule;
  /** Leaving the field is no change: it would take the button away from under a click. */
  const say = (text: string): void => {
    if (text.trim() !== words) onChange({ ...rule, words: text });
  };
  return (
    <div className={classes.filter}>
      <select
        className={classes.select}
        aria-label={t('imports.filterColumn')}
        value={column}
        onChange={(event) => onChange({ ...rule, column: event.currentTarget.value })}
      >
        {columns.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        className={classes.select}
        aria-label={t('imports.filterCondition')}
        value={condition}
        onChange={(event) => {
          const chosen = conditions.find(({ value }) => value === event.currentTarget.value);
          if (chosen) onChange({ ...rule, condition: chosen.value });
        }}
      >
        {conditions.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {isWorded && (
        <input
          className={classes.select}
          aria-label={t('imports.filterWords')}
          placeholder={t('imports.filterWordsExample')}
          defaultValue={words}
          onBlur={(event) => say(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') say(event.currentTarget.value);
          }}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('imports.removeFilter')}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
