import { Select, TextInput } from '@mantine/core';
import { NATURES, type Nature } from '#domain/budget/variance';
import { BUDGET_LIMITS, TREATMENTS, type Treatment } from '#domain/budget/version';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import type { Area } from '../areas/areas.ts';
import type { Budget } from './budget-data.ts';
import { useBudgetWrites } from './use-budget-writes.ts';

interface Props {
  readonly budget: Budget;
  readonly areas: readonly Area[];
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly areaId: string | null;
  readonly category: string;
  readonly treatment: Treatment;
  readonly nature: Nature;
  readonly currency: string;
}

/** A line: what money is for, and whose it is. */
export function NewLine({ budget, areas, onClose }: Props) {
  const t = useText();
  const { addLine } = useBudgetWrites();
  const form = useFields<Values>({
    name: '',
    areaId: areas.length === 1 ? (areas[0]?.id ?? null) : null,
    category: '',
    treatment: 'opex',
    nature: 'cost',
    currency: budget.currency,
  });
  const { values, change, refusal } = form;
  const isNamed = values.name.trim() !== '';
  const save = async (): Promise<void> => {
    const { name, areaId, currency, ...rest } = values;
    if (areaId === null) return;
    const body = { ...rest, name: name.trim(), areaId, currency: currency.trim().toUpperCase() };
    if (await form.send(() => addLine(budget, body))) onClose();
  };
  const { isTried, submit } = useTried(isNamed && values.areaId !== null, save);
  return (
    <FormDialog
      title={t('budget.newLine')}
      action={t('budget.add')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/name', '/areaId', '/category', '/currency']}
    >
      <TextInput
        label={t('budget.name')}
        value={values.name}
        maxLength={BUDGET_LIMITS.name}
        error={refusal('/name') ?? (isTried && !isNamed && t('budget.fault.name'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <Select
        label={t('budget.group.area')}
        data={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.areaId}
        error={refusal('/areaId') ?? (isTried && values.areaId === null && t('budget.fault.area'))}
        onChange={(areaId) => change({ areaId })}
        searchable
        required
      />
      <TextInput
        label={t('budget.group.category')}
        value={values.category}
        maxLength={BUDGET_LIMITS.category}
        error={refusal('/category')}
        onChange={(event) => change({ category: event.currentTarget.value })}
      />
      <Select
        label={t('budget.treatment')}
        data={TREATMENTS.map((value) => ({ value, label: t(`budget.treatment.${value}`) }))}
        value={values.treatment}
        onChange={(value) => change({ treatment: value ?? 'opex' })}
        allowDeselect={false}
      />
      <Select
        label={t('budget.nature')}
        data={NATURES.map((value) => ({ value, label: t(`budget.nature.${value}`) }))}
        value={values.nature}
        onChange={(value) => change({ nature: value ?? 'cost' })}
        allowDeselect={false}
      />
      <TextInput
        label={t('budget.currency')}
        value={values.currency}
        maxLength={3}
        error={refusal('/currency')}
        onChange={(event) => change({ currency: event.currentTarget.value })}
        required
      />
    </FormDialog>
  );
}
