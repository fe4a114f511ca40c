import type { AreaStand, KpiStand } from '#domain/since';
import { periodAt, previousKey, type CalendarRules } from '#domain/calendar';
import { addDays, type Day } from '#domain/day';
import type { Schema } from '../../app/api.ts';

type Card = Schema<'ScorecardView'>;
type Kpi = Schema<'ScorecardKpi'>;

/**
 * The weeks in which every KPI shows its newest known figure: in a week, one of a longer cadence shows its last whole period.
 * The week before helps where the last one is not recorded yet.
 */
export function weeksKnown(rules: CalendarRules, day: Day): { last: string; before: string } {
  const last = periodAt(rules, 'week', addDays(day, -7)).key;
  return { last, before: previousKey(rules, last) ?? last };
}

/** True where some KPI of the card waits for its figure and had one before. */
export const isIncomplete = (card: Card): boolean =>
  card.areas.some(({ kpis }) =>
    kpis.some(({ status, previous }) => status === 'unknown' && previous !== null),
  );

/** Areas by what is newest known of each KPI. */
export function standsOf(card: Card, earlier: Card | undefined): readonly AreaStand[] {
  const older = new Map(kpisOf(earlier).map((kpi) => [kpi.key, kpi]));
  return card.areas.map((area) => ({
    key: area.key,
    name: area.name,
    declared: area.declared?.status ?? null,
    computed: area.computed.status,
    isMismatch: area.declared?.mismatch ?? false,
    kpis: area.kpis.map((kpi) => standOf(newest(kpi, older.get(kpi.key)))),
  }));
}

/** The KPIs as their newest figures show them, by key. */
export function newestByKey(card: Card, earlier: Card | undefined): ReadonlyMap<string, Kpi> {
  const older = new Map(kpisOf(earlier).map((kpi) => [kpi.key, kpi]));
  return new Map(kpisOf(card).map((kpi) => [kpi.key, newest(kpi, older.get(kpi.key))]));
}

const newest = (kpi: Kpi, earlier: Kpi | undefined): Kpi =>
  kpi.status === 'unknown' && earlier ? earlier : kpi;

const standOf = ({ key, name, status, score, isKey, isCritical }: Kpi): KpiStand => ({
  key,
  name,
  status,
  score,
  isKey,
  isCritical,
});

const kpisOf = (card: Card | undefined): readonly Kpi[] =>
  card?.areas.flatMap(({ kpis }) => kpis) ?? [];
