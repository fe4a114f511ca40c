import { scaleLinear } from 'd3-scale';

/** In pixels, as drawn: nothing is stretched afterwards. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the figures are drawn, inside of the labels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly value: number;
  readonly y: number;
  readonly text: string;
}

export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly Tick[];
  /** Where the axis begins, if that is not at zero. */
  readonly cutAt: string | null;
}

export interface AxisLabel {
  readonly x: number;
  readonly text: string;
}

export const FONT_SIZE = 12;
const HEADROOM = 12;
const AXIS_HEIGHT = 24;
const GLYPH = 0.56;
/** Letters that are about half as wide again. */
const WIDE = /[MWmw%€@]/g;
const LABEL_GAP = 12;
/** Free beside the plot where no names stand there. */
const EDGE = 8;
const PIXELS_PER_TICK = 48;

/** About how wide a text is drawn; measured nowhere, so that a server can draw it too. */
export const widthOf = (text: string, fontSize = FONT_SIZE): number =>
  Math.ceil((text.length + 0.5 * (text.match(WIDE)?.length ?? 0)) * fontSize * GLYPH);

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => widthOf(text)));

export const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

interface ScaleQuestion {
  readonly values: readonly number[];
  readonly height: number;
  readonly format: (value: number) => string;
  /** Bars start at zero; lines need not. */
  readonly fromZero?: boolean;
  /** Above the highest tick, in pixels. */
  readonly headroom?: number;
}

export function valueScale(question: ScaleQuestion): ValueScale {
  const { values, height, format, fromZero, headroom = HEADROOM } = question;
  const count = Math.max(2, Math.round((height - headroom - AXIS_HEIGHT) / PIXELS_PER_TICK));
  const scale = scaleLinear()
    .domain(domainOf(fromZero ? [...values, 0] : values))
    .nice(count)
    .range([height - AXIS_HEIGHT, headroom]);
  const [low = 0, high = 0] = scale.domain();
  const y = (value: number): number => rounded(scale(value));
  return {
    y,
    ticks: scale
      .ticks(count)
      .map((value) => ({ value, y: y(value), text: format(value) }))
      .filter(({ text }, index, all) => text !== all[index - 1]?.text),
    cutAt: low > 0 || high < 0 ? format(low > 0 ? low : high) : null,
  };
}

/** A steady figure gets a tenth of its size above and below it. */
function domainOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low !== high) return [low, high];
  const room = Math.abs(low) / 10 || 1;
  return [low - room, high + room];
}

export function plotOf(
  { width, height }: Size,
  ticks: readonly Tick[],
  endLabels: readonly string[],
  headroom = HEADROOM,
): Plot {
  const beside = isNarrow({ width, height }) ? 0 : widest(endLabels);
  return {
    left: widest(ticks.map(({ text }) => text)) + 10,
    right: width - (beside === 0 ? EDGE : beside + 12),
    top: headroom,
    bottom: height - AXIS_HEIGHT,
  };
}

/** Too narrow for names of lines beside the plot: they stand inside of it then. */
export const isNarrow = ({ width }: Size): boolean => width < 520;

/** The centre of each of equal slots. */
export function slots(count: number, { left, right }: Plot): (index: number) => number {
  const slot = (right - left) / Math.max(count, 1);
  return (index) => rounded(left + slot * (index + 0.5));
}

/** As many labels as fit side by side; the last one always stands. */
export function axisLabels(labels: readonly string[], plot: Plot): readonly AxisLabel[] {
  const x = slots(labels.length, plot);
  const slot = (plot.right - plot.left) / Math.max(labels.length, 1);
  const every = Math.max(1, Math.ceil((widest(labels) + LABEL_GAP) / slot));
  const farthest = (text: string): number => plot.right + EDGE - widthOf(text) / 2;
  return labels.flatMap((text, index) =>
    (labels.length - 1 - index) % every === 0
      ? [{ x: Math.min(x(index), farthest(text)), text }]
      : [],
  );
}
