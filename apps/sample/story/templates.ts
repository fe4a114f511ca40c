import type { AreaTemplateKey } from '#domain/area';
import { CATALOGUE } from '#domain/catalogue/catalogue';
import type { AreaTemplate, KpiTemplate } from '#domain/catalogue/template';
import type { KpiStory } from './area-story.ts';
import { AREAS } from './areas/index.ts';

/** A KPI of the story with what the catalogue says of it. */
export type Kpi = KpiStory & { readonly template: KpiTemplate };

export function pageOf(area: AreaTemplateKey): AreaTemplate {
  const found = CATALOGUE.find(({ key }) => key === area);
  if (!found) throw new Error(`The catalogue has no page ${area}.`);
  return found;
}

export const KPIS: readonly Kpi[] = AREAS.flatMap(({ key, kpis }) =>
  kpis.map((kpi) => ({ ...kpi, template: templateOf(kpi.id, key) })),
);

function templateOf(id: string, area: AreaTemplateKey): KpiTemplate {
  const found = pageOf(area).kpis.find((template) => template.id === id);
  if (!found) throw new Error(`The catalogue has no KPI ${id} of ${area}.`);
  return found;
}
