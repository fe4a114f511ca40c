import { isInside, touches, type Box } from './boxes.ts';
import { FONT_SIZE, widthOf, type Plot } from './geometry.ts';

export interface LineLabel {
  readonly name: string;
  readonly text: string;
  /** Of the level line that it names. */
  readonly y: number;
}

export type PlacedLabel<Label> = Label & { readonly x: number; readonly box: Box };

/** Between two places that are tried, in pixels. */
const STEP = 8;

/**
 * Names level lines within the plot, where there is no room beside it: above or below its line, from the left, where it covers
 * neither what is drawn nor another name; where there is no such place, where it covers least.
 */
export function labelsInside<Label extends LineLabel>(
  labels: readonly Label[],
  drawn: readonly Box[],
  plot: Plot,
): readonly PlacedLabel<Label>[] {
  const placed: PlacedLabel<Label>[] = [];
  for (const label of labels) {
    const names = placed.map(({ box }) => box);
    const lines = labels.filter((other) => other !== label).map((other) => lineBox(other.y, plot));
    const taken = [...drawn, ...names];
    const costOf = (box: Box): number =>
      taken.filter((other) => touches(box, other)).length * 2 +
      lines.filter((other) => touches(box, other)).length;
    const [best] = placesOf(label, plot)
      .map((place) => ({ place, cost: costOf(place.box) }))
      .toSorted((one, other) => one.cost - other.cost);
    if (best) placed.push({ ...label, ...best.place });
  }
  return placed;
}

const lineBox = (y: number, { left, right }: Plot): Box => ({
  left,
  right,
  top: y - 1,
  bottom: y + 1,
});

function placesOf({ text, y }: LineLabel, plot: Plot) {
  const width = widthOf(text);
  const count = Math.max(1, Math.floor((plot.right - plot.left - width - 4) / STEP) + 1);
  const starts = Array.from({ length: count }, (_, index) => plot.left + 2 + index * STEP);
  return [y - 4, y + FONT_SIZE + 1]
    .flatMap((baseline) =>
      starts.map((x) => ({
        x,
        y: baseline,
        box: { left: x, right: x + width, top: baseline - FONT_SIZE + 2, bottom: baseline + 2 },
      })),
    )
    .filter(({ box }) => isInside(box, plot));
}
