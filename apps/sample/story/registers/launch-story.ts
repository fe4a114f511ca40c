import type { LaunchReviewDecision } from '#domain/launch';
import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

export interface LaunchStory {
  readonly key: string;
  readonly name: string;
  readonly item: string;
  readonly owner: PersonKey;
  readonly planned: Mark;
  readonly soft: Mark;
  readonly hard: Mark;
  readonly entries: readonly EntryStory[];
  readonly moves?: readonly { readonly on: Mark; readonly to: Mark; readonly reason: string }[];
  readonly decided?: {
    readonly on: Mark;
    readonly reason: string;
    readonly waivers?: Readonly<Record<string, string>>;
  };
  readonly released?: Mark;
  readonly reviews?: readonly {
    readonly on: Mark;
    readonly after: 30 | 60 | 90;
    readonly kpi: string;
    readonly expected: string;
    readonly actual: string;
    readonly learning: string;
    readonly decision: LaunchReviewDecision;
    readonly isMet: boolean;
  }[];
}

interface EntryStory {
  readonly function: string;
  readonly name: string;
  readonly owner: PersonKey;
  readonly due: Mark;
  readonly isMust?: false;
  readonly done?: Mark;
  readonly notApplicable?: readonly [on: Mark, reason: string];
}
