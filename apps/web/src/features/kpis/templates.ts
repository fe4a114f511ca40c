import type { Schema } from '../../app/api.ts';
import type { Definition } from './kpi-data.ts';

export type KpiTemplate = Schema<'KpiTemplateView'>;
export type AreaTemplate = Schema<'AreaTemplateView'>;

/** The catalogue by area, those of one area first; only what has all the letters that were typed. */
export function templatesFor(
  catalogue: readonly AreaTemplate[],
  first: string | null,
  typed: string,
): readonly AreaTemplate[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, formula }: KpiTemplate): boolean => {
    const text = `${name} ${formula}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return catalogue
    .toSorted((one, other) => Number(other.key === first) - Number(one.key === first))
    .map((area) => Object.assign({}, area, { kpis: area.kpis.filter(fits) }))
    .filter(({ kpis }) => kpis.length > 0);
}

/** A template as a definition to begin with. */
export const startOf = (template: KpiTemplate): Partial<Definition> => ({
  name: template.name,
  formula: template.formula,
  numeratorLabel: template.numerator,
  denominatorLabel: template.denominator,
  unit: template.unit,
  direction: template.direction,
  kind: template.kind,
  rollUp: template.rollup,
  cadence: template.cadence,
  indicator: template.indicator,
  note: template.note ?? '',
});
