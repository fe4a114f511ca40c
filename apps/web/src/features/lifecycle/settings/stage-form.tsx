import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { PHASES, PRODUCT_LIMITS, type Phase } from '#domain/stage';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Stage } from '../lifecycle.ts';
import { useStageWrites } from './use-stage-writes.ts';

interface Props {
  /** What is changed; without it, one is added at the end. */
  readonly stage?: Stage | undefined;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly phase: Phase;
  readonly reviewMonths: number | string;
}

/** How a stage is called, which part of a life it is, and how often its products are reviewed. */
export function StageForm({ stage, onClose }: Props) {
  const t = useText();
  const { create, update } = useStageWrites();
  const form = useFields<Draft>({
    name: stage?.name ?? '',
    phase: stage?.phase ?? 'live',
    reviewMonths: stage?.reviewMonths ?? '',
  });
  const { values, change, refusal } = form;
  const name = values.name.trim();
  const save = async (): Promise<void> => {
    const { phase, reviewMonths: months } = values;
    const body = { name, phase, reviewMonths: typeof months === 'number' ? months : null };
    if (await form.send(() => (stage ? update(stage, body) : create(body)))) onClose();
  };
  const { isTried, submit } = useTried(name !== '', save);
  return (
    <FormDialog
      title={stage ? t('stages.editOf', { name: stage.name }) : t('stages.add')}
      action={t(stage ? 'settings.save' : 'lifecycle.add')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/name', '/phase', '/reviewMonths']}
    >
      <TextInput
        label={t('lifecycle.name')}
        value={values.name}
        maxLength={PRODUCT_LIMITS.name}
        error={refusal('/name') ?? (isTried && name === '' && t('lifecycle.fault.name'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <NativeSelect
        label={t('stages.phase')}
        value={values.phase}
        data={PHASES.map((value) => ({ value, label: t(`stages.phase.${value}`) }))}
        error={refusal('/phase')}
        onChange={(event) => change({ phase: event.currentTarget.value as Phase })}
      />
      <NumberInput
        label={t('stages.reviewMonths')}
        description={t('stages.reviewMonthsHint')}
        value={values.reviewMonths}
        onChange={(reviewMonths) => change({ reviewMonths })}
        error={refusal('/reviewMonths')}
        min={1}
        max={PRODUCT_LIMITS.reviewMonths}
        allowDecimal={false}
      />
    </FormDialog>
  );
}
