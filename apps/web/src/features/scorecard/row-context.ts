import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { periodOf, previousKey, type CalendarRules } from '#domain/calendar';
import { shareText } from '#domain/figure-text';
import { dateFormat } from '../../app/i18n/kept-formats.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useView } from '../../app/view.ts';
import { useViewedMoment } from '../../app/moment.ts';
import type { Columns, Edits, RowContext } from './row-types.ts';
import { withGaps } from './trend.ts';

/** What the rows of a table of KPIs share. */
export function useRowContext({ area, recorded }: Columns, edits: Edits): RowContext {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const rules = useCalendar();
  const { period, cmp, at, asOf } = useView();
  const viewed = useViewedMoment();
  return useMemo(() => {
    const kept = Object.entries({ period, cmp, at, asOf }).filter((entry) => isFilled(entry));
    const search = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
    const months = dateFormat(locale, { month: 'short', timeZone: 'UTC' });
    const short = (key: string): string => {
      const week = /-W0?(\d+)$/.exec(key)?.[1];
      if (week) return t('scorecard.shortWeek', { week });
      if (/^\d{4}-\d{2}$/.test(key)) return months.format(new Date(`${key}-15T00:00:00Z`));
      return (rules && periodOf(rules, key))?.label ?? key;
    };
    const previous = rules && rememberingPrevious(rules);
    return {
      t,
      formats,
      locale,
      periodKey: period,
      trendOf: ({ trend }) => (previous ? withGaps(trend, previous) : []),
      periodText: (key) =>
        period === undefined
          ? short(key)
          : formats.period((rules && periodOf(rules, key)) ?? { key, label: key }),
      signedShare: (share) => shareText(share, locale, true),
      hrefOf: (kind, key) => `/${kind}/${encodeURIComponent(key)}${search}`,
      now: viewed ?? new Date(),
      columns: { area, recorded },
      edits,
    };
  }, [t, formats, locale, rules, period, cmp, at, asOf, viewed, area, recorded, edits]);
}

/** All rows look back over the same periods. */
function rememberingPrevious(rules: CalendarRules): (key: string) => string | null {
  const known = new Map<string, string | null>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const previous = previousKey(rules, key);
    known.set(key, previous);
    return previous;
  };
}

const isFilled = (entry: [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined;
