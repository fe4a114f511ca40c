import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import type { Decision } from './decisions.ts';
import { useDecisionWrites } from './use-decision-writes.ts';

interface Props {
  readonly decision: Decision;
  readonly onClose: () => void;
}

/** What came of it, and when to look again, if ever. */
export function OutcomeDialog({ decision, onClose }: Props) {
  const t = useText();
  const { recordOutcome } = useDecisionWrites();
  const form = useFields<{ outcome: string; revisitOn: string | null }>({
    outcome: decision.outcome,
    revisitOn: null,
  });
  const { values, change, refusal } = form;
  const isMissing = values.outcome.trim() === '';
  const save = async (): Promise<void> => {
    const body = { ...values, outcome: values.outcome.trim() };
    if (await form.send(() => recordOutcome(decision, body, raise))) onClose();
  };
  const { isTried, submit } = useTried(!isMissing, save);
  return (
    <FormDialog
      title={t('decisions.do.outcome')}
      action={t('decisions.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/outcome', '/revisitOn']}
    >
      <MarkdownEditor
        label={t('decisions.outcome')}
        value={values.outcome}
        onChange={(outcome) => change({ outcome })}
        error={
          refusal('/outcome') ?? (isTried && isMissing ? t('decisions.outcomeNeeded') : undefined)
        }
        isRequired
        hasFocus
      />
      <LazyDayField
        label={t('decisions.lookAgain')}
        value={values.revisitOn}
        onChange={(revisitOn) => change({ revisitOn })}
        error={refusal('/revisitOn')}
        clearable
      />
    </FormDialog>
  );
}
