import type { Freshness } from './cadence.ts';
import type { Verdict } from './compare.ts';
import { minDay, type Day } from './day.ts';
import type { Outlined } from './edition-parts.ts';
import type { EditionRegisters } from './edition-registers.ts';
import type { Direction, MeasurementState, Unit } from './kpi.ts';
import type { Lines } from './lines.ts';
import type { EditionSentences } from './sentences/sentence.ts';
import type { PersonRef } from './person-ref.ts';
import type { Counts, RolledUp } from './roll-up.ts';
import type { SixTwelve } from './six-twelve.ts';
import type { DeclarableStatus, Status } from './status.ts';
import type { TargetMoveKind } from './target-move.ts';
import type { TrustLine } from './trust.ts';
import type { Assurance, Variation } from './xmr.ts';

/**
 * A section added later is optional and keeps this name, so that sealed editions stay readable as
 * they are; a field that changes its meaning takes a new one.
 */
export const EDITION_SCHEMA = 'remit.edition/1';

/** RFC 3339 in UTC: sealed content holds nothing but JSON. */
export type Timestamp = string;

/** One sealed version of a report: everything that its renderings show, and where it came from. */
export interface EditionContent extends EditionSections {
  readonly schema: typeof EDITION_SCHEMA;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly locale: string;
  };
  readonly report: { readonly id: string; readonly title: string };
  readonly period: EditionPeriod;
  /** 1 for the first edition of the report. */
  readonly number: number;
  /** Why there is another edition; null for the first. */
  readonly reason: string | null;
  /** SHA-256, in hex, of the edition sealed before; null for the organization's first. */
  readonly previousHash: string | null;
  /** The head of the activity chain when it was sealed. */
  readonly activity: { readonly seq: number; readonly hash: string };
  readonly sealedAt: Timestamp;
  readonly sealedBy: PersonRef;
}

export interface EditionSections extends EditionRegisters, Outlined {
  /** Markdown, by people. */
  readonly narrative: { readonly summary: string };
  /** What the record says by itself; absent in editions that were sealed before it did. */
  readonly sentences?: EditionSentences;
  readonly scorecard: readonly EditionArea[];
  readonly highlights: readonly Highlight[];
  readonly lowlights: readonly Lowlight[];
  readonly missedObligations: readonly MissedObligation[];
  /** Of the KPIs that matter most; absent in editions that were sealed before charts were. */
  readonly charts?: readonly EditionChart[];
  readonly trust: TrustLine;
}

export interface EditionChart extends SixTwelve {
  readonly kpiKey: string;
}

export interface EditionPeriod {
  readonly key: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Where the period was still running: the day up to which it is told. */
  readonly readOn?: Day;
}

/** The day up to which a period is told. */
export const lastDayOf = ({ endsOn, readOn = endsOn }: EditionPeriod): Day => readOn;

/** The day up to which an edition tells; one that was sealed within its period before that day was kept in it is told up to its seal. */
export const toldUpTo = ({ period, sealedAt }: Pick<EditionContent, 'period' | 'sealedAt'>): Day =>
  period.readOn ?? minDay(period.endsOn, sealedAt.slice(0, 10));

export interface EditionArea {
  readonly key: string;
  readonly name: string;
  /** Null while the area is openly without an owner. */
  readonly owner: (PersonRef & { readonly acting: boolean }) | null;
  readonly declared: DeclarableStatus | null;
  readonly computed: Status;
  readonly mismatchReason: string | null;
  readonly confidence: number | null;
  readonly freshness: Freshness;
  readonly score: number | null;
  readonly coverage: RolledUp['coverage'];
  readonly counts: Counts;
  /** The area's statuses in the edition before; null where it was not in it. */
  readonly since: { readonly declared: Status | null; readonly computed: Status } | null;
  readonly kpis: readonly EditionKpi[];
}

export interface EditionKpi {
  /** Unique in the organization. */
  readonly key: string;
  readonly name: string;
  readonly definitionVersion: number;
  /** The question that the KPI answers. */
  readonly definition: string | null;
  readonly formula: string | null;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly critical: boolean;
  /** Of the figure, which may be a shorter or an earlier period than the edition's. */
  readonly periodKey: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly target: number | null;
  readonly lines: Lines | null;
  /** Null where the first target of the period still stands; missing in editions from before it was told. */
  readonly targetMove?: EditionTargetMove | null;
  readonly status: Status;
  readonly score: number | null;
  readonly previous: EditionReference;
  readonly lastYear: EditionReference;
  readonly yearToDate: number | null;
  /** Oldest first, ending with the edition's period; null where nothing is recorded. */
  readonly trend: readonly { readonly periodKey: string; readonly value: number | null }[];
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
  readonly freshness: Freshness;
  readonly state: MeasurementState | null;
  /** Why it is not applicable, restated or withdrawn. */
  readonly stateReason: string | null;
  readonly source: string | null;
  readonly recordedBy: PersonRef | null;
  readonly recordedAt: Timestamp | null;
}

/** How the target of the figure's period differs from the first one that was set for it. */
export interface EditionTargetMove {
  readonly kind: TargetMoveKind;
  /** The first target; null for a band. */
  readonly first: number | null;
  /** Of the last move, and in the words of whoever made it. */
  readonly reason: string | null;
  readonly by: PersonRef;
  readonly at: Timestamp;
}

/** What a KPI is compared with, and how it compares. */
export interface EditionReference {
  readonly periodKey: string | null;
  readonly value: number | null;
  readonly absolute: number | null;
  readonly percent: number | null;
  readonly verdict: Verdict | null;
}

export interface Highlight {
  readonly checkInId: string;
  readonly areaKey: string;
  readonly text: string;
  readonly author: PersonRef;
  readonly date: Day;
}

export interface Lowlight extends Highlight {
  readonly cause: string | null;
  readonly plan: string | null;
  readonly who: string | null;
  readonly byWhen: Day | null;
  readonly helpNeeded: string | null;
}

export interface MissedObligation {
  readonly areaKey: string | null;
  readonly kind: string;
  readonly what: string;
  readonly owner: PersonRef | null;
  readonly dueAt: Timestamp;
  /** In the organization's zone; missing in editions from before it was sealed. */
  readonly dueOn?: Day;
}
