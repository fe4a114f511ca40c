import { Button, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';
import { useItemSteps } from './use-item-steps.ts';

interface Props {
  readonly item: WholeItem;
  readonly step: 'deliver' | 'drop' | 'reopen';
  readonly onDone: () => void;
}

/** On which day it was delivered, or why it is dropped or opened again. */
export function StepForm({ item, step, onDone }: Props) {
  const t = useText();
  const today = useToday();
  const steps = useItemSteps();
  const { values, change, send, problem, refusal, isBusy } = useFields({ on: today, reason: '' });
  const isDay = step === 'deliver';
  const submit = async (): Promise<void> => {
    const given = isDay ? values.on : values.reason.trim();
    if (await send(() => steps[step](item, given, raise))) onDone();
  };
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        void submit();
        return true;
      }}
    >
      {isDay ? (
        <LazyDayField
          label={t('roadmap.deliveredOn')}
          value={values.on}
          maxDate={today}
          onChange={(day) => change({ on: day ?? today })}
          error={refusal('/on')}
        />
      ) : (
        <TextInput
          label={t(`roadmap.whyStep.${step}`)}
          value={values.reason}
          maxLength={ITEM_LIMITS.reason}
          error={refusal('/reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          data-autofocus
          required
        />
      )}
      <FormProblem problem={problem} fields={['/on', '/reason']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy} disabled={!isDay && !values.reason.trim()}>
          {t(`roadmap.do.${step}`)}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
