import type { Day } from './day.ts';
import type { FieldError } from './errors.ts';
import { valueOn, type Waypoint } from './glide.ts';
import type { Direction } from './kpi.ts';
import { defaultLines, linesFrom, statusOf, type Lines } from './lines.ts';
import { exact } from './number.ts';
import type { Status } from './status.ts';
import {
  edgeProblems,
  planProblems,
  pointerTo,
  type GlidePlan,
  type TargetBasis,
  type TargetFigures,
  type TargetPeriod,
  type TargetPlan,
} from './target-plan.ts';

export interface PeriodTarget {
  readonly periodKey: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly basis: TargetBasis;
  /** Null for a band, whose lines say it all. */
  readonly target: number | null;
  readonly lines: Lines;
  readonly stretch: number | null;
  readonly floor: number | null;
}

export interface ExpandedTargets {
  readonly targets: readonly PeriodTarget[];
  readonly problems: readonly FieldError[];
}

/** One target for each period that the plan speaks of; none while the plan has problems. */
export function expandTargets(
  plan: TargetPlan,
  periods: readonly TargetPeriod[],
  direction: Direction,
): ExpandedTargets {
  const wrong = planProblems(plan, periods, direction);
  if (wrong.length > 0) return { targets: [], problems: wrong };
  const drafts = rowsOf(plan, periods).map((row) => draw(row, direction));
  const problems = unique(drafts.flatMap((draft) => draft.problems));
  return { targets: problems.length > 0 ? [] : drafts.flatMap(({ target }) => target), problems };
}

export interface DueTarget {
  readonly lines: Lines;
  readonly dueOn: Day;
  readonly glide?: {
    readonly direction: 'higher' | 'lower';
    readonly from: Waypoint;
    readonly to: Waypoint;
  };
}

/** A due day ahead is not missed: until then the glide path judges, or nobody can. */
export function statusAt(
  { lines, dueOn, glide }: DueTarget,
  value: number | null,
  today: Day,
): Status {
  if (today >= dueOn) return statusOf(lines, value);
  const expected = glide ? valueOn([glide.from, glide.to], today) : null;
  if (!glide || expected === null) return 'unknown';
  return statusOf(defaultLines(glide.direction, expected), value);
}

interface Row {
  readonly period: TargetPeriod;
  readonly basis: TargetBasis;
  readonly figures: TargetFigures;
  /** Where the plan says so. */
  readonly pointer: string;
}

function rowsOf(plan: TargetPlan, periods: readonly TargetPeriod[]): Row[] {
  if (plan.shape === 'glide') return glideRows(plan, periods);
  if (plan.shape === 'per_period') {
    const { figuresByPeriod, basis = 'period' } = plan;
    return periods.flatMap((period) => {
      const figures = figuresByPeriod[period.key];
      return figures ? [{ period, basis, figures, pointer: pointerTo(period.key) }] : [];
    });
  }
  const cumulative = plan.shape === 'cumulative';
  return periods.map((period, index) => ({
    period,
    basis: cumulative ? 'cumulative' : 'period',
    figures: cumulative ? shareOf(plan.figures, (index + 1) / periods.length) : plan.figures,
    pointer: '/figures',
  }));
}

/** Periods that ended before the baseline was taken have no target. */
function glideRows({ from, to }: GlidePlan, periods: readonly TargetPeriod[]): Row[] {
  return periods
    .filter(({ endsOn }) => endsOn > from.day)
    .map((period) => ({
      period,
      basis: 'period',
      figures: { target: valueOn([from, to], period.endsOn) },
      pointer: '/to',
    }));
}

function shareOf(figures: TargetFigures, share: number): TargetFigures {
  const part = (figure: number | null | undefined) =>
    typeof figure === 'number' ? exact(figure * share) : null;
  return {
    target: part(figures.target),
    green: part(figures.green),
    red: part(figures.red),
    low: part(figures.low),
    high: part(figures.high),
    outerLow: part(figures.outerLow),
    outerHigh: part(figures.outerHigh),
    stretch: part(figures.stretch),
    floor: part(figures.floor),
  };
}

interface Draft {
  readonly target: readonly PeriodTarget[];
  readonly problems: readonly FieldError[];
}

function draw({ period, basis, figures, pointer }: Row, direction: Direction): Draft {
  const { lines, problems } = linesFrom(direction, figures);
  const found = [...problems, ...edgeProblems(figures, direction)].map((problem) => ({
    pointer: pointer + problem.pointer,
    message: problem.message,
  }));
  if (lines === null || found.length > 0) return { target: [], problems: found };
  const { key: periodKey, startsOn, endsOn } = period;
  const { stretch = null, floor = null } = figures;
  const target = figures.target ?? figures.green ?? null;
  return {
    target: [{ periodKey, startsOn, endsOn, basis, target, lines, stretch, floor }],
    problems: [],
  };
}

/** Flat figures are wrong in every period, and told once. */
function unique(problems: readonly FieldError[]): FieldError[] {
  return [...new Map(problems.map((one) => [one.pointer + one.message, one])).values()];
}
