import { AREA_KEY, AREA_LIMITS, AREA_TEMPLATE_KEYS } from '../area.ts';
import { CADENCES } from '../cadence.ts';
import {
  definitionProblems,
  DIRECTIONS,
  hasParts,
  INDICATORS,
  KPI_KINDS,
  ROLLUPS,
  UNITS,
} from '../kpi.ts';
import { CATALOGUE } from './catalogue.ts';

const templates = CATALOGUE.flatMap(({ kpis }) => kpis);
const idsOf = (kpis: typeof templates) => kpis.map(({ id }) => id);

describe('the catalogue', () => {
  it('holds the sixteen areas, in their order', () => {
    expect(CATALOGUE.map(({ key }) => key)).toEqual(AREA_TEMPLATE_KEYS);
    expect(CATALOGUE).toHaveLength(16);
  });

  it('holds 147 KPIs, each with an id of its own', () => {
    expect(templates).toHaveLength(147);
    expect(new Set(idsOf(templates)).size).toBe(147);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(147);
  });

  it.each([
    ['strategy', 7],
    ['roadmap', 8],
    ['delivery', 20],
    ['lifecycle', 8],
    ['performance', 26],
    ['budget', 14],
    ['reporting', 8],
    ['market', 8],
    ['customer', 9],
    ['relations', 5],
    ['team', 7],
    ['innovation', 6],
    ['process', 5],
    ['technology', 5],
    ['compliance', 6],
    ['collaboration', 5],
  ])('gives %s %i of them', (key, count) => {
    expect(CATALOGUE.find((area) => area.key === key)?.kpis).toHaveLength(count);
  });

  it.each(CATALOGUE.map((area) => [area.key, area] as const))(
    'says of %s what it is for in two sentences',
    (key, { name, purpose, keeps, cadence, kpis }) => {
      expect(name.length).toBeLessThanOrEqual(AREA_LIMITS.name);
      expect(purpose.match(/[^.]+\.(?: |$)/g)).toHaveLength(2);
      expect(keeps).not.toBe('');
      expect(CADENCES).toContain(cadence);
      expect(new Set(kpis.map(({ area }) => area))).toEqual(new Set([key]));
    },
  );

  it.each(templates.map((kpi) => [kpi.id, kpi] as const))(
    'speaks the vocabulary in %s',
    (id, kpi) => {
      expect(id).toMatch(AREA_KEY);
      expect(UNITS).toContain(kpi.unit);
      expect(DIRECTIONS).toContain(kpi.direction);
      expect(KPI_KINDS).toContain(kpi.kind);
      expect(ROLLUPS).toContain(kpi.rollup);
      expect(CADENCES).toContain(kpi.cadence);
      expect(INDICATORS).toContain(kpi.indicator);
      expect(kpi.formula).not.toBe('');
      expect(definitionProblems({ ...kpi, question: null, source: null, decimals: 1 })).toEqual([]);
    },
  );

  it('names both parts of every sum of ratios', () => {
    const sums = templates.filter(({ rollup }) => rollup === 'ratio_of_sums');
    expect(sums.length).toBeGreaterThan(90);
    const unnamed = sums.filter(({ numerator, denominator }) => !numerator || !denominator);
    expect(idsOf(unnamed)).toEqual([]);
  });

  it('leaves the parts out only where the figure is made of other figures', () => {
    const bare = templates.filter((kpi) => hasParts(kpi) && kpi.numerator === null);
    expect(idsOf(bare)).toEqual([
      'ltv',
      'ltv-cac',
      'cac-payback',
      'stickiness',
      'forecast-accuracy',
      'tcpi',
    ]);
  });
});
