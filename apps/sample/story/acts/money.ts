import type { AreaTemplateKey } from '#domain/area';
import type { AllocationKind } from '#domain/budget/allocation';
import type { ChangeKind } from '#domain/budget/change';
import type { PostingKind } from '#domain/budget/posting';
import type { Nature } from '#domain/budget/variance';
import type { VarianceComparison } from '#domain/budget/variance-note';
import type { RateKind, Treatment, VersionKind } from '#domain/budget/version';
import type { Day } from '#domain/day';
import type { PersonKey } from '../cast.ts';
import type { By } from './by.ts';

/** What people do with money and with their time. Budgets, lines, versions and the like go by their names in the story. */
export interface MoneyActs {
  readonly record_rates: By & { readonly rates: readonly RateToTell[] };
  readonly open_budget: By & { readonly budget: BudgetToOpen };
  readonly add_line: OfBudget & { readonly line: LineToAdd };
  readonly tie_line: OfBudget & { readonly line: string; readonly item: string };
  readonly draft_version: OfBudget & { readonly draft: DraftToMake };
  readonly submit_plan: OfVersion;
  readonly approve_plan: OfVersion & { readonly reason: string };
  readonly publish_forecast: OfVersion;
  readonly post: OfBudget & { readonly postings: readonly PostingToTell[] };
  readonly close_period: OfBudget & { readonly period: string };
  readonly reopen_period: OfBudget & { readonly period: string; readonly reason: string };
  readonly request_change: OfBudget & { readonly change: ChangeToRequest };
  readonly approve_change: By & { readonly change: string; readonly reason: string };
  readonly decline_change: By & { readonly change: string; readonly reason: string };
  readonly explain: OfBudget & { readonly note: NoteToWrite };
  readonly allocate: By & { readonly allocation: AllocationToMake };
  readonly rebalance: By & {
    readonly reason: string;
    readonly moves: readonly (readonly [allocation: string, fte: number])[];
  };
}

interface OfBudget extends By {
  readonly budget: string;
}

interface OfVersion extends By {
  readonly version: string;
}

export interface RateToTell {
  readonly currency: string;
  readonly period: string;
  readonly kind: RateKind;
  readonly rate: number;
  readonly source: string;
}

export interface BudgetToOpen {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly year: string;
  readonly owner: PersonKey;
  readonly approvalLimit: number;
  readonly forecastEvery: 'quarter';
}

export interface LineToAdd {
  readonly key: string;
  readonly name: string;
  readonly area: AreaTemplateKey;
  readonly product: string | null;
  readonly item: string | null;
  readonly category: string;
  readonly treatment: Treatment;
  readonly nature: Nature;
  readonly currency: string;
  readonly position: number;
}

export interface CellToPlan {
  readonly line: string;
  readonly period: string;
  readonly amount: number;
}

export interface DraftToMake {
  readonly name: string;
  readonly kind: VersionKind;
  readonly reason: string;
  readonly effectiveOn?: Day;
  readonly cells: readonly CellToPlan[];
}

export interface PostingToTell {
  readonly line: string;
  readonly period: string;
  readonly kind: PostingKind;
  readonly amount?: number;
  readonly figure?: number;
  readonly missing?: string;
  readonly corrects?: string;
  readonly reason?: string;
  readonly reference?: string;
}

export interface ChangeToRequest {
  readonly name: string;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly entries: readonly CellToPlan[];
}

export interface NoteToWrite {
  readonly line: string;
  readonly period: string;
  readonly comparison: VarianceComparison;
  readonly body: string;
}

export interface AllocationToMake {
  readonly name: string;
  readonly kind: AllocationKind;
  readonly who: PersonKey | null;
  readonly role: string;
  readonly area: AreaTemplateKey;
  readonly item: string | null;
  readonly period: string;
  readonly fte: number;
}
