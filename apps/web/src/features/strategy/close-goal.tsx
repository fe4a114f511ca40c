import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import type { Goal } from './strategy.ts';
import { useGoalWrites } from './use-goal-writes.ts';

interface Props {
  readonly goal: Goal;
  readonly onClose: () => void;
}

/** Reached or not, a goal is closed with what came of it. */
export function CloseGoal({ goal, onClose }: Props) {
  const t = useText();
  const { close } = useGoalWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({ note: '' });
  const submit = async (): Promise<void> => {
    if (await send(() => close(goal, values.note.trim(), raise))) onClose();
  };
  return (
    <FormDialog
      title={t('strategy.goalDo.close', { name: goal.name })}
      action={t('strategy.do.close')}
      onClose={onClose}
      onSubmit={() => {
        void submit();
        return true;
      }}
      isBusy={isBusy}
      problem={problem}
      fields={['/note']}
    >
      <MarkdownEditor
        label={t('strategy.whatCame')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={refusal('/note')}
        hasFocus
      />
    </FormDialog>
  );
}
