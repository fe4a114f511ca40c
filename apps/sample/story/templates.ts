import type { AreaTemplateKey } from '#domain/area';
import { CATALOGUE } from '#domain/catalogue/catalogue';
import type { AreaTemplate, KpiTemplate } from '#domain/catalogue/template';
import type { KpiStory } from './area-story.ts';
import { AREAS } from './areas/index.ts';
import { PRODUCT_KPIS, type ProductKpiStory } from './registers/product-kpis.ts';

/** A KPI of the story with what the catalogue says of it. */
export type Kpi = KpiStory & { readonly template: KpiTemplate };

export function pageOf(area: AreaTemplateKey): AreaTemplate {
  const found = CATALOGUE.find(({ key }) => key === area);
  if (!found) throw new Error(`The catalogue has no page ${area}.`);
  return found;
}

/** Of the areas as a whole. */
export const KPIS: readonly Kpi[] = AREAS.flatMap(({ key, kpis }) =>
  kpis.map((kpi) => ({ ...kpi, template: templateOf(kpi.id, key) })),
);

/** Of single products, beside those of the areas. */
export const KPIS_OF_PRODUCTS: readonly (ProductKpiStory & Kpi)[] = PRODUCT_KPIS.map((kpi) => {
  const { name, templateId, area } = kpi;
  const template = { ...templateOf(templateId, area), name, cadence: 'monthly' as const };
  return Object.assign({}, kpi, { template });
});

export function productKpi(id: string): ProductKpiStory & Kpi {
  const found = KPIS_OF_PRODUCTS.find((kpi) => kpi.id === id);
  if (!found) throw new Error(`No product is measured by ${id}.`);
  return found;
}

function templateOf(id: string, area: AreaTemplateKey): KpiTemplate {
  const found = pageOf(area).kpis.find((template) => template.id === id);
  if (!found) throw new Error(`The catalogue has no KPI ${id} of ${area}.`);
  return found;
}
