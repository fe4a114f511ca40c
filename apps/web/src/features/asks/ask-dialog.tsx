import { TextInput, Textarea } from '@mantine/core';
import { ASK_LIMITS } from '#domain/ask';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { OptionFields } from '../decisions/option-fields.tsx';
import { NO_OPTION, type OptionDraft } from '../decisions/question.ts';
import type { Ask } from './asks.ts';
import { useAskWrites } from './use-ask-writes.ts';

interface Props {
  readonly reportId: string;
  /** The one that is changed; absent: a new one. */
  readonly ask?: Ask;
  readonly onClose: () => void;
}

const FIELDS = ['/question', '/recommendation', '/dueOn', '/costOfDelay'];

interface AskDraft {
  readonly question: string;
  readonly options: readonly OptionDraft[];
  readonly recommendation: string;
  readonly dueOn: string | null;
  readonly costOfDelay: string;
}

/** Two empty options invite to name the choice. */
const NEW: AskDraft = {
  question: '',
  options: [NO_OPTION, NO_OPTION],
  recommendation: '',
  dueOn: null,
  costOfDelay: '',
};

/** What is sent: options without a name are left out. */
const bodyOf = ({ question, options, recommendation, dueOn, costOfDelay }: AskDraft) => ({
  question,
  recommendation,
  dueOn,
  costOfDelay,
  options: options
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, pros, cons }) => ({ name: name.trim(), pros: pros.trim(), cons: cons.trim() })),
});

/** What the CEO is asked to decide, so that the answer is a click. */
export function AskDialog({ reportId, ask, onClose }: Props) {
  const t = useText();
  const writes = useAskWrites();
  const form = useFields<AskDraft>(ask ?? NEW);
  const { values, change, refusal } = form;
  const isUnasked = values.question.trim() === '';
  const isOpen = values.recommendation.trim() === '';
  const save = async (): Promise<void> => {
    const body = bodyOf(values);
    const isDone = await form.send(() =>
      ask ? writes.update(ask, body, raise) : writes.create({ ...body, reportId }, raise),
    );
    if (isDone) onClose();
  };
  const { isTried, submit } = useTried(!isUnasked && !isOpen, save);
  return (
    <FormDialog
      title={t(ask ? 'loop.editAsk' : 'loop.newAsk')}
      action={t('loop.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <Textarea
        label={t('loop.question')}
        value={values.question}
        maxLength={ASK_LIMITS.question}
        error={refusal('/question') ?? (isTried && isUnasked && t('loop.questionNeeded'))}
        onChange={(event) => change({ question: event.currentTarget.value })}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <OptionFields options={values.options} onChange={(options) => change({ options })} />
      <TextInput
        label={t('loop.recommendation')}
        description={t('loop.recommendationHint')}
        value={values.recommendation}
        error={refusal('/recommendation') ?? (isTried && isOpen && t('loop.recommendationNeeded'))}
        onChange={(event) => change({ recommendation: event.currentTarget.value })}
        required
      />
      <LazyDayField
        label={t('loop.byWhen')}
        value={values.dueOn}
        onChange={(dueOn) => change({ dueOn })}
        error={refusal('/dueOn')}
        clearable
      />
      <Textarea
        label={t('loop.costOfDelay')}
        value={values.costOfDelay}
        error={refusal('/costOfDelay')}
        onChange={(event) => change({ costOfDelay: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </FormDialog>
  );
}
