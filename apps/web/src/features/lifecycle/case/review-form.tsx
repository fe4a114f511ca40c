import { NativeSelect, Textarea } from '@mantine/core';
import { BENEFIT_LIMITS, POST_LAUNCH_DECISIONS, type PostLaunchDecision } from '#domain/benefit';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Product } from '../lifecycle.ts';
import classes from './case.module.css';
import { useHoldReview } from './use-case-writes.ts';

interface Props {
  readonly product: Product;
  readonly onClose: () => void;
}

interface Draft {
  readonly expected: string;
  readonly actual: string;
  readonly learning: string;
  readonly decision: PostLaunchDecision;
  readonly reason: string;
  readonly heldOn: string;
  readonly nextReviewOn: string | null;
}

const TEXTS = ['expected', 'actual', 'learning'] as const;
const FIELDS = ['/expected', '/actual', '/learning', '/reason', '/heldOn', '/nextReviewOn'];

/** What was expected of the launch, what came, what was learnt, and what is decided. */
export function ReviewForm({ product, onClose }: Props) {
  const t = useText();
  const today = useToday();
  const hold = useHoldReview(product.key);
  const form = useFields<Draft>({
    expected: '',
    actual: '',
    learning: '',
    decision: 'keep',
    reason: '',
    heldOn: today,
    nextReviewOn: null,
  });
  const { values, change, refusal } = form;
  const { decision, reason, heldOn, nextReviewOn } = values;
  const lacksReason = decision === 'retire' && reason.trim() === '';
  const isComplete = TEXTS.every((text) => values[text].trim() !== '') && !lacksReason;
  const save = async (): Promise<void> => {
    if (await form.send(() => hold(values))) onClose();
  };
  const { isTried, submit } = useTried(isComplete, save);
  return (
    <FormDialog
      title={t('cases.reviewOf', { name: product.name })}
      action={t('lifecycle.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      {TEXTS.map((text) => (
        <Textarea
          key={text}
          label={t(`cases.review.${text}`)}
          value={values[text]}
          maxLength={BENEFIT_LIMITS.summary}
          error={
            refusal(`/${text}`) ??
            (isTried && values[text].trim() === '' && t('lifecycle.fault.needed'))
          }
          onChange={(event) => change({ [text]: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      ))}
      <div className={classes.pair}>
        <NativeSelect
          label={t('lifecycle.decisionWord')}
          value={decision}
          data={POST_LAUNCH_DECISIONS.map((value) => ({
            value,
            label: t(`lifecycle.decision.${value}`),
          }))}
          onChange={(event) =>
            change({ decision: event.currentTarget.value as PostLaunchDecision })
          }
        />
        <LazyDayField
          label={t('cases.heldOn')}
          value={heldOn}
          onChange={(day) => change({ heldOn: day ?? today })}
          maxDate={today}
          error={refusal('/heldOn')}
        />
        <LazyDayField
          label={t('lifecycle.nextReviewOn')}
          value={nextReviewOn}
          onChange={(day) => change({ nextReviewOn: day })}
          error={refusal('/nextReviewOn')}
          clearable
        />
      </div>
      <Textarea
        label={t('lifecycle.reason')}
        value={reason}
        maxLength={BENEFIT_LIMITS.note}
        error={refusal('/reason') ?? (isTried && lacksReason && t('lifecycle.fault.reason'))}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        required={decision === 'retire'}
      />
    </FormDialog>
  );
}
