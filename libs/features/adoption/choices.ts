import { CATALOGUE } from '#domain/catalogue/catalogue';
import type { KpiTemplate } from '#domain/catalogue/template';
import { Unprocessable } from '#domain/errors';

interface Wanted {
  readonly key: string;
  readonly kpis?: 'all' | 'none' | readonly string[];
}

/** 422 at the second mention. */
export function refuseTwice(choices: readonly Wanted[]): void {
  const second = choices.findIndex(
    ({ key }, index) => choices.findIndex((other) => other.key === key) !== index,
  );
  const twice = choices[second];
  if (twice) throw unfit(`/areas/${second}/key`, `“${twice.key}” is named twice`);
}

/** The KPI templates that are wanted, where `index` is the place of the choice in the request. */
export function chosenKpis(
  { key, kpis }: Wanted,
  index: number,
  isThere: boolean,
): readonly KpiTemplate[] {
  const offered = CATALOGUE.find((template) => template.key === key)?.kpis ?? [];
  const wanted = kpis ?? (isThere ? 'none' : 'all');
  if (wanted === 'all') return offered;
  if (wanted === 'none') return [];
  const chosen = wanted.map((id, place) => {
    const template = offered.find((kpi) => kpi.id === id);
    if (template) return template;
    throw unfit(`/areas/${index}/kpis/${place}`, `“${key}” has no KPI template “${id}”`);
  });
  return [...new Set(chosen)];
}

function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}
