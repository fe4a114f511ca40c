import { rounded, widthOf, type Size } from './geometry.ts';

export type WaterfallKind = 'start' | 'better' | 'worse' | 'end';

export interface WaterfallBarGiven {
  readonly name: string;
  readonly kind: WaterfallKind;
  readonly from: number;
  readonly to: number;
  /** What is written beside the bar. */
  readonly text: string;
}

export interface WaterfallQuestion {
  /** From top to bottom: where it starts, each step, where it ends. */
  readonly bars: readonly WaterfallBarGiven[];
  readonly size: Size;
}

export interface WaterfallBar {
  readonly name: string;
  readonly kind: WaterfallKind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly textX: number;
  /** Where the next bar takes over. */
  readonly link: number;
}

export interface WaterfallLayout {
  /** Where the names end. */
  readonly left: number;
  readonly rowHeight: number;
  readonly bars: readonly WaterfallBar[];
  /** Steps are small beside the whole: the axis is cut, and this is where it begins. */
  readonly cutAt: number | null;
}

const NAMES_MAX = 190;
const GAP = 8;
/** Below this part of the whole, steps are hard to see beside it. */
const CUT_BELOW = 0.4;
const BAR_SHARE = 0.62;

/** Lying bars, so that names of areas have room and many steps go down the page. */
export function waterfallLayout({ bars, size }: WaterfallQuestion): WaterfallLayout {
  const left = Math.min(
    NAMES_MAX,
    size.width * 0.36,
    Math.max(...bars.map(({ name }) => widthOf(name))) + GAP,
  );
  const room = Math.max(...bars.map(({ text }) => widthOf(text))) + 2 * GAP;
  const { low, high } = reachOf(bars);
  const scale = (value: number): number =>
    rounded(left + ((value - low) / (high - low || 1)) * Math.max(size.width - left - room, 1));
  const rowHeight = size.height / Math.max(bars.length, 1);
  const height = rounded(rowHeight * BAR_SHARE);
  return {
    left,
    rowHeight,
    cutAt: low > 0 ? low : null,
    bars: bars.map((bar, index) => {
      const isWhole = bar.kind === 'start' || bar.kind === 'end';
      const [from, to] = [
        scale(isWhole ? Math.min(Math.max(0, low), high) : bar.from),
        scale(bar.to),
      ];
      const x = Math.min(from, to);
      const width = Math.max(1, rounded(Math.abs(to - from)));
      return {
        name: bar.name,
        kind: bar.kind,
        text: bar.text,
        x,
        y: rounded(rowHeight * index + (rowHeight - height) / 2),
        width,
        height,
        textX: rounded(x + width + GAP),
        link: to,
      };
    }),
  };
}

/** From zero on, unless all that moves would be slivers at the end of long bars. */
function reachOf(bars: readonly WaterfallBarGiven[]): {
  readonly low: number;
  readonly high: number;
} {
  const steps = bars.filter(({ kind }) => kind === 'better' || kind === 'worse');
  const ends = bars.map(({ to }) => to);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const spread = most - least;
  const isCut = steps.length > 0 && least > 0 && spread < most * CUT_BELOW;
  return isCut
    ? { low: Math.max(0, least - spread), high: most }
    : { low: Math.min(0, least), high: Math.max(0, most) };
}
