import { TextInput } from '@mantine/core';
import { BENEFIT_LIMITS } from '#domain/benefit';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { useAllKpis } from '../../strategy/use-all-kpis.ts';
import { kpiOf, useAmountText, useReadAmount } from './amount.ts';
import classes from './case.module.css';
import type { Benefit, BusinessCase } from './cases.ts';
import { useBenefitWrites } from './use-case-writes.ts';

interface Props {
  readonly one: BusinessCase;
  readonly benefit: Benefit;
  readonly onClose: () => void;
}

/** What was reached in all by a day, beside what was claimed. */
export function MeasureForm({ one, benefit, onClose }: Props) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const textOf = useAmountText();
  const read = useReadAmount();
  const kpi = kpiOf(useAllKpis(), benefit);
  const { measure } = useBenefitWrites(one);
  const form = useFields({ amount: '', measuredOn: today, note: '' });
  const { values, change, refusal } = form;
  const reached = read(values.amount, benefit.currency);
  const isMissing = typeof reached !== 'number';
  const save = async (): Promise<void> => {
    const figure = benefit.kind === 'money' ? { amount: reached ?? 0 } : { change: reached ?? 0 };
    const body = { ...figure, measuredOn: values.measuredOn, note: values.note.trim() };
    if (await form.send(() => measure(benefit, body))) onClose();
  };
  const { isTried, submit } = useTried(!isMissing, save);
  return (
    <FormDialog
      title={t('cases.measureOf', { name: benefit.name })}
      action={t('cases.record')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/amount', '/change', '/measuredOn', '/note']}
    >
      <p>
        {t('cases.claimedBy', {
          amount: textOf(benefit.claimed, benefit),
          day: formats.day(benefit.dueOn),
        })}
        {kpi &&
          ` ${t('cases.standsAt', { name: kpi.name, value: formats.figure(kpi.value, kpi) })}`}
      </p>
      <div className={classes.pair}>
        <TextInput
          label={t('cases.reached')}
          description={t('cases.reachedHint')}
          value={values.amount}
          inputMode="decimal"
          error={
            refusal('/amount') ??
            refusal('/change') ??
            (isTried && isMissing && t('cases.fault.amount'))
          }
          onChange={(event) => change({ amount: event.currentTarget.value })}
          required
          data-autofocus
        />
        <LazyDayField
          label={t('cases.measuredOn')}
          description={t('cases.measuredOnHint')}
          value={values.measuredOn}
          onChange={(day) => change({ measuredOn: day ?? today })}
          maxDate={today}
          error={refusal('/measuredOn')}
        />
      </div>
      <TextInput
        label={t('lifecycle.note')}
        value={values.note}
        maxLength={BENEFIT_LIMITS.note}
        error={refusal('/note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
