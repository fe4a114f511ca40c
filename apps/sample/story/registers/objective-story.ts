import type { AreaTemplateKey } from '#domain/area';
import type { Mark } from '../span.ts';

export interface ObjectiveStory {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly area: AreaTemplateKey;
  readonly goal: string;
  /** 0: the quarter under way. */
  readonly quartersAgo: number;
  /** One unless said. */
  readonly quarters?: number;
  /** By how much each KPI is to change, in its own unit. */
  readonly results: readonly {
    readonly kpi: string;
    readonly add: number;
    /** Where a computed KPI stood, which no path tells. */
    readonly from?: number;
    readonly weight?: number;
  }[];
  /** What is left of the first target when it had to be lowered in the middle. */
  readonly lowered?: { readonly kpi: string; readonly add: number; readonly reason: string };
  readonly closing?: { readonly note: string; readonly score?: number; readonly reason?: string };
  readonly dropped?: { readonly on: Mark; readonly reason: string };
}
