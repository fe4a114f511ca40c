import type { CountedRecord } from './counted-records.query.ts';
import type { PartView } from './register-kpi.dto.ts';

type Place = (record: { readonly id: string; readonly key: string | null }) => string;

const PLACES: Readonly<Record<string, Place>> = {
  roadmap_item: ({ id, key }) => `roadmap-items/${key ?? id}`,
  capacity_mix: () => 'capacity-mixes',
  launch: ({ id, key }) => `launches/${key ?? id}`,
  gate_review: ({ id }) => `gate-reviews/${id}`,
  product: ({ id, key }) => `products/${key ?? id}`,
  retirement_plan: ({ id }) => `retirement-plans/${id}`,
  business_case: ({ id, key }) => `business-cases/${key ?? id}`,
  budget_line: ({ id }) => `budget-lines/${id}`,
  objective: ({ id, key }) => `objectives/${key ?? id}`,
  decision: ({ id, key }) => `decisions/${key ?? id}`,
  action: ({ id }) => `actions/${id}`,
  area: ({ id }) => `areas/${id}`,
  kpi: ({ id, key }) => `kpis/${key ?? id}`,
  report: ({ id }) => `reports/${id}`,
};

/** A confidential record counts for everybody, but not everybody is told which one it is. */
export function partOf(record: CountedRecord, seesAll: boolean): PartView {
  const { kind, fromOn, toOn, numerator, denominator, value, isPending } = record;
  const figures = { fromOn, toOn, numerator, denominator, value, isPending };
  if (record.isConfidential && !seesAll)
    return { kind, id: null, key: null, name: null, path: null, areaId: null, ...figures };
  const { id, key, name, areaId } = record;
  const path = id === null ? null : (PLACES[kind]?.({ id, key }) ?? null);
  return { kind, id, key, name, path, areaId, ...figures };
}
