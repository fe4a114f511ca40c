import type { Day } from './day.ts';
import type { Direction, KpiKind, Rollup, Unit } from './kpi.ts';
import type { Counts } from './roll-up.ts';
import type { Status } from './status.ts';

/** Grows by sections: a reader of version 1 finds in a later version everything that it knows. */
export const EDITION_SCHEMA = 'remit.edition/1';

/** One figure with all that it needs to be judged without the database. */
export interface EditionKpi {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly isKey: boolean;
  readonly periodKey: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly state: string | null;
  readonly target: number | null;
  readonly status: Status;
  readonly declaredStatus: Status | null;
  readonly previous: number | null;
  readonly lastYear: number | null;
  readonly yearToDate: number | null;
  readonly trend: readonly { readonly periodKey: string; readonly value: number | null }[];
  readonly freshness: string | null;
  readonly recordedAt: string | null;
}

export interface EditionArea {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly owner: {
    readonly personId: string;
    readonly name: string;
    readonly acting: boolean;
  } | null;
  readonly declared: {
    readonly status: Status;
    readonly confidence: number | null;
    readonly datedAt: string;
    readonly mismatchReason: string;
  } | null;
  readonly computed: { readonly status: Status; readonly score: number | null };
  readonly freshness: string;
  readonly coverage: { readonly current: number; readonly total: number };
  readonly counts: Counts;
  readonly kpis: readonly EditionKpi[];
}

/** What a check-in of the period said, in its author's words. */
export interface EditionNote {
  readonly areaKey: string;
  readonly areaName: string;
  readonly status: Status;
  readonly text: string;
  readonly cause: string;
  readonly plan: string;
  readonly planOwner: string | null;
  readonly planDueOn: Day | null;
  readonly helpNeeded: string;
  readonly author: string;
  readonly datedAt: string;
}

export interface EditionObligation {
  readonly kind: string;
  readonly subject: string;
  readonly areaKey: string | null;
  readonly period: string | null;
  readonly dueAt: string;
  readonly answeredAt: string | null;
}

export interface EditionDefinition {
  readonly kpiKey: string;
  readonly number: number;
  readonly name: string;
  readonly question: string;
  readonly formula: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly kind: KpiKind;
  readonly rollUp: Rollup;
  readonly source: string;
}

export interface EditionTrust {
  readonly fresh: number;
  readonly stale: number;
  readonly missing: number;
  readonly provisional: number;
  readonly restated: number;
  readonly disagreements: number;
}

/** What an edition says, whether it is sealed yet or not. */
export interface EditionBody {
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly locale: string;
    readonly timeZone: string;
  };
  readonly period: {
    readonly key: string;
    readonly label: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
  };
  readonly narrative: { readonly summary: string; readonly outlook: string };
  readonly areas: readonly EditionArea[];
  readonly highlights: readonly EditionNote[];
  readonly lowlights: readonly EditionNote[];
  readonly missedObligations: readonly EditionObligation[];
  readonly definitions: readonly EditionDefinition[];
  readonly trust: EditionTrust;
}

export interface EditionSeal {
  readonly schema: typeof EDITION_SCHEMA;
  readonly reportId: string;
  readonly number: number;
  readonly reason: string;
  readonly previousHash: string | null;
  readonly activity: { readonly seq: number; readonly hash: string };
  readonly sealedAt: string;
  readonly sealedBy: { readonly personId: string; readonly name: string };
}

export interface EditionContent extends EditionBody, EditionSeal {
  /** Against the edition that was sealed before this one. */
  readonly changes: readonly EditionChange[];
}

export const CHANGE_KINDS = [
  'area_appeared',
  'area_vanished',
  'kpi_appeared',
  'kpi_vanished',
  'declared_status',
  'computed_status',
  'owner',
  'kpi_status',
  'figure',
  'target',
  'text',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface EditionChange {
  readonly kind: ChangeKind;
  /** The key of the area or KPI, or the name of the text. */
  readonly key: string;
  readonly name: string;
  readonly areaKey: string | null;
  readonly before: string | number | null;
  readonly after: string | number | null;
}
