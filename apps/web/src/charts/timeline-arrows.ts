import { TIMELINE, type Bar } from './timeline-layout.ts';

export interface Dependency {
  readonly id: string;
  readonly blockerId: string;
  readonly blockedId: string;
  readonly isLate: boolean;
}

export interface Arrow {
  readonly id: string;
  readonly path: string;
  readonly isLate: boolean;
  readonly blockerId: string;
  readonly blockedId: string;
}

const STUB = 7;

/** From the end of what comes first to the start of what waits; none where either has no bar. */
export function arrowsOf(
  dependencies: readonly Dependency[],
  barOf: ReadonlyMap<string, Bar>,
): readonly Arrow[] {
  return dependencies.flatMap(({ id, blockerId, blockedId, isLate }) => {
    const [from, to] = [barOf.get(blockerId), barOf.get(blockedId)];
    return from && to ? [{ id, blockerId, blockedId, isLate, path: pathOf(from, to) }] : [];
  });
}

/** Turns at right angles only; what waits and begins too early is reached around its row. */
function pathOf(from: Bar, to: Bar): string {
  const [startX, startY] = [from.x + from.width, middleOf(from)];
  const [endX, endY] = [to.x, middleOf(to)];
  const out = startX + STUB;
  if (endX - STUB >= out) return `M${startX} ${startY}H${out}V${endY}H${endX}`;
  const between = endY >= startY ? to.y - 4 : to.y + TIMELINE.bar + 9;
  return `M${startX} ${startY}H${out}V${between}H${endX - STUB}V${endY}H${endX}`;
}

const middleOf = ({ y }: Bar): number => y + TIMELINE.bar / 2;
