import { Select, Textarea, TextInput } from '@mantine/core';
import { BUDGET_LIMITS, VERSION_KINDS, type VersionKind } from '#domain/budget/version';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useArrangement } from '../arrangement.ts';
import type { Budget, Version } from '../budget-data.ts';
import { useVersionWrites } from './use-version-writes.ts';

interface Props {
  readonly budget: Budget;
  readonly versions: readonly Version[];
  readonly onClose: () => void;
}

interface Values {
  readonly kind: VersionKind;
  readonly label: string;
  readonly basedOn: string | null;
  readonly reason: string;
}

/** A draft, empty or with the amounts of an earlier version; it opens in the grid. */
export function NewVersion({ budget, versions, onClose }: Props) {
  const t = useText();
  const { create } = useVersionWrites();
  const [, arrange] = useArrangement();
  const form = useFields<Values>({
    kind: budget.plan ? 'forecast' : 'plan',
    label: '',
    basedOn: budget.forecast?.id ?? budget.plan?.id ?? null,
    reason: '',
  });
  const { values, change, refusal } = form;
  const save = async (): Promise<void> => {
    const { kind, label, basedOn, reason } = values;
    const body = {
      kind,
      reason: reason.trim(),
      ...(label.trim() && { label: label.trim() }),
      ...(basedOn !== null && { basedOn }),
    };
    await form.send(async () => {
      const made = await create(budget, body);
      if (made) arrange({ tab: 'grid', measure: kind, draft: made.id });
    });
  };
  return (
    <FormDialog
      title={t('budget.newVersion')}
      action={t('budget.begin')}
      onClose={onClose}
      onSubmit={() => {
        void save();
        return true;
      }}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/kind', '/label', '/basedOn', '/reason']}
    >
      <Select
        label={t('budget.kindOf')}
        data={VERSION_KINDS.map((value) => ({ value, label: t(`budget.kind.${value}`) }))}
        value={values.kind}
        onChange={(kind) => change({ kind: kind ?? 'plan' })}
        error={refusal('/kind')}
        allowDeselect={false}
        data-autofocus
      />
      <TextInput
        label={t('budget.label')}
        description={t('budget.labelHint')}
        value={values.label}
        maxLength={BUDGET_LIMITS.label}
        error={refusal('/label')}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <Select
        label={t('budget.basedOn')}
        data={versions.map(({ id, label, kind }) => ({
          value: id,
          label: `${label} (${t(`budget.kind.${kind}`)})`,
        }))}
        value={values.basedOn}
        onChange={(basedOn) => change({ basedOn })}
        error={refusal('/basedOn')}
        placeholder={t('budget.basedOnNothing')}
        clearButtonProps={{ 'aria-label': t('budget.clear') }}
        clearable
      />
      <Textarea
        label={t('budget.reason')}
        value={values.reason}
        maxLength={BUDGET_LIMITS.reason}
        error={refusal('/reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        minRows={2}
        autosize
      />
    </FormDialog>
  );
}
