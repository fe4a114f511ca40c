import { Button, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import classes from './launch.module.css';
import type { Entry, Launch } from './launches.ts';
import { useChecklistWrites } from './use-checklist-writes.ts';

interface Props {
  readonly launch: Launch;
  readonly entry: Entry;
  readonly onDone: () => void;
}

/** What does not apply says why. */
export function NotApplicableForm({ launch, entry, onDone }: Props) {
  const t = useText();
  const { tick } = useChecklistWrites(launch);
  const { values, change, send, problem, refusal, isBusy } = useFields({ reason: '' });
  const reason = values.reason.trim();
  const save = async (): Promise<void> => {
    if (await send(() => tick(entry, 'not_applicable', { reason }))) onDone();
  };
  const { isTried, submit } = useTried(reason !== '', save);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('launches.whyNot')}
        value={values.reason}
        maxLength={ITEM_LIMITS.reason}
        error={refusal('/reason') ?? (isTried && reason === '' && t('launches.fault.reason'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a click asked for this form
        autoFocus
      />
      <FormProblem problem={problem} fields={['/reason']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('launches.do.notApplicable')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
