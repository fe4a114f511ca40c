import { useQueries } from '@tanstack/react-query';
import { $api, type Schema } from '../../app/api.ts';
import type { Duty } from './sweep.ts';

export type Kpi = Schema<'ScorecardKpi'>;
export type Area = Schema<'ScorecardArea'>;

export interface Figure {
  readonly area: Area;
  readonly kpi: Kpi | undefined;
  /** What was known before the period that is asked for. */
  readonly last: { readonly periodKey: string; readonly value: number | null } | null;
}

/** The figures that stand beside what is owed: one read for each area and period. */
export function useFigures(duties: readonly Duty[]): (duty: Duty) => Figure | undefined {
  const places = [...new Set(duties.flatMap((duty) => placeOf(duty) ?? []))];
  const cards = useQueries({
    queries: places.map((place) => {
      const [areaId = '', period] = place.split(' ');
      return $api.queryOptions('get', '/api/v1/scorecard', {
        params: { query: { areaId, ...(period && { period }) } },
      });
    }),
  });
  return (duty) => {
    const card = cards[places.indexOf(placeOf(duty) ?? '')]?.data;
    const area = card?.areas.find(({ id }) => id === duty.area?.id);
    return area && figureOf(area, duty);
  };
}

const placeOf = ({ area, period }: Duty): string | null =>
  area && `${area.id} ${period?.key ?? ''}`;

function figureOf(area: Area, { subject, period }: Duty): Figure {
  const kpi = area.kpis.find(({ id }) => id === subject.id);
  if (!kpi) return { area, kpi, last: null };
  const isOfPeriod = kpi.periodKey === period?.key;
  return {
    area,
    kpi,
    last: isOfPeriod ? kpi.previous : { periodKey: kpi.periodKey, value: kpi.value },
  };
}
