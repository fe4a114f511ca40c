import { Textarea } from '@mantine/core';
import { ACTION_LIMITS } from '#domain/action';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import type { Action } from './actions.ts';
import { useActionWrites } from './use-action-writes.ts';

interface Props {
  readonly action: Action;
  readonly onClose: () => void;
}

interface Moving {
  readonly dueOn: string | null;
  readonly reason: string;
}

/** Another day, with the reason that is counted with it. */
export function MoveDialog({ action, onClose }: Props) {
  const t = useText();
  const { move } = useActionWrites();
  const form = useFields<Moving>({ dueOn: action.dueOn, reason: '' });
  const { values, change, refusal } = form;
  const { dueOn } = values;
  const reason = values.reason.trim();
  const send = async (): Promise<void> => {
    if (dueOn === null) return;
    if (await form.send(() => move(action, { dueOn, reason }, raise))) onClose();
  };
  const { isTried, submit } = useTried(reason !== '' && dueOn !== null, send);
  return (
    <FormDialog
      title={t('loop.moveOf', { name: action.name })}
      action={t('loop.move')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/dueOn', '/reason']}
    >
      <LazyDayField
        label={t('loop.newDay')}
        value={dueOn}
        onChange={(day) => change({ dueOn: day })}
        error={refusal('/dueOn')}
      />
      <Reason
        value={values.reason}
        error={refusal('/reason') ?? (isTried && reason === '' && t('loop.reasonNeeded'))}
        onChange={(text) => change({ reason: text })}
      />
    </FormDialog>
  );
}

export function DropDialog({ action, onClose }: Props) {
  const t = useText();
  const { drop } = useActionWrites();
  const form = useFields({ reason: '' });
  const reason = form.values.reason.trim();
  const send = async (): Promise<void> => {
    if (await form.send(() => drop(action, reason, raise))) onClose();
  };
  const { isTried, submit } = useTried(reason !== '', send);
  return (
    <FormDialog
      title={t('loop.dropOf', { name: action.name })}
      action={t('loop.drop')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/reason']}
    >
      <Reason
        value={form.values.reason}
        error={form.refusal('/reason') ?? (isTried && reason === '' && t('loop.reasonNeeded'))}
        onChange={(text) => form.change({ reason: text })}
      />
    </FormDialog>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly error: string | false | undefined;
  readonly onChange: (text: string) => void;
}

function Reason({ value, error, onChange }: ReasonProps) {
  const t = useText();
  return (
    <Textarea
      label={t('loop.reason')}
      value={value}
      error={error}
      maxLength={ACTION_LIMITS.reason}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={3}
      required
      data-autofocus
    />
  );
}
