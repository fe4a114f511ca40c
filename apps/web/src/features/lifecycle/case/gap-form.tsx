import { Textarea } from '@mantine/core';
import { BENEFIT_LIMITS } from '#domain/benefit';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Benefit, BusinessCase } from './cases.ts';
import { useBenefitWrites } from './use-case-writes.ts';

interface Props {
  readonly one: BusinessCase;
  readonly benefit: Benefit;
  readonly onClose: () => void;
}

/** Why less came than was claimed. */
export function GapForm({ one, benefit, onClose }: Props) {
  const t = useText();
  const { explain } = useBenefitWrites(one);
  const { values, change, send, problem, refusal, isBusy } = useFields({
    reason: benefit.gapReason,
  });
  const reason = values.reason.trim();
  const save = async (): Promise<void> => {
    if (await send(() => explain(benefit, reason))) onClose();
  };
  const { isTried, submit } = useTried(reason !== '', save);
  return (
    <FormDialog
      title={t('cases.explainOf', { name: benefit.name })}
      action={t('lifecycle.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={isBusy}
      problem={problem}
      fields={['/reason']}
    >
      <Textarea
        label={t('cases.gapReason')}
        value={values.reason}
        maxLength={BENEFIT_LIMITS.note}
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
