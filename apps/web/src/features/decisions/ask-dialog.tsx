import { TextInput, Textarea } from '@mantine/core';
import { DECISION_LIMITS } from '#domain/decision';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { askedOf, questionOf, type QuestionDraft } from './question.ts';
import classes from './decisions.module.css';
import type { Decision } from './decisions.ts';
import { OptionFields } from './option-fields.tsx';
import { ScopeField } from './scope-field.tsx';
import { useDecisionWrites } from './use-decision-writes.ts';

interface Props {
  /** The one that is changed; absent: a new one. */
  readonly decision?: Decision;
  readonly onClose: () => void;
}

const FIELDS = ['/name', '/question', '/areaId', '/deciderId', '/dueOn', '/recommendation'];

/** A title and a question are enough; options make the answer a click. */
export function AskDialog({ decision, onClose }: Props) {
  const t = useText();
  const { ask, update } = useDecisionWrites();
  const form = useFields<QuestionDraft>(questionOf(decision));
  const { values, change, refusal } = form;
  const isUnnamed = values.name.trim() === '';
  const isUnasked = values.question.trim() === '';
  const save = async (): Promise<void> => {
    const { scope, areaId, ...body } = askedOf(values);
    const isDone = await form.send(() =>
      decision ? update(decision, body, raise) : ask({ ...body, scope, areaId }, raise),
    );
    if (isDone) onClose();
  };
  const { isTried, submit } = useTried(!isUnnamed && !isUnasked, save);
  return (
    <FormDialog
      title={t(decision ? 'decisions.do.edit' : 'decisions.ask')}
      action={t(decision ? 'decisions.save' : 'decisions.askIt')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <TextInput
        label={t('decisions.name')}
        value={values.name}
        maxLength={DECISION_LIMITS.name}
        error={refusal('/name') ?? (isTried && isUnnamed && t('decisions.nameNeeded'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <Textarea
        label={t('decisions.question')}
        value={values.question}
        maxLength={DECISION_LIMITS.text}
        error={refusal('/question') ?? (isTried && isUnasked && t('decisions.questionNeeded'))}
        onChange={(event) => change({ question: event.currentTarget.value })}
        autosize
        minRows={2}
        required
      />
      <OptionFields options={values.options} onChange={(options) => change({ options })} />
      <TextInput
        label={t('decisions.recommendation')}
        description={t('decisions.recommendationHint')}
        value={values.recommendation}
        error={refusal('/recommendation')}
        onChange={(event) => change({ recommendation: event.currentTarget.value })}
      />
      {!decision && (
        <ScopeField
          scope={values.scope}
          areaId={values.areaId}
          error={refusal('/areaId')}
          onChange={change}
        />
      )}
      <div className={classes.pair}>
        <PersonPicker
          label={t('decisions.decider')}
          description={t('decisions.deciderHint')}
          value={values.deciderId}
          onChange={(deciderId) => change({ deciderId })}
          error={refusal('/deciderId')}
          clearable
        />
        <LazyDayField
          label={t('decisions.due')}
          description={t('decisions.dueHint')}
          value={values.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          error={refusal('/dueOn')}
          clearable
        />
      </div>
      <MarkdownEditor
        label={t('decisions.context')}
        value={values.context}
        onChange={(context) => change({ context })}
        error={refusal('/context')}
      />
    </FormDialog>
  );
}
