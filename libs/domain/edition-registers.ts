import { addDays, daysBetween, type Day } from './day.ts';
import type { EditionBudget } from './edition-budget.ts';
import type { EditionLoop } from './edition-loop.ts';
import type { PersonRef } from './person-ref.ts';
import type { Status } from './status.ts';

/** What the registers say in an edition; a register in which nothing stands has no section. */
export interface EditionRegisters extends EditionLoop {
  readonly decisions?: readonly EditionDecision[];
  readonly objectives?: readonly EditionObjective[];
  readonly roadmap?: EditionRoadmap;
  readonly lifecycle?: EditionLifecycle;
  readonly budgets?: readonly EditionBudget[];
}

/** Decided in the period, or waiting for a decision at its end. */
export interface EditionDecision {
  readonly key: string;
  readonly name: string;
  readonly question: string;
  readonly state: 'open' | 'reopened' | 'decided';
  readonly askedOn: Day;
  readonly dueOn: Day | null;
  readonly decider: PersonRef | null;
  readonly choice: string | null;
  readonly reason: string | null;
  readonly decidedOn: Day | null;
  readonly revisitOn: Day | null;
  /** From asking to deciding; of an open one up to the period's end. */
  readonly days: number | null;
}

export interface EditionObjective {
  readonly key: string;
  readonly name: string;
  readonly areaKey: string;
  readonly owner: PersonRef | null;
  readonly endsOn: Day;
  /** The end that was committed to first. */
  readonly baselineEndsOn: Day | null;
  readonly state: 'open' | 'closed' | 'dropped';
  /** Share of the way made, and that was to be made; null without figures. */
  readonly progress: number | null;
  readonly expected: number | null;
  readonly computed: Status;
  readonly declared: Status | null;
  readonly mismatchReason: string | null;
  /** 0 to 10, once it is closed. */
  readonly score: number | null;
}

export interface EditionRoadmap {
  /** Of the commitments whose first date lies in the period; rate 0 to 1, null when none was due. */
  readonly predictability: {
    readonly due: number;
    readonly kept: number;
    readonly rate: number | null;
  };
  readonly shipped: readonly EditionItem[];
  /** Behind their baseline, or past their target, and not finished. */
  readonly slipped: readonly EditionItem[];
  /** Committed or begun, with a target in the ninety days after. */
  readonly ahead: readonly EditionItem[];
  /** What they wait for comes too late, or was dropped. */
  readonly blocked: readonly EditionItem[];
}

export interface EditionItem {
  readonly key: string;
  readonly name: string;
  readonly areaKey: string;
  readonly owner: PersonRef | null;
  readonly stage: string;
  /** When work begins, and was to begin at first; absent from editions that were sealed without. */
  readonly startsOn?: Day | null;
  readonly baselineStartsOn?: Day | null;
  readonly targetOn: Day | null;
  readonly baselineOn: Day | null;
  readonly slipDays: number | null;
  /** Moves since the commitment. */
  readonly moves: number;
  /** Of the last move in the period. */
  readonly moveReason: string | null;
  readonly doneOn: Day | null;
  readonly computed: Status;
  /** Days are null when what it waits for was dropped. */
  readonly heldUp: { readonly by: string; readonly days: number | null } | null;
}

export interface EditionLifecycle {
  /** Products in use by stage, in the order of stages; null: no stage yet. */
  readonly stages: readonly { readonly stage: string | null; readonly count: number }[];
  /** Moves between stages in the period. */
  readonly changes: readonly EditionStageChange[];
  /** Products for which somebody has to decide or do something. */
  readonly attention: readonly EditionProduct[];
  /** All products with their next planned move; absent from editions that were sealed without. */
  readonly products?: readonly EditionPlannedProduct[];
  /** Names of the stages, in the order of a life. */
  readonly order?: readonly string[];
}

export interface EditionPlannedProduct {
  readonly key: string;
  readonly name: string;
  readonly stage: string | null;
  readonly next: { readonly stage: string; readonly on: Day } | null;
}

export interface EditionStageChange {
  readonly product: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string;
  readonly on: Day;
  readonly reason: string;
}

export interface EditionProduct {
  readonly key: string;
  readonly name: string;
  readonly stage: string | null;
  readonly owner: PersonRef | null;
  readonly prompts: readonly string[];
}

/** What decides where an item is told of. */
interface DealtItem {
  readonly stage: string;
  readonly targetOn: Day | null;
  readonly slipDays: number | null;
  readonly doneOn: Day | null;
  readonly heldUp: object | null;
}

interface Dealt<Item> {
  readonly item: Item;
  readonly isCommitted: boolean;
}

export type ReportedItem = Dealt<EditionItem>;

interface Window {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

type Parts<Item> = Readonly<Record<'shipped' | 'slipped' | 'ahead' | 'blocked', readonly Item[]>>;

/** How far a report looks beyond its period. */
export const AHEAD_DAYS = 90;

export function reportedRoadmap(
  all: readonly ReportedItem[],
  window: Window,
  predictability: EditionRoadmap['predictability'],
): EditionRoadmap {
  return { predictability, ...dealt(all, window) };
}

/**
 * Deals items to what is told of a period up to the window's last day, which is the one of reading while the period runs; one may
 * stand in several parts. The latest come first among the slipped.
 */
export function dealt<Item extends DealtItem>(
  all: readonly Dealt<Item>[],
  { startsOn, endsOn }: Window,
): Parts<Item> {
  const items = all.map(({ item }) => item);
  const promised = all.filter(isPromised).map(({ item }) => item);
  const horizon = addDays(endsOn, AHEAD_DAYS);
  return {
    shipped: items.filter(({ doneOn }) => isWithin(doneOn, startsOn, endsOn)),
    slipped: promised
      .filter((item) => isBehind(item, endsOn))
      .toSorted((one, other) => lateness(other, endsOn) - lateness(one, endsOn)),
    ahead: promised.filter(({ targetOn }) => isWithin(targetOn, endsOn, horizon)),
    blocked: items.filter((item) => isOpen(item) && item.heldUp !== null),
  };
}

const isWithin = (day: Day | null, from: Day, to: Day): boolean =>
  day !== null && from <= day && day <= to;

const isOpen = ({ stage }: DealtItem): boolean => stage !== 'done' && stage !== 'dropped';

const isPromised = ({ item, isCommitted }: Dealt<DealtItem>): boolean =>
  isOpen(item) && (isCommitted || item.stage === 'in_progress');

const isBehind = ({ slipDays, targetOn }: DealtItem, endsOn: Day): boolean =>
  (slipDays ?? 0) > 0 || (targetOn !== null && targetOn < endsOn);

/** Days behind the baseline, and days past the target. */
function lateness({ slipDays, targetOn }: DealtItem, endsOn: Day): number {
  const overdue = targetOn === null ? 0 : Math.max(0, daysBetween(targetOn, endsOn));
  return (slipDays ?? 0) + overdue;
}
