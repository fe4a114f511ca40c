/** A label wants to stand at `y`. */
export interface Wanting {
  readonly y: number;
}

export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Labels closer than this, in pixels, would touch. */
const LINE_HEIGHT = 14;

/** Pushes labels apart that would collide, as little as it takes, and keeps all of them in the room. */
export function spread<Label extends Wanting>(
  labels: readonly Label[],
  { top, bottom }: Room,
  gap = LINE_HEIGHT,
): readonly Label[] {
  const inOrder = labels.toSorted((one, other) => one.y - other.y);
  const down: number[] = [];
  for (const { y } of inOrder) down.push(Math.max(y, top, (down.at(-1) ?? -Infinity) + gap));
  const settled: number[] = [];
  for (const y of down.toReversed())
    settled.unshift(Math.min(y, settled[0] === undefined ? bottom : settled[0] - gap));
  return inOrder.map((label, index) => Object.assign({}, label, { y: settled[index] ?? label.y }));
}
