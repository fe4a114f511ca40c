import type { AreaTemplateKey } from '#domain/area';
import type { Day } from '#domain/day';
import type { LaunchDecision, LaunchReviewDecision } from '#domain/launch';
import type { Beneficiary, Horizon, ItemCategory, WindowPrecision } from '#domain/roadmap-item';
import type { PersonKey } from '../cast.ts';
import type { By } from './by.ts';

export interface RoadmapActs extends ItemActs, WorkActs, LaunchActs {}

interface ItemActs {
  readonly enter_item: By & { readonly item: ItemToEnter };
  readonly change_item: By & {
    readonly item: string;
    readonly patch: {
      readonly horizon?: Horizon;
      readonly targetOn?: Day;
      readonly objective?: string;
      readonly reason?: string;
    };
  };
  readonly take_step: By & {
    readonly item: string;
    readonly step: 'commit' | 'begin' | 'deliver' | 'drop';
    readonly reason?: string;
  };
}

export interface ItemToEnter {
  readonly key: string;
  readonly name: string;
  readonly area: AreaTemplateKey;
  readonly owner: PersonKey;
  readonly horizon: Horizon;
  readonly problem: string;
  readonly product: string | null;
  readonly objective: string | null;
  readonly kpi: string | null;
  readonly expectedChange: number | null;
  readonly stage: 'idea' | 'planned';
  readonly startsOn: Day | null;
  readonly targetOn: Day | null;
  readonly precision: WindowPrecision;
  readonly effort: number;
  readonly category: ItemCategory;
  readonly beneficiary: Beneficiary;
}

interface WorkActs {
  readonly set_milestone: By & {
    readonly milestone: string;
    readonly item: string;
    readonly name: string;
    readonly dueOn: Day;
  };
  readonly move_milestone: By & {
    readonly milestone: string;
    readonly dueOn: Day;
    readonly reason: string;
  };
  readonly meet_milestone: By & { readonly milestone: string };
  readonly depend: By & {
    readonly dependency: string;
    readonly blocker: string;
    readonly blocked: string;
    readonly note: string;
  };
  readonly answer_dependency: By & {
    readonly dependency: string;
    readonly state: 'accepted' | 'declined';
    readonly reason?: string;
  };
  readonly escalate: By & { readonly dependency: string; readonly reason: string };
  readonly resolve_dependency: By & { readonly dependency: string };
  readonly write_brief: By & {
    readonly item: string;
    readonly requirements: string;
    readonly nonGoals: string;
    readonly reason?: string;
  };
  readonly freeze_brief: By & { readonly item: string };
  readonly choose_scoring: By & { readonly name: string };
  readonly score: By & {
    readonly item: string;
    readonly reach: number;
    readonly impact: number;
    readonly confidence: number;
    readonly effort: number;
  };
  readonly plan_mix: By & {
    readonly period: string;
    readonly byCategory: Readonly<Record<ItemCategory, number>>;
    readonly note: string;
  };
}

interface OfLaunch extends By {
  readonly launch: string;
}

interface LaunchActs {
  readonly plan_launch: By & { readonly launch: LaunchToPlan };
  readonly move_launch: OfLaunch & { readonly hardOn: Day; readonly reason: string };
  readonly tick: OfLaunch & {
    readonly entry: string;
    readonly state: 'done' | 'not_applicable';
    readonly reason?: string;
  };
  readonly decide_launch: OfLaunch & {
    readonly decision: LaunchDecision;
    readonly reason: string;
    /** Must-haves that are passed over, with the reason. */
    readonly waivers: Readonly<Record<string, string>>;
  };
  readonly release: OfLaunch;
  readonly review_launch: OfLaunch & {
    readonly after: 30 | 60 | 90;
    readonly kpi: string;
    readonly expected: string;
    readonly actual: string;
    readonly learning: string;
    readonly decision: LaunchReviewDecision;
    readonly isMet: boolean;
  };
}

export interface LaunchToPlan {
  readonly key: string;
  readonly name: string;
  readonly item: string;
  readonly owner: PersonKey;
  readonly softOn: Day;
  readonly hardOn: Day;
  readonly checklist: readonly {
    readonly function: string;
    readonly name: string;
    readonly owner: PersonKey;
    readonly dueOn: Day;
    readonly isMust: boolean;
  }[];
}
