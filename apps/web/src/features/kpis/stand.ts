import { api, dataOf, type Schema } from '../../app/api.ts';
import { ApiProblem } from '../../app/problem.ts';

export type Measurement = Schema<'MeasurementView'>;
export type ValueBody = Schema<'RecordValue'>;
export type Series = Measurement['series'];

/** Where a value stands; `kpi` is an id or a key. */
export interface Place {
  readonly kpi: string;
  readonly period: string;
  readonly series?: Series;
}

const init = ({ kpi, period, series }: Place) => ({
  params: { path: { kpi, period }, query: series ? { series } : {} },
});

/** Everything that was ever recorded there, newest first. */
export const recordedAt = (place: Place): Promise<Measurement[]> =>
  dataOf(api.GET('/api/v1/kpis/{kpi}/measurements/{period}/corrections', init(place)));

export function put(place: Place, body: ValueBody): Promise<Measurement> {
  const { kpi, period, series } = place;
  return dataOf(
    api.PUT('/api/v1/kpis/{kpi}/measurements/{period}', {
      params: { path: { kpi, period } },
      body: { ...body, ...(series && { series }) },
    }),
  );
}

export async function withdraw({ kpi, period, series }: Place, reason: string): Promise<void> {
  await api.DELETE('/api/v1/kpis/{kpi}/measurements/{period}', {
    params: { path: { kpi, period }, query: { reason, ...(series && { series }) } },
  });
}

/** The value that stands, or null where none does. */
export const standing = (rows: readonly Measurement[]): number | null => rows[0]?.value ?? null;

/**
 * Puts back what stood before the row that was added after `known` rows. Refuses when somebody else
 * has changed the value since.
 */
export async function putBack(place: Place, known: number, reason: string): Promise<void> {
  const rows = await recordedAt(place);
  if (rows.length === known) return;
  const before = rows[1];
  if (rows.length > known + 1) throw new ApiProblem(412, { title: rows[0]?.recordedByName ?? '' });
  if (before === undefined || before.state === 'withdrawn') return withdraw(place, reason);
  await put(place, { ...figuresOf(before), state: stateBefore(before), reason });
}

const stateBefore = ({ state }: Measurement) => (state === 'withdrawn' ? 'final' : state);

const figuresOf = (row: Measurement): ValueBody => ({
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  low: row.low,
  high: row.high,
  observations: row.observations,
  note: row.note,
  evidence: row.evidence,
  source: row.source,
});
