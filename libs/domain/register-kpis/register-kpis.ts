import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { KpiTemplate } from '../catalogue/template.ts';
import { actionKpis } from './actions.ts';
import { budgetKpis } from './budget.ts';
import { lifecycleKpis } from './lifecycle.ts';
import { REGISTER_NAMES, type Register, type RegisterKpi } from './register-kpi.ts';
import { reportingKpis } from './reporting.ts';
import { roadmapKpis } from './roadmap.ts';
import { strategyKpis } from './strategy.ts';

export {
  COUNTED_SCOPES,
  COUNTINGS,
  REGISTERS,
  type CountedScope,
  type Counting,
  type Register,
  type RegisterKpi,
} from './register-kpi.ts';

export const REGISTER_KPIS: readonly RegisterKpi[] = [
  ...strategyKpis,
  ...roadmapKpis,
  ...lifecycleKpis,
  ...budgetKpis,
  ...reportingKpis,
  ...actionKpis,
];

const byKey = new Map(REGISTER_KPIS.map((kpi) => [kpi.key, kpi]));

/** Undefined for a template whose parts are not on record. */
export function registerKpi(templateKey: string | null): RegisterKpi | undefined {
  return templateKey === null ? undefined : byKey.get(templateKey);
}

const templates = new Map(CATALOGUE.flatMap(({ kpis }) => kpis).map((kpi) => [kpi.id, kpi]));

export function templateOf({ key }: RegisterKpi): KpiTemplate {
  const template = templates.get(key);
  if (template === undefined) throw new Error(`The catalogue has no KPI ${key}.`);
  return template;
}

export function fedBy(register: Register): readonly RegisterKpi[] {
  return REGISTER_KPIS.filter((kpi) => kpi.fedBy.includes(register));
}

/** Where to go instead of typing. */
export function whereRecorded({ fedBy: registers }: Pick<RegisterKpi, 'fedBy'>): string {
  const names = registers.map((register) => REGISTER_NAMES[register]);
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
