import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { ALLOCATION_KINDS, RESOURCES } from '#domain/budget/allocation';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import { useFields, type Fields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Area } from '../../areas/areas.ts';
import { useRoadmap } from '../../roadmap/roadmap.ts';
import type { Budget } from '../budget-data.ts';
import { kindOf, readAllocation, resourceOf, type AllocationDraft } from './allocation-draft.ts';
import classes from './resources.module.css';
import { useAllocationWrites } from './use-allocations.ts';
import { usePeriodName } from './period-choice.tsx';

interface Props {
  readonly budget: Budget;
  readonly areas: readonly Area[];
  readonly period: string | undefined;
  readonly onClose: () => void;
}

const ROLE_MAX = 120;

/** A person, a role or money for an area or one of its items. */
export function AllocationForm({ budget, areas, period, onClose }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { allocate } = useAllocationWrites();
  const form = useFields<AllocationDraft>({
    kind: 'planned',
    resource: 'people',
    personId: null,
    role: '',
    areaId: areas.length === 1 ? (areas[0]?.id ?? null) : null,
    itemId: null,
    period: period ?? budget.periods[0]?.key ?? budget.year,
    fte: '',
    amount: '',
    currency: budget.currency,
  });
  const { values, change } = form;
  const body = readAllocation(values, locale);
  const { isTried, submit } = useTried(body !== null, async () => {
    if (body && (await form.send(() => allocate(body)))) onClose();
  });
  return (
    <FormDialog
      title={t('resources.allocate')}
      action={t('budget.add')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
    >
      <div className={classes.pair}>
        <SegmentedControl
          aria-label={t('resources.resource')}
          value={values.resource}
          onChange={(value) => change({ resource: resourceOf(value) })}
          data={RESOURCES.map((value) => ({ value, label: t(`resources.resource.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('resources.kind')}
          value={values.kind}
          onChange={(value) => change({ kind: kindOf(value) })}
          data={ALLOCATION_KINDS.map((value) => ({ value, label: t(`resources.${value}`) }))}
        />
      </div>
      {values.resource === 'people' ? <People form={form} /> : <Money form={form} />}
      <Where budget={budget} areas={areas} form={form} />
      {isTried && body === null && (
        <p role="alert" className={classes.fault}>
          {t(`resources.fault.${values.resource}`)}
        </p>
      )}
    </FormDialog>
  );
}

interface PartProps {
  readonly form: Fields<AllocationDraft>;
}

function People({ form: { values, change, refusal } }: PartProps) {
  const t = useText();
  return (
    <>
      <PersonPicker
        label={t('resources.person')}
        value={values.personId}
        onChange={(personId) => change({ personId })}
        error={refusal('/personId')}
        clearable
      />
      {values.personId === null && (
        <TextInput
          label={t('resources.role')}
          value={values.role}
          maxLength={ROLE_MAX}
          onChange={(event) => change({ role: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('resources.time')}
        value={values.fte}
        inputMode="decimal"
        autoComplete="off"
        error={refusal('/fte')}
        onChange={(event) => change({ fte: event.currentTarget.value })}
        required
      />
    </>
  );
}

function Money({ form: { values, change, refusal } }: PartProps) {
  const t = useText();
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('budget.amount')}
        value={values.amount}
        inputMode="decimal"
        autoComplete="off"
        error={refusal('/amount')}
        onChange={(event) => change({ amount: event.currentTarget.value })}
        required
      />
      <TextInput
        label={t('budget.currency')}
        value={values.currency}
        maxLength={3}
        error={refusal('/currency')}
        onChange={(event) => change({ currency: event.currentTarget.value })}
        required
      />
    </div>
  );
}

function Where({ budget, areas, form }: PartProps & Pick<Props, 'budget' | 'areas'>) {
  const t = useText();
  const nameOf = usePeriodName();
  const items = useRoadmap().data?.items ?? [];
  const { values, change, refusal } = form;
  const keys = [...new Set([values.period, budget.year, ...budget.periods.map(({ key }) => key)])];
  return (
    <>
      <Select
        label={t('budget.group.area')}
        data={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.areaId}
        onChange={(areaId) => change({ areaId })}
        error={refusal('/areaId')}
        searchable
        required
      />
      <Select
        label={t('resources.item')}
        data={items.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.itemId}
        onChange={(itemId) => change({ itemId })}
        error={refusal('/itemId')}
        nothingFoundMessage={t('resources.noItem')}
        clearButtonProps={{ 'aria-label': t('budget.clear') }}
        searchable
        clearable
      />
      <Select
        label={t('budget.period')}
        data={keys.map((key) => ({ value: key, label: nameOf(key) }))}
        value={values.period}
        onChange={(key) => key !== null && change({ period: key })}
        error={refusal('/period')}
        allowDeselect={false}
      />
    </>
  );
}
