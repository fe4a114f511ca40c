import { Button, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import classes from './item.module.css';
import { useDependencyWrites, type WholeDependency } from './use-dependency-writes.ts';

/** What is not done to the other side without saying why. */
export type WaitStep = 'declined' | 'escalated';

interface Props {
  readonly dependency: WholeDependency;
  readonly step: WaitStep;
  readonly onDone: () => void;
}

const DOES = { declined: 'decline', escalated: 'escalate' } as const;

export function WaitReasonForm({ dependency, step, onDone }: Props) {
  const t = useText();
  const writes = useDependencyWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({ reason: '' });
  const reason = values.reason.trim();
  const save = async (): Promise<void> => {
    if (await send(() => writes[DOES[step]](dependency, reason))) onDone();
  };
  const { isTried, submit } = useTried(reason !== '', save);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <TextInput
        label={t(`roadmap.whyWait.${step}`)}
        value={values.reason}
        maxLength={ITEM_LIMITS.reason}
        error={refusal('/reason') ?? (isTried && reason === '' && t('roadmap.fault.why'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a click asked for this form
        autoFocus
      />
      <FormProblem problem={problem} fields={['/reason']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t(`roadmap.do.${DOES[step]}`)}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
