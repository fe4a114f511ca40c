import { sum } from '../number.ts';

/** What one line, or many of one nature, have in a period; null: nothing is on record. */
export interface PeriodFigures {
  readonly plan: number | null;
  readonly forecast: number | null;
  readonly actual: number | null;
  /** At or before the newest period that is closed. */
  readonly isClosed: boolean;
  /** At or before the period to which the forecast was closed: it took that as settled. */
  readonly isBehindForecast?: boolean;
}

export const OUTLOOK_SOURCES = ['actual', 'forecast', 'plan'] as const;
export type OutlookSource = (typeof OUTLOOK_SOURCES)[number];

export interface OutlookPart {
  readonly source: OutlookSource;
  readonly amount: number | null;
}

/**
 * The actual up to the close, then the forecast. Where that says nothing the plan stands, or, for a period that was closed when it
 * was made and has been reopened since, the actual.
 */
function outlookPart(figures: PeriodFigures): OutlookPart {
  const { plan, forecast, actual, isClosed, isBehindForecast = false } = figures;
  if (isClosed) return { source: 'actual', amount: actual };
  if (forecast !== null) return { source: 'forecast', amount: forecast };
  if (isBehindForecast) return { source: 'actual', amount: actual };
  return { source: 'plan', amount: plan };
}

export interface Outlook {
  /** Null where no period has a figure. */
  readonly amount: number | null;
  readonly bySource: Readonly<Record<OutlookSource, number>>;
}

/** Full-year outlook of one line; add lines up afterwards, because each may lack another part. */
export function outlookOf(periods: readonly PeriodFigures[]): Outlook {
  const parts = periods.map(outlookPart);
  const amounts = (source?: OutlookSource) =>
    parts.flatMap((part) =>
      part.amount !== null && (source === undefined || part.source === source) ? [part.amount] : [],
    );
  const all = amounts();
  return {
    amount: all.length === 0 ? null : sum(all),
    bySource: {
      actual: sum(amounts('actual')),
      forecast: sum(amounts('forecast')),
      plan: sum(amounts('plan')),
    },
  };
}
