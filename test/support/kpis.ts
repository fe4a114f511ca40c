import type { Client } from './client.ts';
import type { TestOrganization } from './organization.ts';

export interface MadeKpi {
  readonly id: string;
  readonly key: string;
  readonly areaId: string;
}

export const RATIO = {
  name: 'Activation rate',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  kind: 'ratio',
  cadence: 'monthly',
} as const;

export const FLOW = {
  name: 'New customers',
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  kind: 'flow',
  cadence: 'monthly',
} as const;

/** An area, answered for by the member of the organization unless somebody else is named. */
export async function makeArea(
  { cpo, member }: TestOrganization,
  { name = 'Customer', accountable = member }: { name?: string; accountable?: Client } = {},
): Promise<string> {
  const { body } = await cpo
    .post('areas', { name, accountableId: accountable.personId, adoptedOn: '2015-01-01' })
    .expect(201);
  return (body as { id: string }).id;
}

export async function makeKpi(
  who: Client,
  areaId: string,
  definition: object = FLOW,
  rest: object = {},
): Promise<MadeKpi> {
  const { body } = await who.post('kpis', { areaId, definition, ...rest }).expect(201);
  return body as MadeKpi;
}

/** Values by period: a number, or all that is said of it. */
export async function recordValues(
  who: Client,
  kpi: string,
  values: Readonly<Record<string, number | object>>,
): Promise<void> {
  const rows = Object.entries(values).map(([period, value]) =>
    Object.assign({ kpi, period }, typeof value === 'number' ? { value } : value),
  );
  await who.post('measurements/batch', { rows }).expect(200);
}

/** Keys of months, from the first of the year or from another one on. */
export const months = (year: number, count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, index) => `${year}-${String(from + index).padStart(2, '0')}`);
