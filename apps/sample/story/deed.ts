import type { AreaTemplateKey } from '#domain/area';
import type { Cadence } from '#domain/cadence';
import type { Period } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { ReportKind } from '#domain/report-schedule';
import type { Revision, TargetRequest, ValueToRecord } from '#features/kpis/index';
import type { MoneyActs } from './acts/money.ts';
import type { RegisterActs } from './acts/registers.ts';
import type { Observation } from './area-story.ts';
import type { PersonKey } from './cast.ts';
import type { Holiday } from './holidays.ts';

/** Something that somebody did at a time. People, areas and KPIs go by their names in the story. */
export type Deed = DeedOf<Kind>;

export type DeedOf<Wanted extends Kind> = {
  [One in Wanted]: Acts[One] & { readonly kind: One; readonly at: Date };
}[Wanted];

export type Kind = keyof Acts;

interface Acts
  extends PeopleActs, AreaActs, KpiActs, CheckInActs, ReportActs, RegisterActs, MoneyActs {
  /** What is owed is worked out. */
  readonly plan: object;
  /** What was not answered is recorded as missed. */
  readonly sweep: object;
}

interface By {
  readonly by: PersonKey;
}

interface PeopleActs {
  readonly close_on: By & { readonly holidays: readonly Holiday[] };
  readonly invite: By & { readonly who: PersonKey };
  readonly join: { readonly who: PersonKey };
  readonly retitle: By & { readonly who: PersonKey; readonly title: string };
  readonly leave: By & { readonly who: PersonKey; readonly heir: PersonKey | null };
}

interface OfArea extends By {
  readonly area: AreaTemplateKey;
}

interface AreaActs {
  readonly adopt: By & { readonly choices: readonly AreaChoice[] };
  readonly pace: OfArea & { readonly cadence: Cadence };
  readonly assign: OfArea & {
    readonly role: 'deputy' | 'contributor' | 'reviewer' | 'consulted';
    readonly who: PersonKey;
    readonly to?: Day;
    readonly note: string;
  };
  readonly hand_over: OfArea & {
    readonly to: PersonKey | null;
    readonly acting: boolean;
    readonly note: string;
  };
}

export interface AreaChoice {
  readonly key: AreaTemplateKey;
  readonly accountable: PersonKey;
  readonly kpis: readonly string[];
}

interface OfKpi extends By {
  readonly kpi: string;
}

interface KpiActs {
  readonly arrange: OfKpi & { readonly patch: KpiPatch };
  readonly define: OfKpi & { readonly to: Revision };
  readonly aim: OfKpi & { readonly target: TargetRequest };
  readonly rebase: OfKpi & { readonly from: Day; readonly reason: string };
  readonly record: By & { readonly rows: readonly RowToRecord[] };
}

export type RowToRecord = ValueToRecord | ObservedRow;

/** A figure that is read off the record at the time of the deed. */
export interface ObservedRow {
  readonly kpi: string;
  readonly observed: Observation;
  readonly of: Period;
  readonly source?: string;
}

export interface KpiPatch {
  readonly weight?: number;
  readonly isKey?: boolean;
  readonly isCritical?: boolean;
  readonly isConfidential?: boolean;
}

/** The check-in of an area for a period. */
interface OfCheckIn extends OfArea {
  readonly period: Period;
}

interface CheckInActs {
  readonly check_in: OfCheckIn;
  readonly acknowledge: OfCheckIn;
  readonly comment: OfCheckIn & {
    readonly body: string;
    readonly mentions: readonly PersonKey[];
  };
}

interface OfReport extends By {
  readonly period: string;
}

interface ReportActs {
  readonly keep_template: By & {
    readonly name: string;
    readonly periodKind: ReportKind;
    readonly rule: string;
    readonly recipients: readonly PersonKey[];
  };
  readonly open_report: OfReport;
  readonly word_report: OfReport & { readonly summary: string };
  readonly submit_report: OfReport & { readonly reason?: string };
  readonly acknowledge_report: OfReport;
  readonly send_back_report: OfReport & { readonly reason: string };
}
