import type { AreaTemplateKey } from '../area.ts';
import type { Cadence } from '../cadence.ts';
import type { Direction, Indicator, KpiKind, Rollup, Unit } from '../kpi.ts';

/** A KPI as Remit ships it: a definition to adopt and adapt, without targets. */
export interface KpiTemplate {
  readonly id: string;
  readonly area: AreaTemplateKey;
  readonly name: string;
  /** How it is worked out, in words. */
  readonly formula: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly kind: KpiKind;
  readonly rollup: Rollup;
  readonly cadence: Cadence;
  readonly indicator: Indicator;
  readonly note: string | null;
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
