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

interface Spot {
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

const TICKS = 3;
const ROOM = 12;

export function panelLayout(
  points: readonly PanelPoint[],
  box: Box,
  format: (value: number) => string,
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
    last: last ? { ...last, text: format(points[lastAt]?.value ?? 0) } : null,
  };
}

const valuesOf = ({ value, lastYear, target }: PanelPoint): readonly number[] =>
  [value, lastYear, target].filter((one) => one !== null);

/** Round numbers around the values; a steady figure gets a tenth of its size above and below. */
function scaleOf(values: readonly number[]): readonly [low: number, high: number, step: number] {
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const room = least === most ? Math.abs(least) / 10 || 1 : 0;
  const step = niceStep((most - least + 2 * room) / TICKS);
  return [Math.floor((least - room) / step) * step, Math.ceil((most + room) / step) * step, step];
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const nice = [1, 2, 5].find((one) => share <= one + 1e-9) ?? 10;
  return nice * power;
}

function ticksOf(low: number, high: number, step: number): readonly number[] {
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toPrecision(12)));
}

/** A spot between two gaps is a dot of its own, and no line. */
function pathOf(spots: readonly (Spot | null)[]): string {
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

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;
