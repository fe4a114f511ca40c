import { Conflict, Unprocessable } from '#domain/errors';
import { registerKpi, templateOf, whereRecorded } from '#domain/register-kpis/register-kpis';
import { definitionOn, type Definition } from './definition.ts';
import type { KpiRow } from './kpis.query.ts';

/** Why nobody types its values, in words; null where they are typed. */
export function whyComputed(
  kpi: Pick<KpiRow, 'key' | 'isComputed' | 'templateKey'>,
): string | null {
  const computed = kpi.isComputed ? registerKpi(kpi.templateKey) : undefined;
  if (computed === undefined) return null;
  return `“${kpi.key}” is computed from what is on record: change its ${whereRecorded(computed)} instead.`;
}

/** 409: what is on record is not typed. */
export function refuseComputed(kpis: Iterable<KpiRow>): void {
  for (const kpi of kpis) {
    const why = whyComputed(kpi);
    if (why !== null) throw new Conflict(why);
  }
}

/** 422 for a KPI whose parts are not on record, or that measures something else by now. */
export function refuseUncomputable(kpi: KpiRow): void {
  const computed = registerKpi(kpi.templateKey);
  if (computed === undefined)
    throw unfit('Its parts are not on record: only register KPIs are computed');
  const { unit, kind } = templateOf(computed);
  const now = definitionOn(kpi.definitions, kpi.today);
  if (now.unit !== unit || now.kind !== kind)
    throw unfit(`It is computed as a ${kind} in ${unit}: define it so first`);
}

/** 422: what is computed decides unit and kind. */
export function refuseOtherMeasure(kpi: KpiRow, before: Definition, after: Definition): void {
  if (!kpi.isComputed) return;
  const fields = ['unit', 'kind', 'rollUp'] as const;
  const changed = fields.find((field) => before[field] !== after[field]);
  if (changed === undefined) return;
  const message = 'It follows from what is computed: let the KPI be typed first';
  throw new Unprocessable(`${message}.`, [{ pointer: `/${changed}`, message }]);
}

function unfit(message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer: '/isComputed', message }]);
}
