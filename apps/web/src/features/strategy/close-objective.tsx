import { Textarea, TextInput } from '@mantine/core';
import { OBJECTIVE_LIMITS } from '#domain/objective';
import { useIntl } from 'react-intl';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { closingOf, type ClosingDraft } from './closing.ts';
import classes from './objective.module.css';
import type { Objective } from './strategy.ts';
import { useObjectiveCourse } from './use-objective-course.ts';

interface Props {
  readonly objective: Objective;
  readonly onClose: () => void;
}

/** The figures propose a score; another one wants a reason. */
export function CloseObjective({ objective, onClose }: Props) {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const { close } = useObjectiveCourse();
  const { proposedScore } = objective;
  const proposal = proposedScore === null ? '' : formats.number(proposedScore, 1);
  const first: ClosingDraft = { score: proposal, reason: '', note: '' };
  const { values, change, send, problem, refusal, isBusy } = useFields(first);
  const { score, differs, missing } = closingOf(values, proposedScore, locale);
  const save = async (): Promise<void> => {
    const body = {
      ...(score !== undefined && { score }),
      ...(differs && { reason: values.reason.trim() }),
      note: values.note.trim(),
    };
    if (await send(() => close(objective, body, raise))) onClose();
  };
  const { isTried, submit } = useTried(missing.length === 0, save);
  return (
    <FormDialog
      title={t('strategy.closeIt', { name: objective.name })}
      action={t('strategy.do.close')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={isBusy}
      problem={problem}
      fields={['/score', '/reason', '/note']}
    >
      <p className={classes.proposal}>
        {proposedScore === null
          ? t('strategy.noProposal')
          : t('strategy.proposal', { score: proposal })}
      </p>
      <TextInput
        label={t('strategy.scoreOfTen')}
        value={values.score}
        inputMode="decimal"
        error={
          refusal('/score') ?? (isTried && missing.includes('score') && t('strategy.scoreNeeded'))
        }
        onChange={(event) => change({ score: event.currentTarget.value })}
        data-autofocus
      />
      {differs && (
        <Textarea
          label={t('strategy.whyAnotherScore')}
          value={values.reason}
          maxLength={OBJECTIVE_LIMITS.reason}
          error={
            refusal('/reason') ??
            (isTried && missing.includes('reason') && t('strategy.scoreReasonNeeded'))
          }
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      )}
      <MarkdownEditor
        label={t('strategy.learned')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={refusal('/note')}
      />
    </FormDialog>
  );
}
