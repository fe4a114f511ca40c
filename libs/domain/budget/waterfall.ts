import { difference, sum } from '../number.ts';

export interface WaterfallPart {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

export interface WaterfallStep {
  /** Null: all the others together, of which there are two at least. */
  readonly key: string | null;
  /** How many parts stand behind it. */
  readonly parts: number;
  readonly amount: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface Waterfall {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly WaterfallStep[];
}

/** From one sum to the other by what moved most; what does not fit into `max` steps is one step more, so that nothing is lost, and a single part keeps its name. */
export function waterfall(parts: readonly WaterfallPart[], max: number): Waterfall {
  const moved = parts
    .map(({ key, from, to }) => ({ key, amount: difference(to, from) }))
    .filter(({ amount }) => amount !== 0)
    .toSorted(
      (one, other) =>
        Math.abs(other.amount) - Math.abs(one.amount) || (one.key < other.key ? -1 : 1),
    );
  const own = moved.length === max + 1 ? moved.length : max;
  const rest = moved.slice(own);
  const shown: Pick<WaterfallStep, 'key' | 'parts' | 'amount'>[] = moved
    .slice(0, own)
    .map(({ key, amount }) => ({ key, parts: 1, amount }));
  if (rest.length > 0)
    shown.push({ key: null, parts: rest.length, amount: sum(rest.map(({ amount }) => amount)) });
  const start = sum(parts.map(({ from }) => from));
  const steps: WaterfallStep[] = [];
  for (const step of shown) {
    const startsAt = steps.at(-1)?.endsAt ?? start;
    steps.push({ ...step, startsAt, endsAt: sum([startsAt, step.amount]) });
  }
  return { start, end: sum(parts.map(({ to }) => to)), steps };
}
