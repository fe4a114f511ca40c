import type { Point, SeriesView } from './kpi-data.ts';

export interface Headline {
  /** What the page speaks of: the last period, or the last one with a figure while that has none. */
  readonly point: Point | undefined;
  /** The period under way, where nothing is known of it yet. */
  readonly pending: Point | undefined;
}

/** A period that somebody asked for is shown even without a figure. */
export function headlineOf({ points }: Pick<SeriesView, 'points'>, isAsked: boolean): Headline {
  const last = points.at(-1);
  if (last === undefined || isAsked || last.figure.value !== null)
    return { point: last, pending: undefined };
  const known = points.findLast(({ figure }) => figure.value !== null);
  return { point: known ?? last, pending: known && last };
}

export const isOver = (point: Pick<Point, 'period'>, day: string): boolean =>
  point.period.endsOn < day;
