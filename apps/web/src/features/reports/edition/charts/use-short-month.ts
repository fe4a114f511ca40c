import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** “Oct 26” of a day. */
export function useShortMonth(): (day: string) => string {
  const { locale } = useIntl();
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(locale, {
      month: 'short',
      year: '2-digit',
      timeZone: 'UTC',
    });
    return (day) => months.format(Date.parse(day));
  }, [locale]);
}
