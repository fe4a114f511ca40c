import { Button } from '@mantine/core';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling } from '../../app/view.ts';
import { tellProblem } from '../../app/write/toasts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { CheckInFields } from './check-in-fields.tsx';
import classes from './check-in-form.module.css';
import { draftOf, type Prefill } from './draft.ts';
import { News } from './news.tsx';
import { useCheckInForm } from './use-check-in-form.ts';
import { useCheckInWrites } from './use-check-in-writes.ts';

interface Props {
  readonly areaId: string;
  /** One thing of the area; absent: the area as a whole. */
  readonly itemId?: string;
  readonly objectiveId?: string;
  /** Published, or kept as a draft. */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** All that a check-in begins with is filled in; only the judgement is missing. */
export function CheckInForm({ areaId, itemId, objectiveId, ...on }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const query = $api.useQuery(
    'get',
    '/api/v1/check-ins/prefill',
    {
      params: {
        query: { areaId, ...(itemId && { itemId }), ...(objectiveId && { objectiveId }) },
      },
    },
    { enabled: !isTravelling, staleTime: 0, gcTime: 0 },
  );
  if (isTravelling) return <p>{t('checkins.travelling')}</p>;
  return (
    <Loaded query={query} rows={8}>
      {(prefill) => (
        <PrefilledForm
          key={`${itemId ?? objectiveId ?? areaId} ${prefill.draft?.id ?? ''}`}
          prefill={prefill}
          {...on}
        />
      )}
    </Loaded>
  );
}

function PrefilledForm({
  prefill,
  onDone,
  onCancel,
}: Pick<Props, 'onDone' | 'onCancel'> & { readonly prefill: Prefill }) {
  const t = useText();
  const { areaId, itemId, objectiveId, draft, last } = prefill;
  const situation = {
    today: useToday(),
    computed: prefill.computedStatus,
    promised: last?.planDueOn ?? null,
  };
  const form = useCheckInForm(draftOf(prefill), situation);
  const { publish, save, discard } = useCheckInWrites();
  const sent = {
    subject: { areaId, itemId, objectiveId },
    said: form.draft,
    draft,
    onProblem: (error: unknown) => {
      if (!form.refuse(error)) tellProblem(t, error);
    },
  };
  const doneWith = async (work: Promise<unknown>): Promise<void> => {
    if ((await work) !== undefined) onDone();
  };
  const submit = (): boolean => {
    const isReady = form.isReady();
    if (isReady) void doneWith(publish(sent));
    return isReady;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <News prefill={prefill} />
      <CheckInFields form={form} situation={situation} last={last} />
      <footer className={classes.foot}>
        {form.needed.length > 0 && (
          <p className={classes.needed} role="status">
            {t('checkins.stillNeeded', {
              fields: form.needed.map((field) => t(`checkins.${field}`)).join(', '),
            })}
          </p>
        )}
        <Button type="submit">{t('checkins.publish')}</Button>
        <Button variant="default" onClick={() => void doneWith(save(sent))}>
          {t('checkins.saveDraft')}
        </Button>
        {draft && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => void doneWith(discard(draft, form.draft))}
          >
            {t('checkins.discard')}
          </Button>
        )}
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('checkins.cancel')}
          </Button>
        )}
      </footer>
    </SubmitForm>
  );
}
