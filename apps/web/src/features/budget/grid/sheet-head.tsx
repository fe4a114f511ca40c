import { IconLock } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { dateFormat } from '../../../app/i18n/kept-formats.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import type { SheetContext } from './sheet-context.ts';
import { YEAR } from './sheet-row.tsx';
import classes from './sheet.module.css';

/** Periods, closed ones under a lock, and the year. */
export function SheetHead({
  context: { t, periods, closedTo },
  name,
}: {
  readonly context: SheetContext;
  readonly name: string;
}) {
  const { locale } = useIntl();
  const formats = useFormats();
  return (
    <thead>
      <tr>
        <th scope="col">{name}</th>
        {periods.map((period) => (
          <th
            key={period.key}
            scope="col"
            title={`${formats.period(period)} (${formats.day(period.startsOn)} – ${formats.day(period.endsOn)})`}
            data-edge={period.key === closedTo || undefined}
          >
            {period.isClosed && (
              <>
                <IconLock size={11} stroke={2} className={classes.lock} aria-hidden />
                <span className="visually-hidden">{t('budget.closed')} </span>
              </>
            )}
            {shortPeriod(period, locale)}
          </th>
        ))}
        {YEAR.map((column) => (
          <th key={column} scope="col" data-year={column} title={t(`budget.ofYear.${column}`)}>
            {t(`budget.measure.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** `Oct` of a month, `Q4` of a quarter: the year is plain. */
export function shortPeriod(
  { key, label }: { readonly key: string; readonly label: string },
  locale: string,
): string {
  if (/^\d{4}-\d{2}$/.test(key))
    return dateFormat(locale, { month: 'short', timeZone: 'UTC' }).format(
      new Date(`${key}-15T00:00:00Z`),
    );
  return label.replace(/ ?(FY)?\d{4}$/, '') || label;
}
