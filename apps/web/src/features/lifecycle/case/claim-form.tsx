import { NativeSelect, Select, TextInput } from '@mantine/core';
import { BENEFIT_KINDS, BENEFIT_LIMITS, type BenefitKind } from '#domain/benefit';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { useAllKpis } from '../../strategy/use-all-kpis.ts';
import { useReadAmount } from './amount.ts';
import classes from './case.module.css';
import type { BusinessCase } from './cases.ts';
import { useBenefitWrites } from './use-case-writes.ts';

interface Props {
  readonly one: BusinessCase;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly kind: BenefitKind;
  readonly amount: string;
  readonly kpiId: string | null;
  readonly dueOn: string | null;
  readonly ownerId: string | null;
}

const FIELDS = ['/name', '/money/amount', '/money', '/kpiId', '/change', '/dueOn', '/ownerId'];

/** A claim, money or the change of a KPI, by a day. It stays as it is made. */
export function ClaimForm({ one, onClose }: Props) {
  const t = useText();
  const own = useSession().organization.currency;
  const currency = one.cost?.currency ?? own;
  const read = useReadAmount();
  const kpis = useAllKpis();
  const { claim } = useBenefitWrites(one);
  const form = useFields<Draft>({
    name: '',
    kind: 'money',
    amount: '',
    kpiId: null,
    dueOn: null,
    ownerId: one.owner?.personId ?? null,
  });
  const { values, change, refusal } = form;
  const { kind, kpiId, dueOn, ownerId } = values;
  const amount = read(values.amount, kind === 'money' ? currency : null);
  const faults = {
    name: values.name.trim() === '',
    amount: typeof amount !== 'number',
    kpiId: kind === 'kpi' && kpiId === null,
    dueOn: dueOn === null,
  };
  const save = async (): Promise<void> => {
    const said =
      kind === 'money'
        ? { money: { amount: amount ?? 0, currency } }
        : { kpiId: kpiId ?? '', change: amount ?? 0 };
    const body = { ...said, name: values.name.trim(), dueOn: dueOn ?? '', ownerId };
    if (await form.send(() => claim(body))) onClose();
  };
  const { isTried, submit } = useTried(!Object.values(faults).includes(true), save);
  const errorOf = (field: keyof typeof faults, ...pointers: readonly string[]) =>
    pointers.map(refusal).find((text) => text !== undefined) ??
    (isTried && faults[field] ? t(`cases.fault.${field}`) : undefined);
  return (
    <FormDialog
      title={t('cases.claimFor', { name: one.name })}
      action={t('cases.claim')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <TextInput
        label={t('cases.benefit')}
        value={values.name}
        maxLength={BENEFIT_LIMITS.name}
        error={errorOf('name', '/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('cases.kindWord')}
          value={kind}
          data={BENEFIT_KINDS.map((value) => ({ value, label: t(`cases.kind.${value}`) }))}
          onChange={(event) => change({ kind: event.currentTarget.value as BenefitKind })}
        />
        <TextInput
          label={t(kind === 'money' ? 'cases.amountIn' : 'cases.change', { currency })}
          value={values.amount}
          inputMode="decimal"
          error={errorOf('amount', '/money/amount', '/money', '/change')}
          onChange={(event) => change({ amount: event.currentTarget.value })}
          required
        />
      </div>
      {kind === 'kpi' && (
        <Select
          label={t('cases.kpi')}
          data={kpis.map(({ id, name }) => ({ value: id, label: name }))}
          value={kpiId}
          onChange={(id) => change({ kpiId: id })}
          error={errorOf('kpiId', '/kpiId')}
          nothingFoundMessage={t('lifecycle.nothingFound')}
          limit={50}
          searchable
          required
        />
      )}
      <div className={classes.pair}>
        <LazyDayField
          label={t('cases.dueOn')}
          value={dueOn}
          onChange={(day) => change({ dueOn: day })}
          error={errorOf('dueOn', '/dueOn')}
          required
        />
        <PersonPicker
          label={t('cases.measuredBy')}
          value={ownerId}
          onChange={(id) => change({ ownerId: id })}
          error={refusal('/ownerId')}
          clearable
        />
      </div>
    </FormDialog>
  );
}
