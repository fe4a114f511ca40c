import { Button, Group } from '@mantine/core';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import classes from './launch.module.css';
import type { Launch } from './launches.ts';
import { useLaunchWrites } from './use-launch-writes.ts';

interface Props {
  readonly launch: Launch;
  readonly onDone: () => void;
}

/** On which day it went out; it takes a go. */
export function ReleaseForm({ launch, onDone }: Props) {
  const t = useText();
  const today = useToday();
  const { release } = useLaunchWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({ on: today });
  const submit = (): boolean => {
    void send(() => release(launch, values.on)).then((isDone) => {
      if (isDone) onDone();
    });
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <LazyDayField
        label={t('launches.launchedOn')}
        value={values.on}
        maxDate={today}
        onChange={(day) => change({ on: day ?? today })}
        error={refusal('/on')}
      />
      <FormProblem problem={problem} fields={['/on']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('launches.do.release')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
