import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import type { Kpi } from './kpi-data.ts';
import { useRecordValue } from './record-value.ts';
import type { Series } from './stand.ts';
import { ValueForm } from './value-form.tsx';
import form from './value-form.module.css';
import type { ValueRow } from './value-rows.ts';
import classes from './values-tab.module.css';
import { useRefusal } from './use-refusal.ts';

export type Opened = 'edit' | 'withdraw' | 'history';

const COLUMNS = 9;

interface Props {
  readonly row: ValueRow;
  readonly kpi: Kpi;
  readonly series: Series;
  readonly what: Opened;
  readonly onClose: () => void;
}

/** Below its row: the value in the making, or what it was before. */
export function OpenValue({ row, kpi, series, what, onClose }: Props) {
  return (
    <tr className={classes.open}>
      <td colSpan={COLUMNS}>
        {what === 'edit' && (
          <ValueForm
            kpi={kpi.key}
            definition={kpi.definition}
            period={row.period.key}
            series={series}
            current={row.value}
            onDone={onClose}
            onCancel={onClose}
          />
        )}
        {what === 'withdraw' && (
          <WithdrawForm row={row} kpi={kpi} series={series} onClose={onClose} />
        )}
        {what === 'history' && <Corrections row={row} kpi={kpi} series={series} />}
      </td>
    </tr>
  );
}

function WithdrawForm({ row, kpi, series, onClose }: Omit<Props, 'what'>) {
  const t = useText();
  const record = useRecordValue();
  const refusal = useRefusal();
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const input = {
      kpi: kpi.key,
      period: row.period.key,
      series,
      value: null,
      name: kpi.definition.name,
      reason,
      seen: row.value?.value ?? null,
      onProblem: refusal.show,
    };
    void record(input).then((done) => {
      if (done !== undefined) onClose();
    });
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from every field
    <form className={form.form} onSubmit={submit} onKeyDown={cancel}>
      <TextInput
        label={t('kpis.takeBackReason')}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to give this reason
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refusal.of('/reason')}
      />
      <div className={form.buttons}>
        <Button type="submit">{t('kpis.takeBack')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('kpis.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Corrections({ row, kpi, series }: Pick<Props, 'row' | 'kpi' | 'series'>) {
  const t = useText();
  const formats = useFormats();
  const corrections = $api.useQuery('get', '/api/v1/kpis/{kpi}/measurements/{period}/corrections', {
    params: { path: { kpi: kpi.key, period: row.period.key }, query: { series } },
  });
  return (
    <Loaded query={corrections} rows={2}>
      {(entries) => (
        <ol className={classes.history}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <strong className="figure">{formats.figure(entry.value, kpi.definition)}</strong>{' '}
              {t(`kpis.state.${entry.state}`)} ·{' '}
              {t('kpis.byWhom', {
                name: entry.recordedByName,
                when: formats.instant(entry.recordedAt),
              })}
              {entry.source && ` · ${entry.source}`}
              {entry.reason && <div>{entry.reason}</div>}
              {entry.note && <div className="mute">{entry.note}</div>}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
