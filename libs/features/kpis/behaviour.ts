import { xmr, type Xmr } from '#domain/xmr';
import { goalOf } from '#domain/xmr';
import type { Day } from '#domain/day';
import type { XmrRule, XmrSide } from '#domain/xmr-rules';
import type { Definition } from './definition.ts';
import type { Known } from './figures.ts';
import type { HeldTarget } from './judge.ts';
import type { Rebase } from './kpi-record.query.ts';

export interface Signal {
  readonly period: string;
  readonly rule: XmrRule;
  readonly side: XmrSide;
}

/** How the process behind the figures behaves: limits, signals, and what they say. */
export interface Behaviour extends Pick<Xmr, 'limits' | 'variation' | 'assurance'> {
  readonly signals: readonly Signal[];
  readonly rebase: Rebase | null;
}

/** Of complete figures in order of time. A cumulative target says nothing about single periods. */
export function behaviourOf(
  points: readonly Known[],
  definition: Pick<Definition, 'direction'>,
  held: HeldTarget | null,
  rebase: Rebase | null,
): Behaviour {
  const { direction } = definition;
  const isComparable = held !== null && held.row.basis === 'period';
  const goal = isComparable ? goalOf(direction, held.target, held.lines) : null;
  const baseAt = rebase === null ? 0 : firstFrom(points, rebase.from);
  const { limits, signals, variation, assurance } = xmr(
    points.map(({ value }) => value),
    { direction, goal, baseAt },
  );
  return {
    limits,
    variation,
    assurance,
    rebase,
    signals: signals.map(({ index, rule, side }) => ({
      period: points[index]?.period ?? '',
      rule,
      side,
    })),
  };
}

function firstFrom(points: readonly Known[], from: Day): number {
  const index = points.findIndex(({ startsOn }) => startsOn >= from);
  return index === -1 ? points.length : index;
}
