import type { AreaTemplateKey } from '../area.ts';
import type { Cadence } from '../cadence.ts';
import type { Direction, Indicator, KpiKind, Rollup, Unit } from '../kpi.ts';

/** A KPI as Remit ships it: a definition to adopt and adapt, without targets. */
export interface KpiTemplate extends Measure, Rhythm {
  readonly id: string;
  readonly area: AreaTemplateKey;
  readonly name: string;
  /** How it is worked out, in words. */
  readonly formula: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly note: string | null;
}

interface Measure {
  readonly unit: Unit;
  readonly kind: KpiKind;
  readonly rollup: Rollup;
}

interface Rhythm {
  readonly direction: Direction;
  readonly cadence: Cadence;
  readonly indicator: Indicator;
}

/** A responsibility of a product leadership as Remit ships it. */
export interface AreaTemplate {
  readonly key: AreaTemplateKey;
  readonly name: string;
  readonly purpose: string;
  /** How often its owner checks in. */
  readonly cadence: Cadence;
  /** What is kept there, in a phrase. */
  readonly keeps: string;
  readonly kpis: readonly KpiTemplate[];
}

interface KpiEntry extends Measure, Rhythm {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  /** What is divided by what. */
  readonly parts?: readonly [numerator: string, denominator: string];
  readonly note?: string;
}

type AreaEntry = Omit<AreaTemplate, 'kpis'> & { readonly kpis: readonly KpiEntry[] };

/** An area's page of the catalogue. */
export function areaTemplate({ kpis, ...area }: AreaEntry): AreaTemplate {
  return {
    ...area,
    kpis: kpis.map(({ parts, note = null, ...kpi }) => ({
      ...kpi,
      area: area.key,
      numerator: parts?.[0] ?? null,
      denominator: parts?.[1] ?? null,
      note,
    })),
  };
}

type Rhythms = readonly [direction: Direction, cadence: Cadence, indicator: Indicator];

const rhythm = (...[direction, cadence, indicator]: Rhythms): Rhythm => ({
  direction,
  cadence,
  indicator,
});

export const measure = (unit: Unit, kind: KpiKind, rollup: Rollup): Measure => ({
  unit,
  kind,
  rollup,
});

/** A part of a whole, in percent. */
export const share = (...rhythms: Rhythms): Measure & Rhythm => ({
  ...measure('percent', 'ratio', 'ratio_of_sums'),
  ...rhythm(...rhythms),
});

/** How many there were; adds up over time. */
export const tally = (...rhythms: Rhythms): Measure & Rhythm => ({
  ...measure('count', 'flow', 'sum'),
  ...rhythm(...rhythms),
});

/** The middle duration, which cannot be made of shorter periods. */
export const median = (unit: 'days' | 'hours', ...rhythms: Rhythms): Measure & Rhythm => ({
  ...measure(unit, 'duration', 'median'),
  ...rhythm(...rhythms),
});
