import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Period } from '#domain/calendar';
import { addDays } from '#domain/day';

/** `Oct` of a month of the calendar; where months are weeks by fours and fives, the name of most of its days. */
export function useMonthNames(): (period: Period) => string {
  const { locale } = useIntl();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    return ({ startsOn }) => format.format(new Date(`${addDays(startsOn, 14)}T00:00:00Z`));
  }, [locale]);
}
