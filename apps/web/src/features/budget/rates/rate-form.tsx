import { Select, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { RATE_KINDS } from '#domain/budget/version';
import { api, dataOf, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Budget } from '../budget-data.ts';
import { readRates, type RateDraft } from './rates.ts';
import classes from './rates.module.css';

interface Props {
  readonly budget: Budget;
  /** What is filled in already. */
  readonly draft: RateDraft;
  readonly onClose: () => void;
}

const SOURCE_MAX = 200;

/** A rate for one period or for several; the newest counts, and older ones stay on record. */
export function RateForm({ budget, draft, onClose }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const record = useRecordRates();
  const form = useFields(draft);
  const { values, change } = form;
  const body = readRates(values, budget.periods, locale);
  const { isTried, submit } = useTried(body !== null, async () => {
    if (body && (await form.send(() => record(body)))) onClose();
  });
  const fault = isTried && body === null ? t('rates.fault') : undefined;
  return (
    <FormDialog
      title={t('rates.record')}
      action={t('rates.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/rates/0/currency', '/rates/0/rate']}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('budget.currency')}
          value={values.currency}
          error={form.refusal('/rates/0/currency')}
          onChange={(event) => change({ currency: event.currentTarget.value })}
          maxLength={3}
          autoComplete="off"
          required
          data-autofocus={draft.currency === '' || undefined}
        />
        <Select
          label={t('rates.kind')}
          data={RATE_KINDS.map((kind) => ({ value: kind, label: t(`rates.kind.${kind}`) }))}
          value={values.kind}
          onChange={(kind) => change({ kind: RATE_KINDS.find((one) => one === kind) ?? 'budget' })}
          allowDeselect={false}
        />
      </div>
      <Span budget={budget} values={values} change={change} />
      <TextInput
        label={t('rates.rateOf', {
          currency: values.currency.toUpperCase() || '–',
          home: budget.currency,
        })}
        value={values.rate}
        inputMode="decimal"
        autoComplete="off"
        error={form.refusal('/rates/0/rate') ?? fault}
        onChange={(event) => change({ rate: event.currentTarget.value })}
        required
        data-autofocus={draft.currency !== '' || undefined}
      />
      <TextInput
        label={t('rates.source')}
        value={values.source}
        maxLength={SOURCE_MAX}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

interface SpanProps {
  readonly budget: Budget;
  readonly values: RateDraft;
  readonly change: (change: Partial<RateDraft>) => void;
}

function Span({ budget: { periods }, values, change }: SpanProps) {
  const t = useText();
  const formats = useFormats();
  const isOwn = periods.some(({ key }) => key === values.from);
  if (!isOwn) return <p className="mute">{values.from}</p>;
  const options = periods.map((period) => ({ value: period.key, label: formats.period(period) }));
  const first = options.findIndex(({ value }) => value === values.from);
  return (
    <div className={classes.pair}>
      <Select
        label={t('rates.from')}
        data={options}
        value={values.from}
        onChange={(from) =>
          from !== null && change({ from, to: from > values.to ? from : values.to })
        }
        allowDeselect={false}
      />
      <Select
        label={t('rates.to')}
        data={options.slice(first)}
        value={values.to}
        onChange={(to) => to !== null && change({ to })}
        allowDeselect={false}
      />
    </div>
  );
}

function useRecordRates() {
  const t = useText();
  const write = useWrite();
  return (body: Schema<'RecordRates'>) =>
    write<Schema<'RatesRecorded'>>({
      said: ({ recorded }) => t('rates.said.recorded', { count: recorded }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/exchange-rates', { body })),
    });
}
