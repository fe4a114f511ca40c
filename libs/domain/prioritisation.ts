import { exact, quotient, sum } from './number.ts';

export const SCORING_METHODS = ['rice', 'wsjf', 'value_effort', 'custom'] as const;
export type ScoringMethod = (typeof SCORING_METHODS)[number];

const RICE_IMPACTS = [0.25, 0.5, 1, 2, 3] as const;
/** Percent. */
const RICE_CONFIDENCES = [50, 80, 100] as const;
const WSJF_POINTS = [1, 2, 3, 5, 8, 13, 20] as const;
/** Of value and effort, and of the criteria of an organization's own model. */
const POINTS_MAX = 10;
const REACH_MAX = 1e9;
const EFFORT_MAX = 10_000;

/** One question of an organization's own model; a cost counts against the item. */
export interface Criterion {
  readonly key: string;
  readonly name: string;
  /** More than 0; only its share of all weights counts. */
  readonly weight: number;
  readonly isCost: boolean;
}

/** Answers by the names of the inputs. */
export type ScoreInputs = Readonly<Record<string, number>>;

interface Input {
  readonly key: string;
  /** A list of what is allowed, or the bounds of it. */
  readonly allowed: readonly number[] | Bounds;
}

interface Bounds {
  readonly above?: number;
  readonly from?: number;
  readonly to: number;
}

export interface InputProblem {
  readonly key: string;
  readonly message: string;
}

const INPUTS: Readonly<Record<Exclude<ScoringMethod, 'custom'>, readonly Input[]>> = {
  rice: [
    { key: 'reach', allowed: { from: 0, to: REACH_MAX } },
    { key: 'impact', allowed: RICE_IMPACTS },
    { key: 'confidence', allowed: RICE_CONFIDENCES },
    { key: 'effort', allowed: { above: 0, to: EFFORT_MAX } },
  ],
  wsjf: ['value', 'timeCriticality', 'riskReduction', 'jobSize'].map((key) => ({
    key,
    allowed: WSJF_POINTS,
  })),
  value_effort: ['value', 'effort'].map((key) => ({ key, allowed: { from: 1, to: POINTS_MAX } })),
};

/** What a model asks for. */
export function inputsOf(method: ScoringMethod, criteria: readonly Criterion[]): readonly Input[] {
  if (method !== 'custom') return INPUTS[method];
  return criteria.map(({ key }) => ({ key, allowed: { from: 0, to: POINTS_MAX } }));
}

/** What is missing, out of bounds or not asked for. */
export function inputProblems(
  method: ScoringMethod,
  criteria: readonly Criterion[],
  given: ScoreInputs,
): readonly InputProblem[] {
  const inputs = inputsOf(method, criteria);
  const known = new Set(inputs.map(({ key }) => key));
  const strange = Object.keys(given).filter((key) => !known.has(key));
  return [
    ...inputs.flatMap((input) => problemOf(input, given[input.key])),
    ...strange.map((key) => ({ key, message: `This model does not ask for ${key}` })),
  ];
}

function problemOf({ key, allowed }: Input, value: number | undefined): readonly InputProblem[] {
  if (value !== undefined && isAllowed(allowed, value)) return [];
  return [{ key, message: `${key} must be ${inWords(allowed)}` }];
}

const isList = (allowed: Input['allowed']): allowed is readonly number[] => Array.isArray(allowed);

function isAllowed(allowed: Input['allowed'], value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (isList(allowed)) return allowed.includes(value);
  const { above = -Infinity, from = -Infinity, to } = allowed;
  return value > above && value >= from && value <= to;
}

function inWords(allowed: Input['allowed']): string {
  if (isList(allowed)) return `one of ${allowed.join(', ')}`;
  const { above, from, to } = allowed;
  return above === undefined
    ? `a number from ${from} to ${to}`
    : `a number above ${above} and at most ${to}`;
}

/** The score of inputs that have no problems; null when its divisor is zero. The larger, the sooner. */
export function scoreOf(
  method: ScoringMethod,
  criteria: readonly Criterion[],
  given: ScoreInputs,
): number | null {
  const of = (key: string) => given[key] ?? 0;
  if (method === 'rice')
    return quotient((of('reach') * of('impact') * of('confidence')) / 100, of('effort'));
  if (method === 'wsjf')
    return quotient(of('value') + of('timeCriticality') + of('riskReduction'), of('jobSize'));
  if (method === 'value_effort') return quotient(of('value'), of('effort'));
  return weightedScore(criteria, given);
}

/** 0 to 10: the weighted mean, where a cost of 10 counts as 0. */
function weightedScore(criteria: readonly Criterion[], given: ScoreInputs): number | null {
  const points = criteria.map(({ key, weight, isCost }) => {
    const value = given[key] ?? 0;
    return weight * (isCost ? POINTS_MAX - value : value);
  });
  return quotient(sum(points.map(exact)), sum(criteria.map(({ weight }) => weight)));
}

export interface Scored {
  readonly id: string;
  readonly score: number | null;
  /** The rank that somebody gave it instead, from 1. */
  readonly override: number | null;
}

export interface Ranked {
  readonly id: string;
  readonly rank: number;
  /** By the score alone; null without a score. */
  readonly scoreRank: number | null;
}

/** By score, the best first, with those that were placed by hand at their ranks; what has no score comes last, in the order given. */
export function ranking(items: readonly Scored[]): readonly Ranked[] {
  const byScore = items.toSorted(
    (one, other) => (other.score ?? -Infinity) - (one.score ?? -Infinity) || 0,
  );
  const scoreRanks = new Map(
    byScore.flatMap(({ id, score }, index) => (score === null ? [] : [[id, index + 1] as const])),
  );
  const order = byScore.filter(({ override }) => override === null);
  const placed = items
    .filter(({ override }) => override !== null)
    .toSorted((one, other) => (one.override ?? 0) - (other.override ?? 0));
  for (const item of placed) order.splice((item.override ?? 1) - 1, 0, item);
  return order.map(({ id }, index) => ({
    id,
    rank: index + 1,
    scoreRank: scoreRanks.get(id) ?? null,
  }));
}
