import { periodKindOf } from '#domain/cadence';
import { SERIES, type Series } from '#domain/kpi';
import type { ValueToRecord } from '#features/kpis/index';
import { blank } from '#platform/tabular/parsed';
import { failure } from './import-plan.ts';
import type { KpiFinder } from './kpi-finder.ts';
import type { KnownKpi } from './known.query.ts';
import type { periodReader } from './read-period.ts';
import type { Failure } from './read-records.ts';
import { choiceOf, numberOf, textOf, type SourceRecord } from './source-record.ts';

export interface MeasurementWish {
  readonly record: SourceRecord;
  readonly kpi: KnownKpi;
  readonly value: ValueToRecord & { readonly series: Series };
}

export interface MeasurementSurroundings extends Pick<KpiFinder, 'kpi'> {
  readonly readPeriod: ReturnType<typeof periodReader>;
}

/** The record as a value to record; why it cannot be one; or nothing, where the cell is blank. */
export function measurementWish(
  record: SourceRecord,
  surroundings: MeasurementSurroundings,
): MeasurementWish | Failure | undefined {
  if (isBlank(record)) return undefined;
  const found = surroundings.kpi(record);
  if ('problem' in found) return failure(record, 'kpi', found.problem);
  const kpi = found.thing;
  const field = textOf(record, 'period') ? 'period' : 'date';
  const kind = periodKindOf(kpi.definition.cadence);
  const period = surroundings.readPeriod(textOf(record, field) ?? '', kind);
  if ('problem' in period) return failure(record, field, period.problem);
  const odd = percentages(record, kpi);
  if (odd !== undefined) return odd;
  const series = choiceOf(record, 'series', SERIES) ?? 'actual';
  return {
    record,
    kpi,
    value: { kpi: kpi.id, period: period.period.key, series, ...contentOf(record) },
  };
}

const FIGURES = ['value', 'numerator', 'denominator'] as const;

/** Blank is no value; words such as "N/A" say that there cannot be one. */
function isBlank({ readings }: SourceRecord): boolean {
  return FIGURES.every((field) => {
    const reading = readings.get(field);
    return reading === undefined || ('missing' in reading && reading.missing === blank);
  });
}

function contentOf(record: SourceRecord): Partial<ValueToRecord> {
  const texts = {
    ...optional('note', textOf(record, 'note')),
    ...optional('evidence', textOf(record, 'evidence')),
    ...optional('reason', textOf(record, 'reason') || undefined),
  };
  const excuse = excuseOf(record);
  if (excuse !== undefined) return { ...texts, state: 'not_applicable', reason: excuse };
  return {
    ...texts,
    ...optional('value', numberOf(record, 'value')),
    ...optional('numerator', numberOf(record, 'numerator')),
    ...optional('denominator', numberOf(record, 'denominator')),
    ...optional('low', numberOf(record, 'low')),
    ...optional('high', numberOf(record, 'high')),
    ...optional('observations', numberOf(record, 'observations')),
    ...optional('state', choiceOf(record, 'state', ['provisional', 'final'] as const)),
  };
}

/** The source's own words for there being no value, unless it gives one after all. */
function excuseOf({ readings }: SourceRecord): string | undefined {
  const figures = FIGURES.flatMap((field) => readings.get(field) ?? []);
  if (figures.some((reading) => 'value' in reading)) return undefined;
  return figures
    .flatMap((reading) => ('missing' in reading ? [reading.missing] : []))
    .find((text) => text !== blank);
}

function percentages(record: SourceRecord, { definition, name }: KnownKpi): Failure | undefined {
  const reading = record.readings.get('value');
  if (reading === undefined || !('value' in reading) || reading.isPercent !== true)
    return undefined;
  if (definition.unit === 'percent' || definition.unit === 'points') return undefined;
  return failure(record, 'value', `A percentage, and “${name}” is kept in ${definition.unit}.`);
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one field of the name given, or none
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

/** The words by which the KPI and the period are shown. */
export function placeName(kpi: Pick<KnownKpi, 'name'>, period: string): string {
  return `${kpi.name}, ${period}`;
}
