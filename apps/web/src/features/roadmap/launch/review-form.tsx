import { Button, Checkbox, Group, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { LAUNCH_REVIEW_DECISIONS, type LaunchReviewDecision } from '#domain/launch';
import { $api } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import classes from './launch.module.css';
import type { Launch, Review } from './launches.ts';
import { draftOf, readReview, type ReviewDraft, type ReviewFault } from './review-draft.ts';
import { useLaunchWrites } from './use-launch-writes.ts';

interface Props {
  readonly launch: Launch;
  readonly days: number;
  /** What was held before; it is replaced. */
  readonly held: Review | undefined;
  readonly onDone: () => void;
}

const FIRST = { params: { query: { limit: 200 } } };
const TEXTS = ['expected', 'actual', 'learning'] as const;
const VALUES = ['expectedValue', 'actualValue'] as const;
const FIELDS = [...TEXTS, ...VALUES, 'kpiId', 'heldOn'].map((field) => `/${field}`);
const TEXT_MAX = 4000;

/** Expected against actual, in words and, where there is a figure, in figures. */
export function ReviewForm({ launch, days, held, onDone }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { review } = useLaunchWrites();
  const kpis = $api.useQuery('get', '/api/v1/kpis', FIRST, { staleTime: 60_000 }).data?.data ?? [];
  const { values, change, send, problem, refusal, isBusy } = useFields<ReviewDraft>(
    draftOf(held, locale),
  );
  const { body, faults } = readReview(values, locale);
  const submitted = async (): Promise<void> => {
    if (body && (await send(() => review(launch, days, body)))) onDone();
  };
  const { isTried, submit } = useTried(body !== undefined, submitted);
  const errorOf = (field: ReviewFault) =>
    refusal(`/${field}`) ?? (isTried && faults.includes(field) && t(`launches.fault.${field}`));
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      {TEXTS.map((field) => (
        <Textarea
          key={field}
          label={t(`launches.part.${field}`)}
          value={values[field]}
          maxLength={TEXT_MAX}
          error={errorOf(field)}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      ))}
      <Select
        label={t('launches.kpi')}
        data={kpis.map(({ id, definition }) => ({ value: id, label: definition.name }))}
        value={values.kpiId}
        onChange={(kpiId) => change({ kpiId })}
        error={refusal('/kpiId')}
        nothingFoundMessage={t('roadmap.nothingFound')}
        clearButtonProps={{ 'aria-label': t('roadmap.clearField') }}
        searchable
        clearable
      />
      <div className={classes.pair}>
        {VALUES.map((field) => (
          <TextInput
            key={field}
            label={t(`launches.part.${field}`)}
            inputMode="decimal"
            value={values[field]}
            error={errorOf(field)}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <NativeSelect
        label={t('launches.outcomeWord')}
        value={values.decision}
        data={LAUNCH_REVIEW_DECISIONS.map((value) => ({
          value,
          label: t(`launches.outcome.${value}`),
        }))}
        onChange={(event) =>
          change({ decision: event.currentTarget.value as LaunchReviewDecision })
        }
      />
      <Checkbox
        label={t('launches.metField')}
        checked={values.isMet}
        onChange={(event) => change({ isMet: event.currentTarget.checked })}
      />
      <FormProblem problem={problem} fields={FIELDS} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('launches.do.review')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
