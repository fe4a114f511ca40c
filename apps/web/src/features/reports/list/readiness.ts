import type { Schema } from '../../../app/api.ts';

type AreaReadiness = Schema<'AreaReadiness'>;
type AnswerCounts = Schema<'AnswerCounts'>;

/** Asked for, not answered, and still within its time. */
export const openOf = ({ expected, in: answered, missing }: AnswerCounts): number =>
  Math.max(0, expected - answered - missing);

/** What is past its time first, then what is open, then what is complete. */
export function worstFirst(areas: readonly AreaReadiness[]): readonly AreaReadiness[] {
  const missing = ({ checkIns, values }: AreaReadiness) => checkIns.missing + values.missing;
  const open = ({ checkIns, values }: AreaReadiness) => openOf(checkIns) + openOf(values);
  return areas.toSorted((one, other) => missing(other) - missing(one) || open(other) - open(one));
}

export interface ReadinessTotal {
  readonly expected: number;
  readonly in: number;
  readonly late: number;
  readonly missing: number;
  readonly open: number;
}

export function totalOf(areas: readonly AreaReadiness[]): ReadinessTotal {
  const all = areas.flatMap(({ checkIns, values }) => [checkIns, values]);
  const sum = (of: (counts: AnswerCounts) => number) =>
    all.reduce((total, counts) => total + of(counts), 0);
  return {
    expected: sum(({ expected }) => expected),
    in: sum((counts) => counts.in),
    late: sum(({ late }) => late),
    missing: sum(({ missing }) => missing),
    open: sum(openOf),
  };
}
