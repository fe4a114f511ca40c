import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/de';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

/** Date fields speak the reader's language, and weeks begin on Monday as in the calendar of periods. */
export function DatesInLanguage({ children }: { readonly children: ReactNode }) {
  const { locale } = useIntl();
  return (
    <DatesProvider
      settings={{
        locale: locale.startsWith('de') ? 'de' : 'en',
        firstDayOfWeek: 1,
        weekendDays: [],
      }}
    >
      {children}
    </DatesProvider>
  );
}
