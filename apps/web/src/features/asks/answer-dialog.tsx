import { Textarea } from '@mantine/core';
import { ASK_LIMITS } from '#domain/ask';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import type { Answer, Ask } from './asks.ts';
import classes from './asks.module.css';
import { useAskWrites } from './use-ask-writes.ts';

interface Props {
  readonly ask: Ask;
  readonly answer: Answer;
  readonly onClose: () => void;
}

const FIELDS = ['/reason', '/choice', '/until', '/delegateId', '/revisitOn'];

/** The reason, and what the answer needs besides. */
export function AnswerDialog({ ask, answer, onClose }: Props) {
  const t = useText();
  const writes = useAskWrites();
  const form = useFields({
    reason: '',
    choice: ask.options.length > 0 ? ask.recommendation : '',
    until: null as string | null,
    delegateId: null as string | null,
    revisitOn: null as string | null,
  });
  const { values, change, refusal } = form;
  const hasReason = values.reason.trim() !== '';
  const send = async (): Promise<void> => {
    const isDone = await form.send(() => writes.answer(ask, bodyOf(answer, values), raise));
    if (isDone) onClose();
  };
  const { isTried, submit } = useTried(hasReason, send);
  return (
    <FormDialog
      title={ask.question}
      action={t(`loop.do.${answer}`)}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      {answer === 'approved' && ask.options.length > 0 && (
        <Options ask={ask} value={values.choice} onChange={(choice) => change({ choice })} />
      )}
      {answer === 'deferred' && (
        <LazyDayField
          label={t('loop.until')}
          value={values.until}
          onChange={(until) => change({ until })}
          error={refusal('/until')}
        />
      )}
      {answer === 'delegated' && (
        <PersonPicker
          label={t('loop.delegate')}
          value={values.delegateId}
          onChange={(delegateId) => change({ delegateId })}
          error={refusal('/delegateId')}
          isActive
        />
      )}
      <Textarea
        label={t('loop.reason')}
        value={values.reason}
        maxLength={ASK_LIMITS.reason}
        error={refusal('/reason') ?? (isTried && !hasReason && t('loop.reasonNeeded'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={3}
        required
        data-autofocus
      />
      {answer === 'approved' && (
        <LazyDayField
          label={t('loop.revisitOn')}
          value={values.revisitOn}
          onChange={(revisitOn) => change({ revisitOn })}
          error={refusal('/revisitOn')}
          clearable
        />
      )}
    </FormDialog>
  );
}

interface Given {
  readonly reason: string;
  readonly choice: string;
  readonly until: string | null;
  readonly delegateId: string | null;
  readonly revisitOn: string | null;
}

const bodyOf = (answer: Answer, given: Given) => ({
  answer,
  reason: given.reason.trim(),
  ...(answer === 'approved' && given.choice !== '' && { choice: given.choice }),
  ...(answer === 'approved' && { revisitOn: given.revisitOn }),
  ...(answer === 'deferred' && { until: given.until }),
  ...(answer === 'delegated' && { delegateId: given.delegateId }),
});

interface OptionsProps {
  readonly ask: Ask;
  readonly value: string;
  readonly onChange: (choice: string) => void;
}

function Options({ ask, value, onChange }: OptionsProps) {
  const t = useText();
  return (
    <fieldset className={classes.options}>
      <legend>{t('loop.choice')}</legend>
      {ask.options.map(({ name }) => (
        <label key={name}>
          <input
            type="radio"
            name={`choice-${ask.id}`}
            value={name}
            checked={value === name}
            onChange={() => onChange(name)}
          />
          <span>
            {name}
            {name === ask.recommendation && (
              <span className={classes.recommended}> {t('loop.isRecommended')}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
