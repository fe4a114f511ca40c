import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { DECISION_LIMITS } from '#domain/decision';
import { useText } from '../../app/i18n/use-text.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { Choices } from './choices.tsx';
import classes from './decisions.module.css';
import type { Decision } from './decisions.ts';
import { useDecisionWrites } from './use-decision-writes.ts';

/** A choice and its reason; Ctrl+Enter decides. */
export function DecideForm({ decision }: { readonly decision: Decision }) {
  const t = useText();
  const { decide } = useDecisionWrites();
  const { options } = decision;
  const form = useFields<{ choice: string; reason: string; revisitOn: string | null }>({
    choice: '',
    reason: '',
    revisitOn: null,
  });
  const { values, change, refusal } = form;
  const isUnchosen = values.choice.trim() === '';
  const isUnreasoned = values.reason.trim() === '';
  const save = async (): Promise<void> => {
    const { choice, reason, revisitOn } = values;
    const body = { choice: choice.trim(), reason: reason.trim(), ...(revisitOn && { revisitOn }) };
    await form.send(() => decide(decision, body, raise));
  };
  const { isTried, submit } = useTried(!isUnchosen && !isUnreasoned, save);
  const choiceError =
    refusal('/choice') ?? (isTried && isUnchosen ? t('decisions.choiceNeeded') : undefined);
  return (
    <SubmitForm className={`${classes.form} no-print`} onSubmit={submit}>
      {options.length > 0 ? (
        <Choices
          decision={decision}
          value={values.choice}
          error={choiceError}
          onChange={(choice) => change({ choice })}
        />
      ) : (
        <TextInput
          label={t('decisions.choice')}
          value={values.choice}
          maxLength={DECISION_LIMITS.text}
          error={choiceError}
          onChange={(event) => change({ choice: event.currentTarget.value })}
          required
        />
      )}
      <Textarea
        label={t('decisions.reason')}
        value={values.reason}
        maxLength={DECISION_LIMITS.reason}
        error={refusal('/reason') ?? (isTried && isUnreasoned && t('decisions.reasonNeeded'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
      />
      <LazyDayField
        label={t('decisions.lookAgain')}
        value={values.revisitOn}
        onChange={(revisitOn) => change({ revisitOn })}
        error={refusal('/revisitOn')}
        clearable
      />
      <FormProblem problem={form.problem} fields={['/choice', '/reason', '/revisitOn']} />
      <Group>
        <Button type="submit" size="xs" loading={form.isBusy}>
          {t('decisions.decide')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
