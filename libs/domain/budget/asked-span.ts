import type { Day } from '../day.ts';

interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Places in the periods of a budget, counted from 1, both included. */
export interface AskedSpan {
  readonly from: number;
  readonly to: number;
}

/** The periods of the budget that make up what is asked exactly; null where they do not. */
export function spanAsked(periods: readonly Span[], asked: Span): AskedSpan | null {
  const from = periods.findIndex(({ startsOn }) => startsOn === asked.startsOn) + 1;
  const to = periods.findIndex(({ endsOn }) => endsOn === asked.endsOn) + 1;
  return from === 0 || to === 0 || from > to ? null : { from, to };
}

interface Forecast {
  readonly effectiveOn: Day;
  readonly closedTo: string | null;
}

/** The first of these forecasts, the newest first, that was made by the end of the period and did not take it as settled. */
export function lookingAhead<Found extends Forecast>(
  forecasts: readonly Found[],
  periods: readonly (Span & { readonly key: string })[],
  place: number,
): Found | null {
  const end = periods[place]?.endsOn ?? '';
  const isAhead = ({ effectiveOn, closedTo }: Forecast) =>
    effectiveOn <= end && periods.findIndex(({ key }) => key === closedTo) < place;
  return forecasts.find(isAhead) ?? null;
}
