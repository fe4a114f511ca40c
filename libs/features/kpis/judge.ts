import type { Period } from '#domain/calendar';
import type { Day } from '#domain/day';
import { NO_LINES, statusOf, type Lines } from '#domain/lines';
import { exact, sum } from '#domain/number';
import { score } from '#domain/score';
import type { Status } from '#domain/status';
import type { Definition } from './definition.ts';
import type { Figures } from './figures.ts';
import type { RecordedTarget } from './kpi-record.query.ts';
import { targetOn } from './target-row.ts';

/** What a period's figure is held against. */
export interface HeldTarget {
  readonly row: RecordedTarget;
  readonly target: number | null;
  readonly lines: Lines;
  /** The figure that is held: that of the period, or the fiscal year to date. */
  readonly held: number | null;
}

export interface Judgement {
  readonly status: Status;
  /** 0 to 10. */
  readonly score: number | null;
}

/** The newest target that covers the period's end; of a sum, the sum of its parts' targets. */
export function heldTarget(
  period: Period,
  newestFirst: readonly RecordedTarget[],
  figures: Figures,
  definition: Pick<Definition, 'rollUp'>,
): HeldTarget | null {
  const row = targetOn(newestFirst, period.endsOn);
  if (row === undefined) return null;
  if (row.basis === 'cumulative') {
    const held = figures.yearToDate(period).value;
    return { row, target: row.target, lines: linesOf(row), held };
  }
  const held = figures.of(period).value;
  const isSummed = definition.rollUp === 'sum' && period.kind !== figures.kind;
  if (!isSummed) return { row, target: row.target, lines: linesOf(row), held };
  const parts = figures.partsOf(period).map(({ endsOn }) => targetOn(newestFirst, endsOn));
  return { row, ...summed(parts), held };
}

/** Before a target is due, on the day of reading, it cannot be missed: nobody can judge. */
export function judge(held: HeldTarget | null, day: Day): Judgement {
  if (held === null) return { status: 'unknown', score: null };
  const { dueOn, startsOn } = held.row;
  const isAhead = (dueOn ?? startsOn) > day;
  if (isAhead) return { status: 'unknown', score: null };
  const points = score(held.lines, held.held);
  return {
    status: statusOf(held.lines, held.held),
    score: points === null ? null : exact(points),
  };
}

const LINES = ['greenLow', 'greenHigh', 'redLow', 'redHigh'] as const;

function linesOf({ greenLow, greenHigh, redLow, redHigh }: Lines): Lines {
  return { greenLow, greenHigh, redLow, redHigh };
}

/** Nothing is held against a sum of which one part has no target. */
function summed(
  parts: readonly (RecordedTarget | undefined)[],
): Pick<HeldTarget, 'target' | 'lines'> {
  const lines = { ...NO_LINES };
  const added = LINES.map((line) => [line, addedUp(parts.map((part) => part?.[line] ?? null))]);
  return {
    target: addedUp(parts.map((part) => part?.target ?? null)),
    lines: Object.assign(lines, Object.fromEntries(added)),
  };
}

function addedUp(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sum(known);
}
