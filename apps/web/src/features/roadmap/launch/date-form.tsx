import { Button, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import classes from './launch.module.css';
import type { Launch } from './launches.ts';
import { useLaunchWrites } from './use-launch-writes.ts';

interface Props {
  readonly launch: Launch;
  readonly onDone: () => void;
}

/** A launch moves with a reason; its first dates stay. */
export function DateForm({ launch, onDone }: Props) {
  const t = useText();
  const { change: save } = useLaunchWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({
    softOn: launch.softOn,
    hardOn: launch.hardOn,
    reason: '',
  });
  const { softOn, hardOn } = values;
  const reason = values.reason.trim();
  const hasMoved = softOn !== launch.softOn || hardOn !== launch.hardOn;
  const submitted = async (): Promise<void> => {
    if (!hasMoved || (await send(() => save(launch, { softOn, hardOn, reason })))) onDone();
  };
  const { isTried, submit } = useTried(!hasMoved || reason !== '', submitted);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <LazyDayField
          label={t('launches.soft')}
          description={t('launches.softHint')}
          value={softOn}
          onChange={(day) => change({ softOn: day })}
          error={refusal('/softOn')}
          clearable
        />
        <LazyDayField
          label={t('launches.hard')}
          description={t('launches.hardHint')}
          value={hardOn}
          onChange={(day) => change({ hardOn: day ?? hardOn })}
          error={refusal('/hardOn')}
          required
        />
      </div>
      <TextInput
        label={t('launches.whyMoves')}
        value={values.reason}
        maxLength={ITEM_LIMITS.reason}
        error={
          refusal('/reason') ?? (isTried && hasMoved && reason === '' && t('launches.fault.reason'))
        }
        onChange={(event) => change({ reason: event.currentTarget.value })}
        required
      />
      <FormProblem problem={problem} fields={['/softOn', '/hardOn', '/reason']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy} disabled={!hasMoved}>
          {t('roadmap.do.move')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
