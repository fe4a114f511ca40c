import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import {
  periodsOfFiscalYear,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import { useFormats } from '../i18n/use-formats.ts';
import { useText } from '../i18n/use-text.ts';
import classes from './period-picker.module.css';

const KINDS = ['month', 'quarter', 'half', 'year'] as const;

interface Props {
  readonly rules: CalendarRules;
  readonly period: Period;
  /** Without, the newest figures are shown, whatever their period. */
  readonly isChosen: boolean;
  readonly onPick: (key: string | undefined) => void;
}

/** The periods of a fiscal year, with the days that each one means. */
export default function PeriodPicker({ rules, period, isChosen, onPick }: Props) {
  const t = useText();
  const formats = useFormats();
  const [kind, setKind] = useState<PeriodKind>(period.kind === 'week' ? 'month' : period.kind);
  const [year, setYear] = useState(period.fiscalYear);
  const periods = periodsOfFiscalYear(rules, year).filter((candidate) => candidate.kind === kind);
  return (
    <div className={classes.picker}>
      <button
        type="button"
        className={classes.period}
        aria-pressed={!isChosen}
        onClick={() => onPick(undefined)}
      >
        {t('frame.newest')}
      </button>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('frame.periodKind')}
        value={kind}
        onChange={(value) => setKind(KINDS.find((name) => name === value) ?? 'month')}
        data={KINDS.map((value) => ({ value, label: t(`periods.${value}`) }))}
      />
      <div className={classes.year}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('frame.previousYear')}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <strong>{t('frame.fiscalYear', { year: String(year) })}</strong>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('frame.nextYear')}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      <ul className={classes.list}>
        {periods.map((candidate) => (
          <li key={candidate.key}>
            <button
              type="button"
              className={classes.period}
              aria-pressed={isChosen && candidate.key === period.key}
              onClick={() => onPick(candidate.key)}
            >
              {formats.period(candidate)}
              <span className="mute">
                {formats.shortDay(candidate.startsOn)} – {formats.shortDay(candidate.endsOn)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
