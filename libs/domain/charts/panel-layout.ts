import { scaleOf, ticksOf } from './scale.ts';
import { rounded } from './scene.ts';

/** In pixels, as drawn. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PanelPoint {
  readonly label: string;
  readonly value: number | null;
  readonly lastYear: number | null;
  readonly target: number | null;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One run of periods on a scale of its own. */
export interface Panel {
  readonly box: Box;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
  /** Paths of SVG; a gap stays a gap. */
  readonly actual: string;
  readonly lastYear: string;
  readonly dots: readonly Spot[];
  readonly targets: readonly Spot[];
  /** The last figure, for its mark and its words. */
  readonly last: (Spot & { readonly text: string }) | null;
}

interface PanelTexts {
  /** On the axis. */
  readonly format: (value: number) => string;
  /** At the end of the line; as on the axis where nothing is said. */
  readonly figure?: (value: number) => string;
}

const ROOM = 12;

export function panelLayout(
  points: readonly PanelPoint[],
  box: Box,
  { format, figure = format }: PanelTexts,
): Panel {
  const slot = (box.right - box.left) / Math.max(points.length, 1);
  const x = (index: number): number => rounded(box.left + slot * (index + 0.5));
  const [low, high, step] = scaleOf(points.flatMap(valuesOf));
  const height = box.bottom - box.top - ROOM;
  const y = (value: number): number =>
    rounded(box.bottom - (height * (value - low)) / (high - low));
  const spots = (read: (point: PanelPoint) => number | null): readonly (Spot | null)[] =>
    points.map((point, index) => {
      const value = read(point);
      return value === null ? null : { x: x(index), y: y(value) };
    });
  const actual = spots(({ value }) => value);
  const lastAt = points.findLastIndex(({ value }) => value !== null);
  const last = actual[lastAt];
  return {
    box,
    ticks: ticksOf(low, high, step).map((value) => ({ y: y(value), text: format(value) })),
    labels: points.map(({ label }, index) => ({ x: x(index), text: label })),
    actual: pathOf(actual),
    lastYear: pathOf(spots(({ lastYear }) => lastYear)),
    dots: actual.filter((spot) => spot !== null),
    targets: spots(({ target }) => target).filter((spot) => spot !== null),
    last: last ? { ...last, text: figure(points[lastAt]?.value ?? 0) } : null,
  };
}

const valuesOf = ({ value, lastYear, target }: PanelPoint): readonly number[] =>
  [value, lastYear, target].filter((one) => one !== null);

/** A spot between two gaps is a dot of its own, and no line. */
export function pathOf(spots: readonly (Spot | null)[]): string {
  let isOpen = false;
  const steps = spots.map((spot) => {
    if (spot === null) {
      isOpen = false;
      return '';
    }
    const command = isOpen ? 'L' : 'M';
    isOpen = true;
    return `${command}${spot.x} ${spot.y}`;
  });
  return steps.join('');
}
