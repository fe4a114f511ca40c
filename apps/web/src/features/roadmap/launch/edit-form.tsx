import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { PersonPicker } from '../../../ui/person-picker.tsx';
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

const NOTE_MAX = 4000;

/** Everything that is said of a launch, but its dates, which move. */
export function EditForm({ launch, onDone }: Props) {
  const t = useText();
  const { change: save } = useLaunchWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({
    name: launch.name,
    ownerId: launch.owner?.id ?? null,
    note: launch.note,
  });
  const name = values.name.trim();
  const submitted = async (): Promise<void> => {
    if (await send(() => save(launch, { ...values, name }))) onDone();
  };
  const { isTried, submit } = useTried(name !== '', submitted);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('roadmap.edit.name')}
        value={values.name}
        maxLength={ITEM_LIMITS.name}
        error={refusal('/name') ?? (isTried && name === '' && t('launches.fault.name'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
      />
      <PersonPicker
        label={t('roadmap.lane.owner')}
        description={t('launches.ownerHint')}
        value={values.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={refusal('/ownerId')}
        clearable
      />
      <Textarea
        label={t('launches.note')}
        value={values.note}
        maxLength={NOTE_MAX}
        error={refusal('/note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <FormProblem problem={problem} fields={['/name', '/ownerId', '/note']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('roadmap.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
