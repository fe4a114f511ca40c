import { Button, TextInput } from '@mantine/core';
import { GATE_LIMITS } from '#domain/gate';
import { useText } from '../../../app/i18n/use-text.ts';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import type { DraftCondition } from './decision.ts';
import classes from './review.module.css';

interface Props {
  readonly conditions: readonly DraftCondition[];
  readonly onChange: (conditions: readonly DraftCondition[]) => void;
  readonly error: string | undefined;
}

/** What the go depends on, each with an owner and a day. */
export function ConditionFields({ conditions, onChange, error }: Props) {
  const t = useText();
  const put = (id: number, change: Partial<DraftCondition>): void =>
    onChange(conditions.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const add = (): void => {
    const id = Math.max(0, ...conditions.map((one) => one.id)) + 1;
    onChange([...conditions, { id, text: '', ownerId: null, dueOn: null }]);
  };
  return (
    <fieldset className={classes.conditions}>
      <legend>{t('lifecycle.conditions')}</legend>
      {conditions.map(({ id, text, ownerId, dueOn }, place) => (
        <fieldset key={id} className={classes.condition}>
          <legend className="visually-hidden">
            {t('lifecycle.conditionNumber', { number: place + 1 })}
          </legend>
          <TextInput
            label={t('lifecycle.conditionText')}
            value={text}
            maxLength={GATE_LIMITS.criterion}
            onChange={(event) => put(id, { text: event.currentTarget.value })}
            required
          />
          <div className={classes.pair}>
            <PersonPicker
              label={t('lifecycle.owner')}
              value={ownerId}
              onChange={(person) => put(id, { ownerId: person })}
              required
            />
            <LazyDayField
              label={t('lifecycle.dueOn')}
              value={dueOn}
              onChange={(day) => put(id, { dueOn: day })}
              required
            />
          </div>
          <button
            type="button"
            className={quiet.button}
            onClick={() => onChange(conditions.filter((one) => one.id !== id))}
          >
            {t('lifecycle.remove')}
          </button>
        </fieldset>
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={add}>
          {t('lifecycle.addCondition')}
        </Button>
      </div>
      {error && (
        <p className={classes.late} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
