import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { periodKindOf } from '#domain/cadence';
import type { CalendarRules, Period } from '#domain/calendar';
import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { neighbour, useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling, useView } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useKpi, type Kpi } from './kpi-data.ts';
import classes from './log-value-panel.module.css';
import type { Measurement } from './stand.ts';
import { ValueForm } from './value-form.tsx';
import { periodToLog } from './value-rows.ts';

const RECENT = 24;

/** `log:KEY` or `log:KEY:period`: one value, for the period that waits for one. */
export default function LogValuePanel({ id, close }: PanelProps) {
  const [key = '', period] = id.split(':');
  const t = useText();
  const isTravelling = useIsTravelling();
  const kpi = useKpi(key);
  const rules = useCalendar();
  const values = $api.useQuery('get', '/api/v1/kpis/{kpi}/measurements', {
    params: { path: { kpi: key }, query: { limit: RECENT } },
  });
  if (isTravelling) return <p>{t('kpis.notWhileTravelling')}</p>;
  return (
    <Loaded query={kpi} rows={4}>
      {(found) => (
        <Loaded query={values} rows={4}>
          {({ data }) =>
            rules && (
              <LogValue kpi={found} values={data} rules={rules} asked={period} close={close} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly kpi: Kpi;
  readonly values: readonly Measurement[];
  readonly rules: CalendarRules;
  readonly asked: string | undefined;
  readonly close: () => void;
}

function LogValue({ kpi, values, rules, asked, close }: Props) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const view = useView();
  const { definition } = kpi;
  const kind = periodKindOf(definition.cadence);
  const [period, setPeriod] = useState<Period>(() =>
    periodToLog({ rules, kind, values }, today, asked ?? view.period),
  );
  const current = values.find((value) => value.period === period.key);
  const last = values.find((value) => value.endsOn < period.startsOn && value.value !== null);
  return (
    <div className={classes.panel}>
      <div>
        <strong className={classes.name}>{definition.name}</strong>
        {definition.formula && <div className={classes.formula}>{definition.formula}</div>}
      </div>
      <div className={classes.period}>
        <ActionIcon
          variant="default"
          aria-label={t('frame.previousPeriod')}
          onClick={() => setPeriod(neighbour(rules, period, -1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <span className={classes.label}>{formats.period(period)}</span>
        <ActionIcon
          variant="default"
          aria-label={t('frame.nextPeriod')}
          disabled={period.endsOn >= today}
          onClick={() => setPeriod(neighbour(rules, period, 1))}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        {period.endsOn >= today && <span className="mute">{t('frame.inProgress')}</span>}
      </div>
      <p className={classes.last}>
        {last
          ? t('kpis.lastValue', {
              period: formats.period({ key: last.period, label: last.period }),
              value: formats.figure(last.value, definition),
            })
          : t('kpis.firstValue')}
      </p>
      {kpi.can.record ? (
        <ValueForm
          key={`${period.key} ${current?.id ?? ''}`}
          kpi={kpi.key}
          definition={definition}
          period={period.key}
          current={current}
          onDone={close}
          onCancel={close}
        />
      ) : (
        <p>{t(kpi.archivedAt ? 'kpis.archivedNoValues' : 'kpis.mayNotRecord')}</p>
      )}
    </div>
  );
}
