import type { AreaTemplateKey } from '#domain/area';
import type { Period } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { DefinitionInput, TargetRequest, ValueToRecord } from '#features/kpis/index';
import type { Observation } from './area-story.ts';
import type { PersonKey } from './cast.ts';
import type { Holiday } from './holidays.ts';

/** Something that somebody did at a time. People, areas and KPIs go by their names in the story. */
export type Deed = Act & { readonly at: Date };

export type Kind = Deed['kind'];
export type DeedOf<Wanted extends Kind> = Extract<Deed, { readonly kind: Wanted }>;

interface By {
  readonly by: PersonKey;
}

type Act = PeopleAct | AreaAct | KpiAct | CheckInAct | ReportAct;

export type PeopleAct =
  | (By & { readonly kind: 'close_on'; readonly holidays: readonly Holiday[] })
  | (By & { readonly kind: 'invite'; readonly who: PersonKey })
  | { readonly kind: 'join'; readonly who: PersonKey }
  | (By & { readonly kind: 'retitle'; readonly who: PersonKey; readonly title: string })
  | (By & {
      readonly kind: 'leave';
      readonly who: PersonKey;
      readonly heir: PersonKey | null;
    });

export interface AreaChoice {
  readonly key: AreaTemplateKey;
  readonly accountable: PersonKey;
  readonly kpis: readonly string[];
}

export type AreaAct =
  | (By & { readonly kind: 'adopt'; readonly choices: readonly AreaChoice[] })
  | (By & {
      readonly kind: 'assign';
      readonly area: AreaTemplateKey;
      readonly role: 'deputy' | 'contributor' | 'reviewer' | 'consulted' | 'informed';
      readonly who: PersonKey;
      readonly to?: Day;
      readonly note: string;
    })
  | (By & {
      readonly kind: 'hand_over';
      readonly area: AreaTemplateKey;
      readonly to: PersonKey | null;
      readonly acting: boolean;
      readonly note: string;
    });

export interface KpiPatch {
  readonly source?: string;
  readonly weight?: number;
  readonly isKey?: boolean;
  readonly isCritical?: boolean;
  readonly isConfidential?: boolean;
}

export interface Redefinition extends Partial<DefinitionInput> {
  readonly effectiveFrom?: Day;
  readonly reason?: string;
}

export type KpiAct =
  | (By & { readonly kind: 'arrange'; readonly kpi: string; readonly patch: KpiPatch })
  | (By & { readonly kind: 'define'; readonly kpi: string; readonly to: Redefinition })
  | (By & { readonly kind: 'aim'; readonly kpi: string; readonly target: TargetRequest })
  | (By & { readonly kind: 'record'; readonly rows: readonly ValueToRecord[] })
  | (By & {
      readonly kind: 'observe';
      readonly kpi: string;
      readonly observation: Observation;
      readonly period: Period;
    });

export type CheckInAct =
  | { readonly kind: 'plan' }
  | { readonly kind: 'sweep' }
  | (By & {
      readonly kind: 'check_in';
      readonly area: AreaTemplateKey;
      readonly period: Period;
    })
  | (By & {
      readonly kind: 'acknowledge';
      readonly area: AreaTemplateKey;
      readonly period: Period;
    });

interface OfReport extends By {
  readonly period: string;
}

export type ReportAct =
  | (OfReport & { readonly kind: 'open_report' })
  | (OfReport & { readonly kind: 'word_report'; readonly summary: string })
  | (OfReport & { readonly kind: 'submit_report'; readonly reason?: string })
  | (OfReport & { readonly kind: 'acknowledge_report' })
  | (OfReport & { readonly kind: 'send_back_report'; readonly reason: string });
