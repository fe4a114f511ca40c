import { useId } from 'react';
import { CONFIDENCE_MAX } from '#domain/check-in';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './check-in-form.module.css';

interface Props {
  readonly value: number | null;
  /** Of the check-in before. */
  readonly last: number | null;
  readonly isDisabled?: boolean;
  readonly onChange: (confidence: number | null) => void;
}

const STEPS = Array.from({ length: CONFIDENCE_MAX + 1 }, (_, step) => step);

/** How likely the target is reached by its date, 0 to 10, or nothing said. */
export function ConfidenceChoice({ value, last, isDisabled = false, onChange }: Props) {
  const t = useText();
  const name = useId();
  return (
    <fieldset className={classes.choice} disabled={isDisabled}>
      <legend>{t('checkins.confidence')}</legend>
      <div className={classes.steps}>
        {[...STEPS, null].map((step) => (
          <label key={step ?? 'none'} className={classes.step}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={step === value}
              onChange={() => onChange(step)}
            />
            {step ?? <span className={classes.none}>{t('checkins.confidenceNone')}</span>}
          </label>
        ))}
      </div>
      <p className={classes.says}>
        {t('checkins.confidenceHint')}
        {last !== null && ` ${t('checkins.confidenceLast', { last })}`}
      </p>
    </fieldset>
  );
}
