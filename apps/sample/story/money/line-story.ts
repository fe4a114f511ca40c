import type { AreaTemplateKey } from '#domain/area';
import type { Path } from '../area-story.ts';

/** A line of the budget, and how it came out. */
export interface LineStory {
  readonly key: string;
  readonly name: string;
  readonly area: AreaTemplateKey;
  readonly product?: string;
  readonly item?: string;
  readonly category: string;
  readonly isCapex?: true;
  readonly isRevenue?: true;
  /** That of the company unless said. */
  readonly currency?: 'USD';
  /** Of a month in the first of the two years, in thousands. */
  readonly monthly: number;
  /** By which the second year is planned higher; 1.03 unless said. */
  readonly growth?: number;
  /** Factors by calendar month, 1 to 12; 1 where there is none. */
  readonly season?: Readonly<Record<number, number>>;
  /** What was spent as a share of the plan, by months ago. */
  readonly drift?: Path;
  /** About how far the actual is off by chance, as a share. */
  readonly noise?: number;
  /** Ordered ahead, as a share of the month's plan. */
  readonly ordered?: number;
  /** What its owner says when it is beyond tolerance, more and less than planned. */
  readonly because?: { readonly over?: string; readonly under?: string };
}
