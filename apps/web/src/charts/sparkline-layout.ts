/** How many points a sparkline shows at most: the last ones. */
const POINTS = 24;
/** Room for the mark of the last point, in pixels. */
const MARGIN = 3.5;

export interface SparklineSize {
  readonly width: number;
  readonly height: number;
}

export interface SparklineLayout {
  /** A path that breaks where values are missing. */
  readonly path: string;
  readonly target: number | null;
  readonly last: { readonly x: number; readonly y: number } | null;
}

type Figures = readonly (number | null)[];

/** On a scale of its own, which holds the target too. */
export function sparklineLayout(
  values: Figures,
  target: number | null,
  { width, height }: SparklineSize,
): SparklineLayout {
  const shown = values.slice(-POINTS);
  const known = [...shown, target].filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = (width - 2 * MARGIN) / Math.max(shown.length - 1, 1);
  const x = (index: number): number =>
    rounded(shown.length === 1 ? width / 2 : MARGIN + index * step);
  const y = (value: number): number => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return rounded(height - MARGIN - share * (height - 2 * MARGIN));
  };
  const lastAt = shown.findLastIndex((value) => value !== null);
  const last = shown[lastAt] ?? null;
  return {
    path: pathOf(shown, x, y),
    target: target === null || last === null ? null : y(target),
    last: last === null ? null : { x: x(lastAt), y: y(last) },
  };
}

/** A value between two gaps becomes a line without length, which a round cap shows as a dot. */
function pathOf(shown: Figures, x: (index: number) => number, y: (value: number) => number) {
  return shown
    .map((value, index) => {
      if (value === null) return '';
      const isFirst = (shown[index - 1] ?? null) === null;
      const isLonely = isFirst && (shown[index + 1] ?? null) === null;
      return `${isFirst ? 'M' : 'L'}${x(index)} ${y(value)}${isLonely ? 'h0' : ''}`;
    })
    .join('');
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;
