import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useItemWrites, type WholeItem } from '../use-item-writes.ts';
import { changedFields, valuesOf, type ItemValues } from './item-values.ts';
import classes from './item.module.css';
import { KindFields } from './kind-fields.tsx';
import { ReferenceFields } from './reference-fields.tsx';

interface Props {
  readonly item: WholeItem;
  readonly onDone: () => void;
}

const BRIEF = ['problem', 'persona', 'outcomeKpiId', 'expectedChange'] as const;

/** Everything that is said of an item, but its dates, which move. */
export function EditItem({ item, onDone }: Props) {
  const t = useText();
  const { change: save } = useItemWrites();
  const before = valuesOf(item);
  const { values, change, send, problem, refusal, isBusy } = useFields<ItemValues>({
    ...before,
    reason: '',
  });
  const patch = changedFields(before, values);
  const isScope = item.isBriefFrozen && BRIEF.some((field) => field in patch);
  const submit = async (): Promise<void> => {
    const body = { ...patch, ...(isScope && values.reason && { reason: values.reason }) };
    const isDone =
      Object.keys(patch).length === 0 || (await send(() => save(item, body, { onProblem: raise })));
    if (isDone) onDone();
  };
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        void submit();
        return true;
      }}
    >
      <TextInput
        label={t('roadmap.edit.name')}
        value={values.name}
        maxLength={ITEM_LIMITS.name}
        error={refusal('/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <Textarea
        label={t('roadmap.problem')}
        value={values.problem}
        maxLength={ITEM_LIMITS.problem}
        error={refusal('/problem')}
        onChange={(event) => change({ problem: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <TextInput
        label={t('roadmap.persona')}
        value={values.persona}
        maxLength={ITEM_LIMITS.persona}
        onChange={(event) => change({ persona: event.currentTarget.value })}
      />
      <PersonPicker
        label={t('roadmap.lane.owner')}
        value={values.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={refusal('/ownerId')}
        clearable
      />
      <ReferenceFields values={values} change={change} refusal={refusal} />
      <KindFields values={values} change={change} refusal={refusal} />
      {isScope && (
        <TextInput
          label={t('roadmap.whyScope')}
          value={values.reason ?? ''}
          maxLength={ITEM_LIMITS.reason}
          error={refusal('/reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          required
        />
      )}
      <FormProblem
        problem={problem}
        fields={['/name', '/problem', '/ownerId', '/effort', '/confidence', '/reason']}
      />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('roadmap.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('roadmap.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
