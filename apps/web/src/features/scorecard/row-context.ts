import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { periodOf } from '#domain/calendar';
import type { Schema } from '../../app/api.ts';
import { useFormats, type Formats } from '../../app/i18n/use-formats.ts';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import { useCalendar, usePeriod } from '../../app/periods.ts';
import { endOf, useView } from '../../app/view.ts';
import type { Edits } from './use-editing.ts';

export type ScorecardKpi = Schema<'ScorecardKpi'>;

/** A KPI with where it belongs, for tables across areas. */
export interface ShownKpi extends ScorecardKpi {
  readonly area?: { readonly key: string; readonly name: string };
}

/** The columns that not every table has. */
export interface Columns {
  readonly area: boolean;
  readonly recorded: boolean;
}

/** What every row of a table shares, made once: hundreds of rows ask no hook. */
export interface RowContext {
  readonly t: Text;
  readonly formats: Formats;
  readonly locale: string;
  /** Of the period that is looked at; a figure of another one says so. */
  readonly periodKey: string | undefined;
  readonly periodText: (key: string) => string;
  /** `+12.3 %` of 0.123. */
  readonly signedShare: (share: number) => string;
  readonly hrefOf: (kind: 'kpis' | 'areas', key: string) => string;
  /** From when ages are counted. */
  readonly now: Date;
  readonly columns: Columns;
  readonly edits: Edits;
}

const SHARE = { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 } as const;

/** What the rows of a table of KPIs share. */
export function useRowContext({ area, recorded }: Columns, edits: Edits): RowContext {
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
    const then = asOf ?? at;
    return {
      t,
      formats,
      locale,
      periodKey,
      periodText: (key) => formats.period((rules && periodOf(rules, key)) ?? { key, label: key }),
      signedShare: (share) => shares.format(share),
      hrefOf: (kind, key) => `/${kind}/${encodeURIComponent(key)}${search}`,
      now: then ? new Date(endOf(then)) : new Date(),
      columns: { area, recorded },
      edits,
    };
  }, [t, formats, locale, rules, periodKey, period, cmp, at, asOf, area, recorded, edits]);
}

const isFilled = (entry: [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined;
