import { DECLARABLE_STATUSES, type DeclarableStatus, type Status } from '#domain/status';
import { useId } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark, toneOf } from '../../ui/status-mark.tsx';
import classes from './check-in-form.module.css';

interface Props {
  readonly value: DeclarableStatus;
  readonly computed: Status;
  readonly isDisabled?: boolean;
  readonly onChange: (status: DeclarableStatus) => void;
}

const OFTEN: readonly DeclarableStatus[] = ['on_track', 'at_risk', 'off_track'];
const ORDER = [...OFTEN, ...DECLARABLE_STATUSES.filter((status) => !OFTEN.includes(status))];

/** The person's own call, beside what the figures say. */
export function StatusChoice({ value, computed, isDisabled = false, onChange }: Props) {
  const t = useText();
  const name = useId();
  return (
    <fieldset className={classes.choice} disabled={isDisabled}>
      <legend>{t('checkins.yourCall')}</legend>
      <div className={classes.options}>
        {ORDER.map((status) => (
          <label
            key={status}
            className={classes.option}
            data-tone={toneOf(status)}
            data-often={OFTEN.includes(status)}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={status}
              checked={status === value}
              onChange={() => onChange(status)}
            />
            <StatusMark status={status} size={14} />
            {t(`status.${status}`)}
          </label>
        ))}
      </div>
      <p className={classes.says}>
        {computed === 'unknown'
          ? t('checkins.figuresSayNothing')
          : t('checkins.figuresSay', { status: t(`status.${computed}`) })}
      </p>
    </fieldset>
  );
}
