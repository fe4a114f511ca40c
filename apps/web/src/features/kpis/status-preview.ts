import type { Rollup } from '#domain/kpi';
import { statusOf } from '#domain/lines';
import type { Status } from '#domain/status';
import type { Point } from './kpi-data.ts';

export interface Preview {
  readonly status: Status;
  /** What is held against the target: of a cumulative one the year to date. */
  readonly held: number;
}

/** The status that a value would have in this period; null where nothing can be said beforehand. */
export function previewOf(
  point: Point,
  value: number,
  { rollUp, day }: { readonly rollUp: Rollup; readonly day: string },
): Preview | null {
  const { target } = point;
  if (target === null || (target.dueOn !== null && target.dueOn > day)) return null;
  const held = target.basis === 'period' ? value : yearWith(point, value, rollUp);
  return held === null ? null : { status: statusOf(target.lines, held), held };
}

/** Only what adds up can be told here; the server knows the rest. */
function yearWith({ figure, yearToDate }: Point, value: number, rollUp: Rollup): number | null {
  if (rollUp === 'last') return value;
  if (rollUp !== 'sum') return null;
  return (yearToDate.value ?? 0) - (figure.value ?? 0) + value;
}
