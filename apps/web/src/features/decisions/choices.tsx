import { useId } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './decisions.module.css';
import type { Decision } from './decisions.ts';

interface Props {
  readonly decision: Decision;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (choice: string) => void;
}

/** The options as a list to choose from. */
export function Choices({ decision: { options, recommendation }, value, error, onChange }: Props) {
  const t = useText();
  const id = useId();
  return (
    <fieldset
      className={classes.choices}
      data-error={error !== undefined || undefined}
      aria-describedby={error && `${id}-error`}
    >
      <legend>{t('decisions.choice')}</legend>
      {options.map(({ name }) => (
        <label key={name} className={classes.choice}>
          <input
            type="radio"
            name={id}
            value={name}
            checked={value === name}
            onChange={() => onChange(name)}
          />
          <span>
            {name}
            {name === recommendation.trim() && (
              <span className={classes.recommended}>{t('decisions.isRecommended')}</span>
            )}
          </span>
        </label>
      ))}
      {error && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
