import { CATALOGUE } from '#domain/catalogue/catalogue';
import { startOf, templatesFor, type AreaTemplate } from './templates.ts';

const catalogue = CATALOGUE.map((area) =>
  Object.assign({ areaId: null }, area),
) as unknown as readonly AreaTemplate[];

describe('The catalogue for a new KPI', () => {
  test('shows what belongs to the area first, and everything else after it', () => {
    const shown = templatesFor(catalogue, 'customer', '');
    expect(shown[0]?.key).toBe('customer');
    expect(shown).toHaveLength(catalogue.length);
  });

  test('finds by all of the words, in names and formulas', () => {
    const found = templatesFor(catalogue, null, 'customer satis').flatMap(({ kpis }) => kpis);
    expect(found.map(({ name }) => name)).toContain('Customer satisfaction');
    expect(found.length).toBeLessThan(5);
  });

  test('leaves areas out that have nothing to show', () => {
    expect(templatesFor(catalogue, null, 'no such words')).toEqual([]);
  });

  test('starts a definition with all that the template knows', () => {
    const [template] = catalogue.flatMap(({ kpis }) => kpis);
    expect(template && startOf(template)).toMatchObject({
      name: template?.name,
      rollUp: template?.rollup,
      numeratorLabel: template?.numerator,
    });
  });
});
