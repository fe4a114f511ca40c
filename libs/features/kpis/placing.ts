import { periodKindOf } from '#domain/cadence';
import { periodOf, type CalendarRules, type Period } from '#domain/calendar';
import type { FieldError } from '#domain/errors';
import { whyComputed } from './computed.ts';
import { definitionOn, type DefinitionVersion } from './definition.ts';
import type { StatedValue } from './correction.ts';
import type { KpiRow } from './kpis.query.ts';
import type { Place } from './measurements.query.ts';

export interface ValueToRecord extends StatedValue {
  /** Id or key. */
  readonly kpi: string;
  /** The key of a period of the KPI's cadence. */
  readonly period: string;
}

/** A problem of the row at `index`, counted from 0; its pointer leads into the row. */
export interface RowProblem extends FieldError {
  readonly index: number;
}

export interface Placed {
  readonly index: number;
  readonly row: ValueToRecord;
  readonly place: Place;
  /** In force at the period's end. */
  readonly definition: DefinitionVersion;
}

/** Finds the place of each value: a KPI in use, and a period of its cadence that has begun. No two values have the same. */
export function placeAll(
  rows: readonly ValueToRecord[],
  kpis: ReadonlyMap<string, KpiRow>,
  rules: CalendarRules,
): { readonly placed: readonly Placed[]; readonly problems: readonly RowProblem[] } {
  const placed: Placed[] = [];
  const problems: RowProblem[] = [];
  const periods = new Map<string, Period | undefined>();
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (!periods.has(row.period)) periods.set(row.period, periodOf(rules, row.period));
    const found = placeOf(row, kpis.get(row.kpi.toLowerCase()), periods.get(row.period));
    if ('message' in found) {
      problems.push({ index, ...found });
      continue;
    }
    const { kpiId, series, period } = found.place;
    const name = `${kpiId} ${series} ${period.key}`;
    const first = seen.get(name);
    if (first === undefined) placed.push({ index, row, ...found });
    else problems.push({ index, pointer: '', message: `Row ${first} gives this value already.` });
    seen.set(name, first ?? index);
  }
  return { placed, problems };
}

function placeOf(
  row: ValueToRecord,
  kpi: KpiRow | undefined,
  period: Period | undefined,
): Pick<Placed, 'place' | 'definition'> | FieldError {
  if (kpi === undefined) return { pointer: '/kpi', message: `There is no KPI “${row.kpi}”.` };
  if (kpi.archivedAt !== null)
    return { pointer: '/kpi', message: `“${kpi.key}” is archived: restore it first.` };
  if (period === undefined)
    return { pointer: '/period', message: `There is no period “${row.period}”.` };
  const definition = definitionOn(kpi.definitions, period.endsOn);
  const kind = periodKindOf(definition.cadence);
  if (period.kind !== kind)
    return {
      pointer: '/period',
      message: `“${kpi.key}” is measured by the ${kind}, and ${period.label} is a ${period.kind}.`,
    };
  const { series = 'actual' } = row;
  const why = series === 'actual' ? whyComputed(kpi) : null;
  if (why !== null) return { pointer: '/kpi', message: why };
  if (series === 'actual' && period.startsOn > kpi.today)
    return { pointer: '/period', message: `${period.label} has not begun: nothing is measured.` };
  return { place: { kpiId: kpi.id, series, period }, definition };
}
