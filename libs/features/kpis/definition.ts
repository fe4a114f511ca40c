import type { Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import { Unprocessable, type FieldError } from '#domain/errors';
import {
  defaultRollup,
  definitionProblems,
  type Direction,
  type Indicator,
  type KpiDefinition,
  type KpiKind,
  type Rollup,
  type Unit,
} from '#domain/kpi';

/** What people give; the rest has defaults. */
export interface DefinitionInput {
  readonly name: string;
  readonly question?: string;
  readonly formula?: string;
  readonly numeratorLabel?: string | null;
  readonly denominatorLabel?: string | null;
  readonly unit: Unit;
  readonly decimals?: number;
  readonly direction: Direction;
  readonly kind: KpiKind;
  readonly rollUp?: Rollup;
  readonly cadence?: Cadence;
  readonly indicator?: Indicator;
  readonly baseline?: number | null;
  readonly baselineOn?: Day | null;
  readonly note?: string;
}

/** What a KPI means, complete. */
export interface Definition {
  readonly name: string;
  readonly question: string;
  readonly formula: string;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly kind: KpiKind;
  readonly rollUp: Rollup;
  readonly cadence: Cadence;
  readonly indicator: Indicator;
  readonly baseline: number | null;
  readonly baselineOn: Day | null;
  readonly note: string;
}

export interface DefinitionVersion extends Definition {
  readonly number: number;
  readonly effectiveFrom: Day;
  readonly reason: string;
  readonly recordedBy: string;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
}

const DECIMALS: Record<Unit, number> = {
  percent: 1,
  count: 0,
  days: 1,
  hours: 1,
  milliseconds: 0,
  months: 1,
  currency: 0,
  ratio: 2,
  index: 1,
  points: 1,
  score: 1,
};

export function completed(input: DefinitionInput): Definition {
  return {
    question: '',
    formula: '',
    numeratorLabel: null,
    denominatorLabel: null,
    decimals: DECIMALS[input.unit],
    rollUp: defaultRollup(input.kind),
    cadence: 'monthly',
    indicator: 'lagging',
    baseline: null,
    baselineOn: null,
    note: '',
    ...input,
  };
}

/** What the rules of `#domain/kpi` call the same things. */
export function ruled(definition: Definition): KpiDefinition {
  const { numeratorLabel, denominatorLabel, rollUp, ...rest } = definition;
  return {
    ...rest,
    numerator: numeratorLabel,
    denominator: denominatorLabel,
    rollup: rollUp,
    source: null,
  };
}

/** 422 that names each field, its pointer led by `at`. */
export function refuseWrong(definition: Definition, at: string): void {
  const errors = [...definitionProblems(ruled(definition)), ...baselineProblems(definition)].map(
    ({ pointer, message }) => ({ pointer: at + (OURS[pointer] ?? pointer), message }),
  );
  if (errors[0]) throw new Unprocessable(errors[0].message, errors);
}

/** The newest version that has begun by the day; before the first one began, that one. */
export function definitionOn(versions: readonly DefinitionVersion[], day: Day): DefinitionVersion {
  const inOrder = versions.toSorted((one, other) => one.number - other.number);
  const chosen = inOrder.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? inOrder[0];
  if (chosen === undefined) throw new Error('A KPI always has a definition.');
  return chosen;
}

/** What makes earlier figures read differently, and therefore needs a reason once there are some. */
export function changesMeaning(before: Definition, after: Definition): boolean {
  return (['unit', 'kind', 'direction', 'cadence', 'rollUp'] as const).some(
    (field) => before[field] !== after[field],
  );
}

const OURS: Readonly<Record<string, string>> = {
  '/numerator': '/numeratorLabel',
  '/denominator': '/denominatorLabel',
  '/rollup': '/rollUp',
};

function baselineProblems({ baseline, baselineOn }: Definition): FieldError[] {
  if (baseline !== null || baselineOn === null) return [];
  return [{ pointer: '/baseline', message: 'Give the baseline that was taken on this day.' }];
}
