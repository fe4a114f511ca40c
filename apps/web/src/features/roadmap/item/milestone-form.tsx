import { Button, Group, TextInput } from '@mantine/core';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';
import { useMilestoneWrites } from './use-milestone-writes.ts';

interface Props {
  readonly item: WholeItem;
  /** Undefined for a new one. */
  readonly milestone: WholeItem['milestones'][number] | undefined;
  readonly onDone: () => void;
}

/** A name and a day; a mark that was committed is asked why it moves. */
export function MilestoneForm({ item, milestone, onDone }: Props) {
  const t = useText();
  const today = useToday();
  const { add, change: save } = useMilestoneWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({
    name: milestone?.name ?? '',
    dueOn: milestone?.dueOn ?? item.targetOn ?? today,
    reason: '',
  });
  const { name, dueOn, reason } = values;
  const isAsked = milestone?.baselineOn !== null && milestone !== undefined;
  const hasMoved = milestone !== undefined && dueOn !== milestone.dueOn;
  const submit = async (): Promise<void> => {
    const isDone = await send(() =>
      milestone
        ? save(milestone, {
            name: name.trim(),
            dueOn,
            ...(isAsked && hasMoved && reason && { reason }),
          })
        : add({ item: item.key, name: name.trim(), dueOn }),
    );
    if (isDone) onDone();
  };
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        if (name.trim() !== '') void submit();
        return name.trim() !== '';
      }}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('roadmap.milestoneWord')}
          value={name}
          maxLength={ITEM_LIMITS.name}
          error={refusal('/name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
          required
          data-autofocus
        />
        <LazyDayField
          label={t('roadmap.due')}
          value={dueOn}
          onChange={(day) => change({ dueOn: day ?? dueOn })}
          error={refusal('/dueOn')}
        />
      </div>
      {isAsked && hasMoved && (
        <TextInput
          label={t('roadmap.edit.reason')}
          value={reason}
          maxLength={ITEM_LIMITS.reason}
          error={refusal('/reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          required
        />
      )}
      <FormProblem problem={problem} fields={['/name', '/dueOn', '/reason']} />
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
