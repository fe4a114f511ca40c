import { Textarea, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { BUDGET_LIMITS } from '#domain/budget/version';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { useGrid, type Budget } from '../budget-data.ts';
import { useMoneyText } from '../money.ts';
import classes from './changes.module.css';
import { PlacePicker } from './place-picker.tsx';
import { readTransfer, type TransferDraft } from './transfer.ts';
import { useChangeWrites } from './use-change-writes.ts';

interface Props {
  readonly budget: Budget;
  readonly onClose: () => void;
}

/** Money of the plan moves from a line and period to another. */
export function TransferForm({ budget, onClose }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const money = useMoneyText();
  const { request } = useChangeWrites();
  const rows = useGrid(budget, { groupBy: 'line', money: 'own' }).data?.rows ?? [];
  const open = budget.periods.find(({ isClosed }) => !isClosed)?.key ?? null;
  const form = useFields<TransferDraft>({
    from: null,
    fromPeriod: open,
    to: null,
    toPeriod: open,
    amount: '',
    reason: '',
  });
  const { values, change } = form;
  const { currency, amount, holds, takers, body } = readTransfer(values, { budget, rows, locale });
  const { from, fromPeriod, to, toPeriod } = values;
  const { isTried, submit } = useTried(body !== null, async () => {
    if (body && (await form.send(() => request(body)))) onClose();
  });
  const fault = (isMissing: boolean, id: string) => (isTried && isMissing ? t(id) : undefined);
  return (
    <FormDialog
      title={t('budget.transfer.new')}
      action={t('budget.transfer.ask')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
    >
      <PlacePicker
        label={t('budget.transfer.from')}
        budget={budget}
        rows={rows}
        line={from}
        period={fromPeriod}
        error={fault(from === null, 'budget.fault.line')}
        onChange={(line, period) => change({ from: line, fromPeriod: period })}
        hasFocus
      />
      {holds !== undefined && (
        <p className={classes.holds}>
          {t('budget.transfer.holds', { amount: money.exact(holds, currency) })}
        </p>
      )}
      <PlacePicker
        label={t('budget.transfer.to')}
        budget={budget}
        rows={takers}
        line={to}
        period={toPeriod}
        error={fault(to === null, 'budget.fault.line')}
        onChange={(line, period) => change({ to: line, toPeriod: period })}
      />
      <TextInput
        label={t('budget.transfer.amount', { currency })}
        value={values.amount}
        inputMode="decimal"
        autoComplete="off"
        error={form.refusal('/entries/0/amount') ?? fault(amount === null, 'budget.fault.amount')}
        onChange={(event) => change({ amount: event.currentTarget.value })}
        required
      />
      <Textarea
        label={t('budget.reason')}
        value={values.reason}
        maxLength={BUDGET_LIMITS.reason}
        error={form.refusal('/reason') ?? fault(values.reason.trim() === '', 'budget.fault.reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        minRows={2}
        autosize
        required
      />
    </FormDialog>
  );
}
