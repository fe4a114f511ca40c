import type { Verdict } from '#domain/compare';
import {
  axisLabels,
  plotOf,
  rounded,
  slots,
  valueScale,
  widthOf,
  type AxisLabel,
  type Plot,
  type Size,
  type Tick,
} from './geometry.ts';

export interface VarianceItem {
  readonly key: string;
  readonly label: string;
  readonly actual: number | null;
  readonly previous: number | null;
  readonly plan: number | null;
  readonly forecast: number | null;
  /** Not over yet: hatched, and left out of the comparison. */
  readonly isOpen: boolean;
  /** Of actual to what it is compared with. */
  readonly variance: {
    readonly value: number;
    readonly text: string;
    readonly verdict: Verdict;
  } | null;
}

export interface VarianceQuestion {
  readonly items: readonly VarianceItem[];
  readonly size: Size;
  readonly format: (value: number) => string;
}

/** Actual solid, previous light, plan outlined, forecast and what is not complete hatched. */
export type BarLook = 'actual' | 'previous' | 'plan' | 'hatched';

export interface Bar {
  readonly id: string;
  readonly look: BarLook;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface VarianceBar {
  readonly id: string;
  readonly verdict: Verdict;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Empty where there is no room for it. */
  readonly text: string;
  readonly textY: number;
}

export interface VarianceLayout {
  readonly plot: Plot;
  readonly ticks: readonly Tick[];
  readonly labels: readonly AxisLabel[];
  readonly bars: readonly Bar[];
  /** The line from which variances rise and fall. */
  readonly varianceBase: number;
  readonly variances: readonly VarianceBar[];
}

/** The strip above the bars, in pixels. */
const STRIP = 76;
const STRIP_MARGIN = 16;
const BAR_SHARE = 0.5;

export function varianceLayout({ items, size, format }: VarianceQuestion): VarianceLayout {
  const below = { width: size.width, height: size.height - STRIP };
  const scale = valueScale({
    values: items.flatMap(({ actual, previous, plan, forecast }) =>
      [actual, previous, plan, forecast].filter((value) => value !== null),
    ),
    height: below.height,
    format,
    fromZero: true,
  });
  const y = (value: number): number => rounded(scale.y(value) + STRIP);
  const ticks = scale.ticks.map(({ value, text }) => ({ value, text, y: y(value) }));
  const shifted = plotOf(below, ticks, []);
  const plot = { ...shifted, top: shifted.top + STRIP, bottom: shifted.bottom + STRIP };
  const slot = (plot.right - plot.left) / Math.max(items.length, 1);
  const x = slots(items.length, plot);
  const width = rounded(Math.min(slot * BAR_SHARE, 44));
  return {
    plot,
    ticks,
    labels: axisLabels(
      items.map(({ label }) => label),
      plot,
    ),
    bars: items.flatMap((item, index) => barsOf(item, { centre: x(index), width, y })),
    varianceBase: STRIP / 2,
    variances: variancesOf(items, x, slot),
  };
}

interface Stand {
  readonly centre: number;
  readonly width: number;
  readonly y: (value: number) => number;
}

/** What is compared with stands behind, a little to the left. */
function barsOf(item: VarianceItem, { centre, width, y }: Stand): readonly Bar[] {
  const shift = rounded(width * 0.28);
  const own: readonly (readonly [BarLook, number | null, number])[] = [
    ['previous', item.previous, -shift],
    ['plan', item.plan, -shift],
    ['hatched', item.actual === null ? item.forecast : null, 0],
    [item.isOpen ? 'hatched' : 'actual', item.actual, 0],
  ];
  return own.flatMap(([look, value, offset], index) => {
    if (value === null) return [];
    const [from, to] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
    return [
      {
        id: `${item.key} ${index}`,
        look,
        x: rounded(centre - width / 2 + offset),
        y: from,
        width,
        height: rounded(to - from),
      },
    ];
  });
}

function variancesOf(
  items: readonly VarianceItem[],
  x: (index: number) => number,
  slot: number,
): readonly VarianceBar[] {
  const largest = Math.max(0, ...items.map(({ variance }) => Math.abs(variance?.value ?? 0)));
  const reach = STRIP / 2 - STRIP_MARGIN;
  return items.flatMap(({ key, variance }, index) => {
    if (variance === null) return [];
    const height = rounded(largest === 0 ? 0 : (Math.abs(variance.value) / largest) * reach);
    const isUp = variance.value >= 0;
    const width = rounded(Math.min(slot * 0.3, 14));
    return [
      {
        id: key,
        verdict: variance.verdict,
        x: rounded(x(index) - width / 2),
        y: isUp ? STRIP / 2 - height : STRIP / 2,
        width,
        height,
        text: widthOf(variance.text, 11) + 4 <= slot ? variance.text : '',
        textY: isUp ? STRIP / 2 - height - 4 : STRIP / 2 + height + 12,
      },
    ];
  });
}
