import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { api, dataOf } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import classes from './chart-card.module.css';
import type { SeriesView } from './kpi-data.ts';
import { useRefusal } from './use-refusal.ts';

interface Props {
  readonly view: SeriesView;
  readonly onDone: () => void;
}

/** Limits drawn anew from a period on, because something is known to have changed there. */
export default function RebaseForm({ view, onDone }: Props) {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const refusal = useRefusal();
  const starts = view.points.filter(({ period }) => period.startsOn <= view.day).toReversed();
  const [from, setFrom] = useState(starts.at(-1)?.period.startsOn ?? view.day);
  const [reason, setReason] = useState('');

  const rebase = (body: { from: string; reason: string }) =>
    dataOf(api.PUT('/api/v1/kpis/{kpi}/rebase', { params: { path: { kpi: view.key } }, body }));
  const before = view.behaviour.rebase ?? {
    from: view.points[0]?.period.startsOn ?? view.day,
    reason: t('kpis.undoReason'),
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const done = await write({
      said: t('kpis.rebased'),
      run: () => rebase({ from, reason }),
      undo: () => rebase(before),
      onProblem: refusal.show,
    });
    if (done) onDone();
  };
  return (
    <form className={`${classes.rebase} no-print`} onSubmit={(event) => void submit(event)}>
      <p>{t('kpis.rebaseText')}</p>
      <NativeSelect
        label={t('kpis.rebaseFrom')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        data={starts.map(({ period }) => ({
          value: period.startsOn,
          label: formats.period(period),
        }))}
        error={refusal.of('/from')}
      />
      <TextInput
        label={t('kpis.reason')}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refusal.of('/reason')}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t('kpis.rebase')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('kpis.cancel')}
        </Button>
      </div>
    </form>
  );
}
