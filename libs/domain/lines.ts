import type { FieldError } from './errors.ts';
import type { Direction } from './kpi.ts';
import { difference, exact, isKpiValue, sum } from './number.ts';
import type { Status } from './status.ts';

/**
 * The green and red line of a KPI in a period, in one form for every direction: higher is better
 * has the low lines, lower is better the high ones, a band all four (green inside, red outside).
 */
export interface Lines {
  readonly greenLow: number | null;
  readonly greenHigh: number | null;
  readonly redLow: number | null;
  readonly redHigh: number | null;
}

export const NO_LINES: Lines = { greenLow: null, greenHigh: null, redLow: null, redHigh: null };

export interface Band {
  readonly low: number;
  readonly high: number;
}

/** What people give: a target with its lines, or for a band the inner and the outer edges. */
export type LinesInput = { readonly [Field in LinesField]?: number | null | undefined };

const LINE_FIELDS = ['target', 'green', 'red'] as const;
const BAND_FIELDS = ['low', 'high', 'outerLow', 'outerHigh'] as const;
type LinesField = (typeof LINE_FIELDS)[number] | (typeof BAND_FIELDS)[number];

/** Red is this share of the green line's own size worse, unless somebody draws it. */
const RED_SHARE = 0.1;

/** A value on a line belongs to the better side. No lines or no value: unknown. */
export function statusOf(lines: Lines, value: number | null): Status {
  if (value === null || !drawn(lines)) return 'unknown';
  if (outside(value, lines.redLow, lines.redHigh)) return 'off_track';
  return outside(value, lines.greenLow, lines.greenHigh) ? 'at_risk' : 'on_track';
}

/**
 * Green at the target, red 10 % of its size worse. Zero has no size to take 10 % of, so there
 * both lines lie on it and nothing is at risk; the same holds for each edge of a band.
 */
export function defaultLines(direction: 'higher' | 'lower', target: number): Lines;
export function defaultLines(direction: 'band', target: Band): Lines;
export function defaultLines(direction: Direction, target: number | Band): Lines {
  if (typeof target !== 'number') {
    return {
      greenLow: target.low,
      greenHigh: target.high,
      redLow: tenthBelow(target.low),
      redHigh: tenthAbove(target.high),
    };
  }
  return direction === 'lower'
    ? { ...NO_LINES, greenHigh: target, redHigh: tenthAbove(target) }
    : { ...NO_LINES, greenLow: target, redLow: tenthBelow(target) };
}

/** The lines, or null with what is wrong; what is not given takes the default. */
export function linesFrom(
  direction: Direction,
  input: LinesInput,
): { readonly lines: Lines | null; readonly problems: readonly FieldError[] } {
  const problems = [...fieldProblems(direction, input), ...missing(direction, input)];
  if (problems.length > 0) return { lines: null, problems };
  const lines = drawLines(direction, input);
  const disorder = orderProblems(direction, lines);
  return { lines: disorder.length > 0 ? null : lines, problems: disorder };
}

function drawn(lines: Lines): boolean {
  return Object.values(lines).some((line) => line !== null);
}

function outside(value: number, low: number | null, high: number | null): boolean {
  return (low !== null && value < low) || (high !== null && value > high);
}

function tenthBelow(value: number): number {
  return difference(value, exact(Math.abs(value) * RED_SHARE));
}

function tenthAbove(value: number): number {
  return sum([value, exact(Math.abs(value) * RED_SHARE)]);
}

function fieldProblems(direction: Direction, input: LinesInput): FieldError[] {
  const banded = direction === 'band';
  const foreign = (banded ? LINE_FIELDS : BAND_FIELDS)
    .filter((field) => (input[field] ?? null) !== null)
    .map((field) => ({
      pointer: `/${field}`,
      message: banded ? 'A band has edges, not a target line.' : 'Only a band has edges.',
    }));
  const inexact = (banded ? BAND_FIELDS : LINE_FIELDS)
    .filter((field) => !isKpiValue(input[field] ?? 0))
    .map((field) => ({ pointer: `/${field}`, message: 'Use at most 15 significant digits.' }));
  return [...foreign, ...inexact];
}

function missing(direction: Direction, input: LinesInput): FieldError[] {
  if (direction !== 'band') {
    if ((input.target ?? input.green ?? null) !== null) return [];
    return [{ pointer: '/target', message: 'Give a target or a green line.' }];
  }
  return (['low', 'high'] as const)
    .filter((field) => (input[field] ?? null) === null)
    .map((field) => ({ pointer: `/${field}`, message: 'Give both edges of the band.' }));
}

function drawLines(direction: Direction, input: LinesInput): Lines {
  if (direction === 'band') return drawBand(input);
  const lines = defaultLines(direction, input.green ?? input.target ?? 0);
  return direction === 'lower'
    ? { ...lines, redHigh: input.red ?? lines.redHigh }
    : { ...lines, redLow: input.red ?? lines.redLow };
}

function drawBand({ low, high, outerLow, outerHigh }: LinesInput): Lines {
  const lines = defaultLines('band', { low: low ?? 0, high: high ?? 0 });
  return { ...lines, redLow: outerLow ?? lines.redLow, redHigh: outerHigh ?? lines.redHigh };
}

function orderProblems(direction: Direction, lines: Lines): FieldError[] {
  const { greenLow, greenHigh, redLow, redHigh } = lines;
  const banded = direction === 'band';
  const problems: FieldError[] = [];
  if (banded && inverted(greenLow, greenHigh)) {
    problems.push({ pointer: '/high', message: 'The upper edge lies below the lower edge.' });
  }
  if (inverted(redLow, greenLow)) {
    problems.push({
      pointer: banded ? '/outerLow' : '/red',
      message: banded
        ? 'The outer edge lies inside the band.'
        : 'Higher is better: red lies at or below green.',
    });
  }
  if (inverted(greenHigh, redHigh)) {
    problems.push({
      pointer: banded ? '/outerHigh' : '/red',
      message: banded
        ? 'The outer edge lies inside the band.'
        : 'Lower is better: red lies at or above green.',
    });
  }
  return problems;
}

function inverted(low: number | null, high: number | null): boolean {
  return low !== null && high !== null && low > high;
}
