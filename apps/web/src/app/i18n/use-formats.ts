import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import {
  differenceText,
  figureText,
  offText,
  shareText,
  type FigureKind,
} from '#domain/figure-text';
import { useOptionalSession } from '../session.ts';
import { instantFormats } from './instant-formats.ts';
import { ageFormat, dateFormat } from './kept-formats.ts';

export interface Formats {
  /** A KPI's value with its unit; missing is said, never zero. */
  readonly figure: (value: number | null, kind: FigureKind) => string;
  /** `+2.1 pp`; empty where either side is missing. */
  readonly difference: (value: number | null, reference: number | null, kind: FigureKind) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** `12 %`, `66.7 %` of a share of one. */
  readonly share: (value: number) => string;
  /** `+12.0 %`, `−53.1 %` of a percentage that says how far something is off. */
  readonly off: (percent: number) => string;
  /** `31 Oct 2026` of an ISO day. */
  readonly day: (day: string) => string;
  /** `31 Oct` of an ISO day, where the year is plain. */
  readonly shortDay: (day: string) => string;
  /** `31 Oct 2026` of an instant, which is another day in another zone: the reader's counts. */
  readonly dayOf: (instant: string) => string;
  readonly shortDayOf: (instant: string) => string;
  /** Day and time in the reader's zone. */
  readonly instant: (instant: string) => string;
  /** `October 2026`, `Q4 2026`, `W45 2026`. */
  readonly period: (period: { readonly key: string; readonly label: string }) => string;
  /** `3 days ago`, `in 2 hours`. */
  readonly ago: (instant: string, now?: Date) => string;
}

/** Numbers and dates as the organization and the reader write them. */
export function useFormats(): Formats {
  const intl = useIntl();
  const session = useOptionalSession();
  const currency = session?.organization.currency ?? 'EUR';
  const timeZone = session?.person.timeZone ?? session?.organization.timeZone;
  return useMemo(() => {
    const { locale } = intl;
    const format = { locale, currency };
    const noValue = intl.messages['figures.noValue'];
    const missing = typeof noValue === 'string' ? noValue : '';
    const writtenIn = (parts: Intl.DateTimeFormatOptions) => {
      let made: Intl.DateTimeFormat | undefined;
      return (date: Date) => (made ??= dateFormat(locale, parts)).format(date);
    };
    const day = writtenIn({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    const shortDay = writtenIn({ day: 'numeric', month: 'short', timeZone: 'UTC' });
    const month = writtenIn({ month: 'long', year: 'numeric', timeZone: 'UTC' });
    return {
      figure: (value, kind) => (value === null ? missing : figureText(value, kind, format)),
      difference: (value, reference, kind) => differenceText(value, reference, kind, format),
      number: (value, decimals = 0) =>
        intl.formatNumber(value, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }),
      share: (value) => shareText(value, locale),
      off: (percent) => offText(percent, locale),
      day: (iso) => day(new Date(`${iso}T00:00:00Z`)),
      shortDay: (iso) => shortDay(new Date(`${iso}T00:00:00Z`)),
      ...instantFormats(locale, timeZone),
      period: ({ key, label }) => {
        if (/^\d{4}-\d{2}$/.test(key)) return month(new Date(`${key}-15T00:00:00Z`));
        const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(key) ?? [];
        if (year === undefined || week === undefined) return label;
        return intl.formatMessage({ id: 'periods.ofWeek' }, { week: Number(week), year });
      },
      ago: (iso, now = new Date()) => ageFormat(locale).format(...distance(new Date(iso), now)),
    };
  }, [intl, currency, timeZone]);
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function distance(then: Date, now: Date): [number, Intl.RelativeTimeFormatUnit] {
  const seconds = (then.getTime() - now.getTime()) / 1_000;
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? [Math.round(seconds / step[1]), step[0]] : [0, 'minute'];
}
