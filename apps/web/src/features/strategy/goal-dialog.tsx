import { TextInput } from '@mantine/core';
import { GOAL_LIMITS } from '#domain/goal';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import type { Goal } from './strategy.ts';
import { useGoalWrites } from './use-goal-writes.ts';

interface Props {
  /** The one that is changed; absent: a new one. */
  readonly goal?: Goal;
  readonly onClose: () => void;
}

const FIELDS = ['/name', '/horizon', '/ownerId', '/description'];

/** What the company wants, in a sentence; the rest may come later. */
export function GoalDialog({ goal, onClose }: Props) {
  const t = useText();
  const { create, update } = useGoalWrites();
  const form = useFields(valuesOf(goal));
  const { values, change, send, refusal } = form;
  const isMissing = values.name.trim() === '';
  const save = async (): Promise<void> => {
    if (await send(() => (goal ? update(goal, values, raise) : create(values, raise)))) onClose();
  };
  const { isTried, submit } = useTried(!isMissing, save);
  return (
    <FormDialog
      title={goal ? t('strategy.goalDo.edit', { name: goal.name }) : t('strategy.newGoal')}
      action={t(goal ? 'strategy.save' : 'strategy.setGoal')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <TextInput
        label={t('strategy.goalName')}
        value={values.name}
        maxLength={GOAL_LIMITS.name}
        error={refusal('/name') ?? (isTried && isMissing && t('strategy.nameNeeded'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <TextInput
        label={t('strategy.horizon')}
        description={t('strategy.horizonHint')}
        value={values.horizon}
        maxLength={GOAL_LIMITS.horizon}
        error={refusal('/horizon')}
        onChange={(event) => change({ horizon: event.currentTarget.value })}
      />
      <PersonPicker
        label={t('strategy.owner')}
        value={values.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={refusal('/ownerId')}
        clearable
      />
      <MarkdownEditor
        label={t('strategy.description')}
        value={values.description}
        onChange={(description) => change({ description })}
        error={refusal('/description')}
      />
    </FormDialog>
  );
}

const valuesOf = (goal: Goal | undefined) => ({
  name: goal?.name ?? '',
  horizon: goal?.horizon ?? '',
  ownerId: goal?.owner?.personId ?? null,
  description: goal?.description ?? '',
});
