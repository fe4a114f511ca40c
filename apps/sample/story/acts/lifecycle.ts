import type { Day } from '#domain/day';
import type { GateDecision } from '#domain/gate';
import type { ProductKind } from '#domain/stage';
import type { PersonKey } from '../cast.ts';
import type { By } from './by.ts';

export interface LifecycleActs extends ProductActs, GateActs, CaseActs {}

interface ProductActs {
  readonly open_line: By & {
    readonly line: { readonly key: string; readonly name: string; readonly owner: PersonKey };
  };
  readonly enter_product: By & { readonly product: ProductToEnter };
  readonly move_product: By & {
    readonly product: string;
    readonly stage: string;
    readonly reason: string;
  };
  readonly plan_stage: By & {
    readonly product: string;
    readonly stage: string;
    readonly plannedOn: Day;
    readonly reason?: string;
  };
  readonly measure_product: By & { readonly kpi: string };
  readonly look_back: By & {
    readonly product: string;
    readonly expected: string;
    readonly actual: string;
    readonly learning: string;
  };
  readonly propose_retirement: By & RetirementToPropose;
  readonly approve_retirement: By & { readonly product: string };
  readonly start_retirement: By & { readonly product: string };
  readonly send_notice: By & {
    readonly product: string;
    readonly audience: string;
    readonly note: string;
  };
}

export interface ProductToEnter {
  readonly key: string;
  readonly name: string;
  readonly line: string;
  readonly productKind: ProductKind;
  readonly owner: PersonKey | null;
  readonly description: string;
  readonly stage: string;
  readonly stageSince: Day;
  readonly startedOn?: Day;
  readonly launchedOn?: Day;
}

interface RetirementToPropose {
  readonly product: string;
  readonly reason: string;
  readonly replacement: string;
  readonly migrationKpi: string;
  readonly noticeDays: number;
  readonly announceOn: Day;
  readonly endOfSaleOn: Day;
  readonly endOfMaintenanceOn: Day;
  readonly endOfSupportOn: Day;
  readonly endOfLifeOn: Day;
}

interface OfReview extends By {
  readonly review: string;
}

interface GateActs {
  readonly request_review: OfReview & {
    readonly product: string;
    readonly gate: string;
    readonly note: string;
  };
  readonly assess: OfReview & {
    readonly found: readonly {
      readonly criterion: string;
      readonly met?: boolean;
      readonly score?: number;
      readonly note?: string;
    }[];
  };
  readonly show_evidence: OfReview & { readonly requirement: string; readonly title: string };
  readonly waive: OfReview & { readonly criterion: string; readonly reason: string };
  readonly vote: OfReview & { readonly vote: GateDecision; readonly comment: string };
  readonly decide_review: OfReview & {
    readonly decision: GateDecision;
    readonly reason: string;
    /** Minor units of the currency of the organization. */
    readonly released?: number;
    readonly nextReviewOn?: Day;
    readonly conditions?: readonly ConditionToMeet[];
  };
  /** By its place in the decision. */
  readonly meet_condition: OfReview & { readonly condition: number; readonly note: string };
}

interface ConditionToMeet {
  readonly text: string;
  readonly owner: PersonKey;
  readonly dueOn: Day;
}

interface CaseActs {
  readonly make_case: By & { readonly case: CaseToMake };
  readonly claim: By & { readonly case: string; readonly benefit: BenefitToClaim };
  readonly measure: By & {
    readonly case: string;
    readonly benefit: string;
    /** In minor units, or of the KPI, as it was claimed. */
    readonly reached: number;
    readonly note: string;
  };
  readonly explain_gap: By & {
    readonly case: string;
    readonly benefit: string;
    readonly reason: string;
  };
}

export interface CaseToMake {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly product: string;
  readonly owner: PersonKey;
  readonly cost: number;
  readonly horizonMonths: number;
}

export interface BenefitToClaim {
  readonly name: string;
  readonly dueOn: Day;
  readonly owner: PersonKey;
  /** In minor units of the currency of the organization. */
  readonly money?: number;
  readonly kpi?: string;
  readonly change?: number;
}
