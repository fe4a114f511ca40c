import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { periodAt, periodsOfFiscalYear, type Period, type PeriodKind } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import table from '../../ui/table.module.css';
import classes from './settings.module.css';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year'];
const DAY = 86_400_000;

/** Which days each period of a fiscal year means. */
export function PeriodsPreview() {
  const t = useText();
  const rules = useCalendar();
  const today = useToday();
  const [step, setStep] = useState(0);
  if (!rules) return null;
  const year = periodAt(rules, 'year', today).fiscalYear + step;
  const periods = periodsOfFiscalYear(rules, year);
  return (
    <>
      <div className={`${classes.actions} ${classes.inset}`}>
        <ActionIcon
          variant="default"
          aria-label={t('frame.previousYear')}
          onClick={() => setStep(step - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <strong aria-live="polite">{t('frame.fiscalYear', { year: String(year) })}</strong>
        <ActionIcon
          variant="default"
          aria-label={t('frame.nextYear')}
          onClick={() => setStep(step + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.period')}</th>
            <th scope="col">{t('settings.firstDay')}</th>
            <th scope="col">{t('settings.lastDay')}</th>
            <th scope="col" className={table.right}>
              {t('settings.length')}
            </th>
          </tr>
        </thead>
        <tbody>
          {KINDS.flatMap((kind) => periods.filter((period) => period.kind === kind)).map(
            (period) => (
              <PeriodRow key={period.key} period={period} today={today} />
            ),
          )}
        </tbody>
      </table>
    </>
  );
}

function PeriodRow({ period, today }: { readonly period: Period; readonly today: string }) {
  const t = useText();
  const formats = useFormats();
  const { startsOn, endsOn } = period;
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / DAY + 1;
  return (
    <tr data-active={startsOn <= today && today <= endsOn}>
      <th scope="row">{formats.period(period)}</th>
      <td className="figure">{formats.day(startsOn)}</td>
      <td className="figure">{formats.day(endsOn)}</td>
      <td className={table.right}>{t('settings.days', { count: days })}</td>
    </tr>
  );
}
