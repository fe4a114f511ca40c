import { Textarea } from '@mantine/core';
import { RETIREMENT_LIMITS } from '#domain/retirement';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Retirement } from './retirement.ts';
import { useRetirementWrites } from './use-retirement-writes.ts';

interface Props {
  readonly plan: Retirement;
  readonly onClose: () => void;
}

/** A plan that is given up stays on record with the reason. */
export function WithdrawForm({ plan, onClose }: Props) {
  const t = useText();
  const { withdraw } = useRetirementWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({ reason: '' });
  const reason = values.reason.trim();
  const save = async (): Promise<void> => {
    if (await send(() => withdraw(plan, reason))) onClose();
  };
  const { isTried, submit } = useTried(reason !== '', save);
  return (
    <FormDialog
      title={t('retirement.withdrawOf', { name: plan.product.name })}
      action={t('lifecycle.withdraw')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={isBusy}
      problem={problem}
      fields={['/reason']}
    >
      <Textarea
        label={t('lifecycle.reason')}
        value={values.reason}
        maxLength={RETIREMENT_LIMITS.reason}
        error={refusal('/reason') ?? (isTried && reason === '' && t('lifecycle.fault.reason'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
        data-autofocus
      />
    </FormDialog>
  );
}
