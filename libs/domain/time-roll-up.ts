import { scaleOf, type KpiDefinition, type Rollup } from './kpi.ts';
import { exact, mean, sum, weightedMean } from './number.ts';

/** Why a longer period has no value. */
export const NO_VALUE_REASONS = [
  'no_values',
  'cannot_roll_up',
  'parts_missing',
  'observations_missing',
  'zero_denominator',
] as const;
export type NoValueReason = (typeof NO_VALUE_REASONS)[number];

/** One period inside the longer one; all null where nothing is recorded. */
export interface TimePart {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly observations: number | null;
}

export interface TimeRollUp {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** False while a part is missing: the value covers only what is there. */
  readonly complete: boolean;
  readonly reason?: NoValueReason;
}

export type TimeRolledKpi = Pick<KpiDefinition, 'rollup' | 'unit'>;

/**
 * A longer period made of shorter ones in order of time. Percentages are never added or averaged,
 * and what cannot be rolled up stays empty, save a single part that is the whole period.
 */
export function rollUpTime(
  definition: TimeRolledKpi,
  parts: readonly TimePart[],
  expectedParts: number,
): TimeRollUp {
  const present = parts.filter(recorded);
  const complete = present.length >= expectedParts;
  const [only] = present;
  if (only === undefined) return none('no_values', false);
  if (expectedParts === 1 && present.length === 1) return same(only);
  if (definition.rollup === 'last') return last(parts, expectedParts);
  return { ...COMBINERS[definition.rollup](definition, present), complete };
}

type Combined = Omit<TimeRollUp, 'complete'>;
type Combiner = (definition: TimeRolledKpi, parts: readonly TimePart[]) => Combined;

const COMBINERS: Record<Exclude<Rollup, 'last'>, Combiner> = {
  sum: added((values) => sum(values)),
  mean: added((values) => mean(values)),
  weighted_mean: (definition, parts) =>
    parts.every(divisible) ? ratioOfSums(definition, parts) : byObservations(parts),
  ratio_of_sums: ratioOfSums,
  median: () => empty('cannot_roll_up'),
  none: () => empty('cannot_roll_up'),
};

function added(add: (values: readonly number[]) => number | null): Combiner {
  return ({ unit }, parts) =>
    unit === 'percent' ? empty('cannot_roll_up') : plain(add(parts.flatMap(valueIn)));
}

/** A stock is what its last period says, and is provisional until that period is recorded. */
function last(parts: readonly TimePart[], expectedParts: number): TimeRollUp {
  const latest = parts.findLast(({ value }) => value !== null);
  if (latest === undefined) return none('no_values', false);
  return { ...same(latest), complete: parts.length >= expectedParts && latest === parts.at(-1) };
}

function ratioOfSums({ unit }: TimeRolledKpi, parts: readonly TimePart[]): Combined {
  if (!parts.every(divisible)) return empty('parts_missing');
  const numerator = sum(parts.map((part) => part.numerator ?? 0));
  const denominator = sum(parts.map((part) => part.denominator ?? 0));
  if (denominator === 0) return { value: null, numerator, denominator, reason: 'zero_denominator' };
  return { value: exact((numerator * scaleOf(unit)) / denominator), numerator, denominator };
}

function byObservations(parts: readonly TimePart[]): Combined {
  const weighed = parts.flatMap(({ value, observations }) =>
    value === null || observations === null ? [] : [{ value, weight: observations }],
  );
  const unweighed = weighed.length < parts.flatMap(valueIn).length;
  return unweighed ? empty('observations_missing') : plain(weightedMean(weighed));
}

/** A share of nothing (0 of 0, not applicable) is recorded, though it has no value. */
function recorded(part: TimePart): boolean {
  return part.value !== null || divisible(part);
}

function divisible({ numerator, denominator }: TimePart): boolean {
  return numerator !== null && denominator !== null;
}

function valueIn({ value }: TimePart): number[] {
  return value === null ? [] : [value];
}

function same({ value, numerator, denominator }: TimePart): TimeRollUp {
  const whole = { value, numerator, denominator, complete: true };
  return value === null ? { ...whole, reason: 'zero_denominator' } : whole;
}

function plain(value: number | null): Combined {
  return { value, numerator: null, denominator: null };
}

function empty(reason: NoValueReason): Combined {
  return { ...plain(null), reason };
}

function none(reason: NoValueReason, complete: boolean): TimeRollUp {
  return { ...empty(reason), complete };
}
