import type { Day } from './day.ts';
import type { FieldError } from './errors.ts';
import type { Waypoint } from './glide.ts';
import type { Direction } from './kpi.ts';
import type { LinesInput } from './lines.ts';
import { isKpiValue } from './number.ts';

export const TARGET_SHAPES = ['flat', 'per_period', 'cumulative', 'glide'] as const;

/** What the target is held against: the period's own value, or all since the first period. */
export const TARGET_BASES = ['period', 'cumulative'] as const;
export type TargetBasis = (typeof TARGET_BASES)[number];

export interface TargetFigures extends LinesInput {
  readonly stretch?: number | null | undefined;
  readonly floor?: number | null | undefined;
}

/**
 * Cumulative figures are those at the end of the last period, reached in even steps. A glide path
 * leads from the baseline to the target, linear by days, and stays there.
 */
export type TargetPlan =
  | { readonly shape: 'flat' | 'cumulative'; readonly figures: TargetFigures }
  | {
      readonly shape: 'per_period';
      readonly basis?: TargetBasis;
      readonly figuresByPeriod: Readonly<Record<string, TargetFigures>>;
    }
  | GlidePlan;

export interface GlidePlan {
  readonly shape: 'glide';
  readonly from: Waypoint;
  readonly to: Waypoint;
}

export interface TargetPeriod {
  readonly key: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** What is wrong with the plan as such; the lines of each period are judged when they are drawn. */
export function planProblems(
  plan: TargetPlan,
  periods: readonly TargetPeriod[],
  direction: Direction,
): FieldError[] {
  if (plan.shape === 'glide') return glideProblems(plan, direction);
  if (plan.shape === 'per_period') return periodProblems(plan.figuresByPeriod, periods);
  return [];
}

/** Stretch lies at or beyond the target, the floor at or short of it. */
export function edgeProblems(figures: TargetFigures, direction: Direction): FieldError[] {
  const { stretch, floor } = figures;
  const target = figures.target ?? figures.green;
  return [
    ...edgeProblem('stretch', stretch, gain(direction, target, stretch)),
    ...edgeProblem('floor', floor, gain(direction, floor, target)),
  ];
}

/** The pointer to one period's figures in a plan; keys may hold a slash. */
export function pointerTo(periodKey: string): string {
  return `/figuresByPeriod/${periodKey.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function glideProblems({ from, to }: GlidePlan, direction: Direction): FieldError[] {
  if (direction === 'band') return [{ pointer: '/shape', message: 'A band has no glide path.' }];
  const inexact = Object.entries({ from, to })
    .filter(([, { value }]) => !isKpiValue(value))
    .map(([end]) => ({ pointer: `/${end}/value`, message: 'Use at most 15 significant digits.' }));
  if (from.day < to.day) return inexact;
  return [...inexact, { pointer: '/to/day', message: 'The path ends before it starts.' }];
}

function periodProblems(
  figuresByPeriod: Readonly<Record<string, TargetFigures>>,
  periods: readonly TargetPeriod[],
): FieldError[] {
  const known = new Set(periods.map(({ key }) => key));
  return Object.keys(figuresByPeriod)
    .filter((key) => !known.has(key))
    .map((key) => ({ pointer: pointerTo(key), message: `There is no period ${key}.` }));
}

type Edge = 'stretch' | 'floor';

const EDGE_MESSAGES: Record<Edge, string> = {
  stretch: 'Stretch is at least as good as the target.',
  floor: 'The floor is at most as good as the target.',
};

function edgeProblem(
  edge: Edge,
  value: number | null | undefined,
  gained: number | null,
): FieldError[] {
  if (value === null || value === undefined) return [];
  const pointer = `/${edge}`;
  if (!isKpiValue(value)) return [{ pointer, message: 'Use at most 15 significant digits.' }];
  if (gained === null) return [{ pointer, message: 'Only a target has a stretch or a floor.' }];
  return gained < 0 ? [{ pointer, message: EDGE_MESSAGES[edge] }] : [];
}

/** Positive when `to` is better; null for a band or where one of the two is not given. */
function gain(
  direction: Direction,
  from: number | null | undefined,
  to: number | null | undefined,
): number | null {
  if (direction === 'band') return null;
  if ((from ?? null) === null || (to ?? null) === null) return null;
  return direction === 'higher' ? Number(to) - Number(from) : Number(from) - Number(to);
}
