import { Textarea } from '@mantine/core';
import { BUDGET_LIMITS } from '#domain/budget/version';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly send: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** For what is not done without saying why. */
export function ReasonForm({ title, label, action, send, onClose }: Props) {
  const t = useText();
  const form = useFields({ reason: '' });
  const reason = form.values.reason.trim();
  const { isTried, submit } = useTried(reason !== '', async () => {
    if (await form.send(() => send(reason))) onClose();
  });
  return (
    <FormDialog
      title={title}
      action={action}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/reason']}
    >
      <Textarea
        label={label}
        value={form.values.reason}
        error={
          form.refusal('/reason') ??
          (isTried && reason === '' ? t('budget.fault.reason') : undefined)
        }
        onChange={(event) => form.change({ reason: event.currentTarget.value })}
        maxLength={BUDGET_LIMITS.reason}
        minRows={3}
        autosize
        required
        data-autofocus
      />
    </FormDialog>
  );
}
