import { Popover } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../i18n/use-formats.ts';
import { useText } from '../i18n/use-text.ts';
import { neighbour, useCalendar, usePeriod } from '../periods.ts';
import { useToday } from '../today.ts';
import { useSetView, useView } from '../view.ts';
import classes from './chip.module.css';

const PeriodPicker = lazy(() => import('./period-picker.tsx'));

/** ‹ October 2026 ›, or that the newest figures are shown; nothing on the pages of a report, which is of a period itself. */
export function PeriodChip() {
  const { period } = useParams({ strict: false });
  return period === undefined && <Chip />;
}

function Chip() {
  const t = useText();
  const formats = useFormats();
  const setView = useSetView();
  const rules = useCalendar();
  const period = usePeriod();
  const isChosen = useView().period !== undefined;
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  if (!rules || !period) return null;
  const go = (step: -1 | 1) => setView({ period: neighbour(rules, period, step).key });
  const isRunning = period.startsOn <= today && today <= period.endsOn;
  const dates = `${formats.day(period.startsOn)} – ${formats.day(period.endsOn)}`;
  const pick = (key: string | undefined): void => {
    setView({ period: key });
    setOpen(false);
  };
  return (
    <span className={classes.group}>
      <button
        type="button"
        className={classes.chip}
        aria-label={t('frame.previousPeriod')}
        onClick={() => go(-1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </button>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={classes.chip}
            title={isChosen ? dates : t('frame.newestHint')}
            onClick={() => setOpen(!isOpen)}
          >
            {isChosen ? formats.period(period) : t('frame.newest')}
            {isChosen && isRunning && (
              <span className={`${classes.wide} mute`}>{t('frame.inProgress')}</span>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('frame.choosePeriod')}>
          <Suspense fallback={null}>
            <PeriodPicker rules={rules} period={period} isChosen={isChosen} onPick={pick} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className={classes.chip}
        aria-label={t('frame.nextPeriod')}
        onClick={() => go(1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </button>
    </span>
  );
}
