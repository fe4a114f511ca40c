import type { AreaTemplateKey } from '#domain/area';
import type { Day } from '#domain/day';
import type { DeclarableStatus } from '#domain/status';
import type { PersonKey } from '../cast.ts';
import type { By } from './by.ts';
import type { LifecycleActs } from './lifecycle.ts';
import type { RoadmapActs } from './roadmap.ts';
import type { StrategyActs } from './strategy.ts';

/** What people do in the registers. Goals, objectives, products, items and the like go by their keys. */
export interface RegisterActs extends StrategyActs, LifecycleActs, RoadmapActs {
  readonly report_on: By & ItemOrObjective & { readonly said: SaidOfThing };
  readonly adopt_computed: By & { readonly template: string; readonly area: AreaTemplateKey };
  /** What Remit does by itself as days go by. */
  readonly compute: object;
}

type ItemOrObjective =
  | { readonly item: string; readonly objective?: undefined }
  | { readonly item?: undefined; readonly objective: string };

export interface SaidOfThing {
  readonly status: DeclarableStatus;
  readonly confidence: number;
  readonly mismatchReason?: string;
  readonly highlights?: string;
  readonly lowlights?: string;
  readonly cause?: string;
  readonly plan?: string;
  readonly planOwner?: PersonKey;
  readonly planDueOn?: Day;
  readonly moveReason?: string;
  readonly helpNeeded?: string;
}
