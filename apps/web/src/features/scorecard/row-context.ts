import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { periodOf } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar, usePeriod } from '../../app/periods.ts';
import { useView } from '../../app/view.ts';
import type { RowContext } from './kpi-row.tsx';

const SHARE = { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 } as const;

/** What the rows of a table of KPIs share. */
export function useRowContext(showArea: boolean): RowContext {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const rules = useCalendar();
  const periodKey = usePeriod()?.key;
  const { period, cmp, at, asOf } = useView();
  return useMemo(() => {
    const kept = Object.entries({ period, cmp, at, asOf }).filter((entry) => isFilled(entry));
    const search = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
    const shares = new Intl.NumberFormat(locale, SHARE);
    return {
      t,
      formats,
      periodKey,
      showArea,
      signedShare: (share) => shares.format(share),
      periodText: (key) => formats.period((rules && periodOf(rules, key)) ?? { key, label: key }),
      hrefOf: (kind, key) => `/${kind}/${encodeURIComponent(key)}${search}`,
    };
  }, [t, formats, locale, rules, periodKey, showArea, period, cmp, at, asOf]);
}

const isFilled = (entry: [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined;
