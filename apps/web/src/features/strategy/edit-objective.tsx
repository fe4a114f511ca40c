import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { OBJECTIVE_LIMITS } from '#domain/objective';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { raise, useFields, type Fields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { CoOwners } from './co-owners.tsx';
import { movesPromise, patchOf, valuesOf, type ObjectiveValues } from './objective-draft.ts';
import classes from './strategy.module.css';
import { useGoals, type Objective } from './strategy.ts';
import { useObjectiveWrites } from './use-objective-writes.ts';

interface Props {
  readonly objective: Objective;
  readonly onClose: () => void;
}

const FIELDS = ['/name', '/description', '/startsOn', '/endsOn', '/goalId', '/ownerId', '/reason'];

/** What it says, whose it is and when it ends; a promised day moves only with a reason. */
export function EditObjective({ objective, onClose }: Props) {
  const t = useText();
  const { update } = useObjectiveWrites();
  const before = valuesOf(objective);
  const form = useFields({ ...before, reason: '' });
  const { values, change, refusal } = form;
  const patch = patchOf(before, values);
  const wantsReason = objective.state === 'open' && movesPromise(patch);
  const isUnnamed = values.name.trim() === '';
  const lacksReason = wantsReason && values.reason.trim() === '';
  const save = async (): Promise<void> => {
    const body = { ...patch, ...(wantsReason && { reason: values.reason.trim() }) };
    const isSame = Object.keys(patch).length === 0;
    if (isSame || (await form.send(() => update(objective, body, raise)))) onClose();
  };
  const { isTried, submit } = useTried(!isUnnamed && !lacksReason, save);
  return (
    <FormDialog
      title={t('strategy.editObjective')}
      action={t('strategy.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <TextInput
        label={t('strategy.objectiveName')}
        value={values.name}
        maxLength={OBJECTIVE_LIMITS.name}
        error={refusal('/name') ?? (isTried && isUnnamed && t('strategy.nameNeeded'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      {objective.can.arrange && <Arranged form={form} />}
      {wantsReason && (
        <Textarea
          label={t('strategy.whyMoved')}
          description={t('strategy.whyMovedHint')}
          value={values.reason}
          maxLength={OBJECTIVE_LIMITS.reason}
          error={refusal('/reason') ?? (isTried && lacksReason && t('strategy.reasonNeeded'))}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      )}
      <MarkdownEditor
        label={t('strategy.description')}
        value={values.description}
        onChange={(description) => change({ description })}
        error={refusal('/description')}
      />
    </FormDialog>
  );
}

/** Days, goal and people: for whoever keeps the objective. */
function Arranged({ form }: { readonly form: Fields<ObjectiveValues & { reason: string }> }) {
  const t = useText();
  const { values, change, refusal } = form;
  const goals =
    useGoals().data?.filter(({ state, id }) => state === 'open' || id === values.goalId) ?? [];
  return (
    <>
      <div className={classes.pair}>
        <LazyDayField
          label={t('strategy.begins')}
          value={values.startsOn}
          onChange={(day) => change({ startsOn: day ?? values.startsOn })}
          error={refusal('/startsOn')}
        />
        <LazyDayField
          label={t('strategy.ends')}
          value={values.endsOn}
          onChange={(day) => change({ endsOn: day ?? values.endsOn })}
          error={refusal('/endsOn')}
        />
        <NativeSelect
          label={t('strategy.servesGoal')}
          value={values.goalId ?? ''}
          data={[
            { value: '', label: t('strategy.noGoal') },
            ...goals.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={refusal('/goalId')}
          onChange={(event) => change({ goalId: event.currentTarget.value || null })}
        />
      </div>
      <PersonPicker
        label={t('strategy.owner')}
        value={values.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={refusal('/ownerId')}
        clearable
      />
      <CoOwners ids={values.coOwnerIds} onChange={(coOwnerIds) => change({ coOwnerIds })} />
    </>
  );
}
