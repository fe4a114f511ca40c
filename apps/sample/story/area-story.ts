import type { AreaTemplateKey } from '#domain/area';
import type { Cadence } from '#domain/cadence';
import type { PersonKey } from './cast.ts';

/** Points of [months before the last one, value], oldest first; straight lines between them. */
export type Path = readonly (readonly [monthsAgo: number, value: number])[];

/** What a KPI of the area did in the two years. */
export type KpiStory = DrawnKpi | ObservedKpi | ComputedKpi;

/** Its figures follow a path, with some noise. */
export interface DrawnKpi extends KpiFacts {
  readonly path: Path;
  /** In the unit of the value. */
  readonly noise: number;
  /** Factors by calendar month, 1 to 12; 1 where there is none. */
  readonly season?: Readonly<Record<number, number>>;
  /** The denominators of a ratio. */
  readonly of?: Path;
  readonly min?: number;
  /** Of a percentage 100 unless said. */
  readonly max?: number;
}

export type Observation =
  'reports on time' | 'check-ins made' | 'values up to date' | 'time to acknowledge';

/** Its figures are read off what has been recorded by then. */
export interface ObservedKpi extends KpiFacts {
  readonly observed: Observation;
}

/** Its figures are worked out from the registers; nobody records them. */
export interface ComputedKpi extends KpiFacts {
  readonly isComputed: true;
}

interface KpiFacts {
  /** Of the template in the catalogue. */
  readonly id: string;
  readonly aim: Aim;
  /** The warehouse or tool that the figure is read from. */
  readonly source?: string;
  /** Answers for the figure beside the owner of the area. */
  readonly owner?: PersonKey;
  readonly isKey?: true;
  readonly isCritical?: true;
  readonly isConfidential?: true;
  readonly weight?: number;
  /** Provisional at first, final once the books are closed. */
  readonly settles?: true;
  /** Nothing was recorded for the periods that ended so many months ago. */
  readonly forgotten?: Stretch;
  readonly notApplicable?: readonly (Stretch & { readonly reason: string })[];
  readonly corrections?: readonly Correction[];
  readonly moved?: MovedTarget;
}

/** From so many months ago to so many months ago, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Correction {
  readonly monthsAgo: number;
  /** What the value should have been, as a factor of what was recorded first. */
  readonly factor: number;
  /** Working days from the first recording on. */
  readonly after: number;
  readonly reason: string;
}

/** The target of the year, moved in its middle for what is left of it. */
export interface MovedTarget {
  readonly monthsAgo: number;
  /** Of the target that was agreed. */
  readonly factor: number;
  readonly reason: string;
}

/** `path` is the green line at the end of each fiscal year; `red` the share by which worse is off track. */
export type Aim =
  | { readonly path: Path; readonly red?: number; readonly shape?: 'flat' | 'glide' }
  /** So much a fiscal year, in even steps. */
  | { readonly yearly: number; readonly red: number }
  | {
      readonly band: readonly [low: number, high: number];
      readonly outer: readonly [low: number, high: number];
    };

export interface Trouble {
  readonly cause: string;
  readonly plan: string;
  readonly help: string;
  /** The owner of the area unless said. */
  readonly who?: PersonKey;
  /** When it may come up; any time unless said. */
  readonly when?: Stretch;
}

/** The owner saw it in another light than the figures. */
export interface Judgement extends Stretch {
  readonly declares: 'better' | 'worse';
  readonly reason: string;
}

/** Said once, in the check-in of that month (the first one of a weekly area). */
export interface Beat {
  readonly monthsAgo: number;
  readonly highlight?: string;
  readonly lowlight?: string;
}

/** `{release}`, `{customer}` and the like are filled in, see words.ts. */
export interface AreaStory {
  readonly key: AreaTemplateKey;
  /** Of its check-ins, where the company wants another one than the catalogue. */
  readonly cadence?: Cadence;
  /** The owner does it, on that working day after the period; the analyst where nothing is said. */
  readonly records?: { readonly on: number; readonly at: string };
  /** How often a check-in is forgotten. */
  readonly forgets: number;
  readonly kpis: readonly KpiStory[];
  readonly beats: readonly Beat[];
  readonly highlights: readonly string[];
  readonly lowlights: readonly string[];
  readonly troubles: readonly [Trouble, ...Trouble[]];
  readonly judgements?: readonly Judgement[];
}
