import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { OBJECTIVE_LIMITS } from '#domain/objective';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { useAreas } from '../areas/areas.ts';
import classes from './strategy.module.css';
import { useGoals } from './strategy.ts';
import { useComingPeriods } from './use-coming-periods.ts';
import { useObjectiveWrites } from './use-objective-writes.ts';

interface Props {
  readonly goalId?: string;
  readonly onClose: () => void;
}

const FIELDS = ['/name', '/areaId', '/goalId', '/period', '/ownerId'];

/** A name, an area and a period; key results are added on its page. */
export function NewObjective({ goalId = '', onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { create } = useObjectiveWrites();
  const { areas, goals, periods } = useChoices();
  const form = useFields<{
    name: string;
    areaId: string;
    goalId: string;
    period: string;
    ownerId: string | null;
  }>({ name: '', areaId: '', goalId, period: '', ownerId: null });
  const { values, change, refusal } = form;
  const areaId = values.areaId || (areas[0]?.id ?? '');
  const period = values.period || (periods[0]?.value ?? '');
  const isMissing = values.name.trim() === '';
  const save = async (): Promise<void> => {
    const body = { ...values, areaId, period, goalId: values.goalId || null };
    let made: { readonly key: string } | undefined;
    const isDone = await form.send(async () => {
      made = await create(body, raise);
    });
    if (!isDone) return undefined;
    onClose();
    if (made) await navigate({ to: '/objectives/$key', params: { key: made.key } });
    return undefined;
  };
  const { isTried, submit } = useTried(!isMissing, save);
  return (
    <FormDialog
      title={t('strategy.newObjective')}
      action={t('strategy.draftObjective')}
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
        error={refusal('/name') ?? (isTried && isMissing && t('strategy.nameNeeded'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('strategy.area')}
          value={areaId}
          data={areas.map(({ id, name }) => ({ value: id, label: name }))}
          error={refusal('/areaId')}
          onChange={(event) => change({ areaId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('strategy.period')}
          value={period}
          data={periods}
          error={refusal('/period')}
          onChange={(event) => change({ period: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('strategy.servesGoal')}
          value={values.goalId}
          data={[
            { value: '', label: t('strategy.noGoal') },
            ...goals.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={refusal('/goalId')}
          onChange={(event) => change({ goalId: event.currentTarget.value })}
        />
      </div>
      <PersonPicker
        label={t('strategy.owner')}
        value={values.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={refusal('/ownerId')}
        clearable
      />
    </FormDialog>
  );
}

function useChoices() {
  const areas = useAreas().data?.filter(({ can }) => can.update) ?? [];
  const goals = useGoals().data?.filter(({ state }) => state === 'open') ?? [];
  return { areas, goals, periods: useComingPeriods() };
}
