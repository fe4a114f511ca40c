import type { ChangeKind } from './budget/change.ts';
import type { Nature, Variance } from './budget/variance.ts';
import type { VarianceComparison } from './budget/variance-note.ts';
import type { Day } from './day.ts';
import type { PersonRef } from './person-ref.ts';
import type { Status } from './status.ts';

/** One budget of the fiscal year, in minor units of its currency, on the last day of what is told of. */
export interface EditionBudget {
  readonly key: string;
  readonly name: string;
  readonly yearKey: string;
  /** The report's own period, or the last one of the budget that had ended by then. */
  readonly periodKey: string;
  /** The organization's reporting currency. */
  readonly currency: string;
  /** Shares of the reference; beyond the second a line is off track. */
  readonly onTrackWithin: number;
  readonly atRiskWithin: number;
  /** Key of the last period that was closed without a gap. */
  readonly closedTo: string | null;
  /** Names of the approved plan and of the newest forecast. */
  readonly plan: string | null;
  readonly forecast: string | null;
  /** Why there are no figures, such as a rate that is missing. */
  readonly problem: string | null;
  /** One for each nature; cost and revenue are never added up. */
  readonly totals: readonly EditionBudgetFigures[];
  readonly areas: readonly EditionBudgetArea[];
  readonly beyond: EditionBeyond;
  readonly changes: readonly EditionBudgetChange[];
  /** The year added up, period by period; absent from editions that were sealed without. */
  readonly burn?: readonly EditionBurn[];
}

export interface EditionBurn {
  readonly nature: Nature;
  readonly points: readonly EditionBurnPoint[];
}

export interface EditionBurnPoint {
  readonly periodKey: string;
  readonly planToDate: number | null;
  /** Null after the period that is told of. */
  readonly actualToDate: number | null;
  readonly outlookToDate: number | null;
}

export interface EditionBudgetFigures {
  readonly nature: Nature;
  /** Of the whole year. */
  readonly plan: number | null;
  /** Up to the end of the period. */
  readonly actual: number | null;
  readonly commitment: number | null;
  /** Plan less actual less commitment; of cost alone. */
  readonly available: number | null;
  readonly outlook: number | null;
  /** The period against its last forecast. */
  readonly period: EditionVariance;
  readonly yearToDate: EditionVariance;
  /** The outlook against the plan of the year. */
  readonly fullYear: EditionVariance;
}

export interface EditionBudgetArea extends EditionBudgetFigures {
  readonly key: string;
  readonly name: string;
}

export interface EditionVariance extends Variance {
  readonly status: Status;
}

/** Lines whose difference is larger than the tolerance, in any of the comparisons. */
export interface EditionBeyond {
  readonly count: number;
  readonly unexplained: number;
  /** The largest differences first; no more than 50 are told. */
  readonly lines: readonly EditionBudgetLine[];
}

export interface EditionBudgetLine extends EditionVariance {
  readonly key: string;
  readonly name: string;
  readonly areaKey: string;
  readonly nature: Nature;
  readonly comparison: VarianceComparison;
  /** Why it is so; null where nobody wrote it. */
  readonly note: string | null;
  readonly author: PersonRef | null;
}

/** A change of the approved plan that was approved in the period. */
export interface EditionBudgetChange {
  readonly number: number;
  readonly kind: ChangeKind;
  /** What is compared with the limit of approval, in minor units of the currency. */
  readonly size: number;
  readonly currency: string;
  readonly reason: string;
  readonly approvedOn: Day;
  readonly askedBy: PersonRef;
  /** Null where it stayed within the limit. */
  readonly approvedBy: PersonRef | null;
  /** By how much the plan of each line changed, in the line's own currency. */
  readonly lines: readonly {
    readonly name: string;
    readonly amount: number;
    readonly currency: string;
  }[];
}

const TOLD = 50;

/** Orders by size, and counts what is left out. */
export function beyondTolerance(lines: readonly EditionBudgetLine[]): EditionBeyond {
  const all = lines
    .filter(({ status }) => status === 'off_track')
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return {
    count: all.length,
    unexplained: all.filter(({ note }) => note === null).length,
    lines: all.slice(0, TOLD),
  };
}

const sizeOf = ({ amount }: EditionVariance): number => Math.abs(amount ?? 0);
