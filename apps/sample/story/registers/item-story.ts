import type { AreaTemplateKey } from '#domain/area';
import type { Beneficiary, Horizon, ItemCategory } from '#domain/roadmap-item';
import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

/** What became of something on the roadmap. */
export interface ItemStory {
  readonly key: string;
  readonly name: string;
  /** Roadmap unless said. */
  readonly area?: AreaTemplateKey;
  readonly owner: PersonKey;
  readonly problem: string;
  readonly product?: string;
  /** Keys of objectives that it served, one after the other. */
  readonly objectives?: readonly string[];
  readonly kpi?: readonly [id: string, change: number];
  readonly category: ItemCategory;
  readonly beneficiary?: Beneficiary;
  /** Person-months. */
  readonly effort: number;
  readonly entered: Mark;
  /** Begins as an idea. */
  readonly isIdea?: true;
  readonly horizon: Horizon;
  readonly window?: readonly [from: Mark, to: Mark];
  readonly isOfQuarter?: true;
  readonly horizons?: readonly (readonly [on: Mark, to: Horizon])[];
  readonly committed?: Mark;
  readonly began?: Mark;
  readonly moves?: readonly { readonly on: Mark; readonly to: Mark; readonly reason: string }[];
  readonly done?: Mark;
  readonly dropped?: { readonly on: Mark; readonly reason: string };
  /** Reach, impact, confidence; effort is that of the item. */
  readonly rice?: readonly [reach: number, impact: number, confidence: number];
}
