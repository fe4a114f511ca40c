import { Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { BUDGET_LIMITS, GRAINS, type Grain } from '#domain/budget/version';
import { periodAt } from '#domain/calendar';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { useBudgetWrites } from './use-budget-writes.ts';

interface Values {
  readonly name: string;
  readonly year: string | null;
  readonly grain: Grain;
  readonly ownerId: string | null;
}

/** A budget of a fiscal year, still without lines. */
export function NewBudget({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { createBudget } = useBudgetWrites();
  const years = useYears();
  const form = useFields<Values>({ name: '', year: null, grain: 'month', ownerId: null });
  const { values, change, refusal } = form;
  const year = values.year ?? years[1] ?? null;
  const isNamed = values.name.trim() !== '';
  const save = async (): Promise<void> => {
    if (year === null) return;
    const body = { ...values, name: values.name.trim(), year };
    await form.send(async () => {
      const made = await createBudget(body);
      if (made) void navigate({ to: '/budget/$key', params: { key: made.key } });
    });
  };
  const { isTried, submit } = useTried(isNamed && year !== null, save);
  return (
    <FormDialog
      title={t('budget.new')}
      action={t('budget.create')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/name', '/year', '/grain', '/ownerId']}
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
        label={t('budget.year')}
        data={[...years]}
        value={year}
        error={refusal('/year')}
        onChange={(value) => change({ year: value })}
        allowDeselect={false}
      />
      <Select
        label={t('budget.grain')}
        data={GRAINS.map((value) => ({ value, label: t(`periods.${value}`) }))}
        value={values.grain}
        error={refusal('/grain')}
        onChange={(grain) => change({ grain: grain ?? 'month' })}
        allowDeselect={false}
      />
      <PersonPicker
        label={t('budget.owner')}
        value={values.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={refusal('/ownerId')}
        clearable
      />
    </FormDialog>
  );
}

/** Last, this and next fiscal year. */
function useYears(): readonly string[] {
  const rules = useCalendar();
  const today = useToday();
  if (!rules) return [];
  const current = Number(today.slice(0, 4));
  return [-1, 0, 1].map(
    (step) => periodAt(rules, 'year', `${current + step}${today.slice(4, 7)}-15`).key,
  );
}
