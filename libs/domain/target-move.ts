import type { Lines } from './lines.ts';

/** A target as it stands for one period; null where there is none any more. */
export type TargetFigures = Lines & { readonly target: number | null };

/** `eased`: more figures meet it than before, by its green or its red line. */
export const TARGET_MOVES = ['eased', 'tightened', 'dropped'] as const;
export type TargetMoveKind = (typeof TARGET_MOVES)[number];

const LOW = ['greenLow', 'redLow'] as const;
const HIGH = ['greenHigh', 'redHigh'] as const;

/** What became of the first target of a period; null where it is as it was. A line that is gone asks nothing any more. */
export function targetMove(first: TargetFigures, now: TargetFigures | null): TargetMoveKind | null {
  if (now === null) return 'dropped';
  const steps = [
    ...LOW.map((line) => stepOf(first[line], now[line], -1)),
    ...HIGH.map((line) => stepOf(first[line], now[line], 1)),
  ];
  if (steps.some((step) => step > 0)) return 'eased';
  return steps.some((step) => step < 0) ? 'tightened' : null;
}

/** Above zero where the line gives way; `outward` is the way on which more figures meet it. */
function stepOf(first: number | null, now: number | null, outward: 1 | -1): number {
  if (first === null) return now === null ? 0 : -1;
  return now === null ? 1 : outward * Math.sign(now - first);
}
