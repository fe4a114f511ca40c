import type { CalendarRules, Period } from '#domain/calendar';
import {
  timelineTicks,
  zoomFor,
  type TimelineScale,
  type Zoom,
} from '../../../charts/timeline-scale.ts';
import { useMemo, type ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useMonthNames } from './use-month-names.ts';
import classes from './header.module.css';

interface Props {
  readonly rules: CalendarRules;
  readonly scale: TimelineScale;
  /** On paper, what there is room for. */
  readonly zoom: Zoom | undefined;
  /** Where today is. */
  readonly children: ReactNode;
}

/** Periods of the organization's calendar, the longer above the shorter. */
export function Header({ rules, scale, zoom = zoomFor(scale), children }: Props) {
  const { major, minor } = useMemo(() => timelineTicks(rules, scale, zoom), [rules, scale, zoom]);
  const formats = useFormats();
  const monthOf = useMonthNames();
  const textOf = (period: Period): string => {
    if (period.kind === 'month') return monthOf(period);
    return period.kind === 'week'
      ? formats.shortDay(period.startsOn)
      : formats.period(period).replace(/^(Q\d) \d{4}$/, zoom === 'quarters' ? '$1' : '$&');
  };
  return (
    <div className={classes.ticks} style={{ width: scale.width }} aria-hidden="true">
      {major.map(({ period, x, width }) => (
        <span key={period.key} className={classes.major} style={{ left: x, width }}>
          <span>{period.kind === 'month' ? formats.period(period) : textOf(period)}</span>
        </span>
      ))}
      {minor.map(({ period, x, width }) => (
        <span key={period.key} className={classes.minor} style={{ left: x, width }}>
          {width > 24 && textOf(period)}
        </span>
      ))}
      {children}
    </div>
  );
}
