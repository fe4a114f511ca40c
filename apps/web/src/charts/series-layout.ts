import {
  axisLabels,
  plotOf,
  slots,
  valueScale,
  type AxisLabel,
  type Plot,
  type Size,
  type Tick,
  type ValueScale,
} from './geometry.ts';
import { linePath, ribbonPath, stepPath, type Ribbon } from './paths.ts';
import { spread } from './spread.ts';

export interface SeriesPoint {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly reference: number | null;
  readonly plan: number | null;
  readonly target: number | null;
  /** Between its edges a figure is on track (of a band) or at risk (of others). */
  readonly zone: { readonly low: number; readonly high: number } | null;
  readonly expected: Expected | null;
}

export interface Expected {
  readonly likely: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type LineName = 'actual' | 'reference' | 'plan' | 'target' | 'forecast';

export interface SeriesQuestion {
  /** In order of time; periods still to come have no value and may have an expectation. */
  readonly points: readonly SeriesPoint[];
  readonly size: Size;
  readonly words: Readonly<Record<LineName, string>>;
  readonly format: (value: number) => string;
}

export interface SeriesLayout {
  readonly plot: Plot;
  readonly ticks: readonly Tick[];
  readonly labels: readonly AxisLabel[];
  readonly cutAt: string | null;
  readonly paths: Readonly<Record<LineName, string>>;
  readonly zone: string;
  readonly cone: string;
  readonly last: { readonly x: number; readonly y: number } | null;
  readonly ends: readonly { readonly name: LineName; readonly text: string; readonly y: number }[];
}

const NAMES: readonly LineName[] = ['actual', 'reference', 'plan', 'target', 'forecast'];

export function seriesLayout(question: SeriesQuestion): SeriesLayout {
  const { points, size, format } = question;
  const scale = valueScale({ values: points.flatMap(valuesOf), height: size.height, format });
  const ends = endsOf(question, scale);
  const plot = plotOf(
    size,
    scale.ticks,
    ends.map(({ text }) => text),
  );
  const x = slots(points.length, plot);
  const y = (value: number | null): number | null => (value === null ? null : scale.y(value));
  const lineOf = (name: LineName): string =>
    linePath(points.map((point, index) => ({ x: x(index), y: y(valueOf(point, name)) })));
  const lastAt = points.findLastIndex(({ value }) => value !== null);
  const last = y(points[lastAt]?.value ?? null);
  const joined = joinedForecast(points, lastAt);
  return {
    plot,
    ticks: scale.ticks,
    labels: axisLabels(
      points.map(({ label }) => label),
      plot,
    ),
    cutAt: scale.cutAt,
    paths: {
      actual: lineOf('actual'),
      reference: lineOf('reference'),
      plan: lineOf('plan'),
      target: stepPath(
        points.map(({ target }) => y(target)),
        plot.left,
        plot.right,
      ),
      forecast: linePath(joined.map(({ likely }, index) => ({ x: x(index), y: y(likely) }))),
    },
    zone: ribbonPath(zoneRibbons(points, plot, y)),
    cone: ribbonPath(
      joined.map(({ low, high }, index) => ({ x: x(index), low: y(low), high: y(high) })),
    ),
    last: last === null ? null : { x: x(lastAt), y: last },
    ends: spread(ends, plot),
  };
}

const valuesOf = ({ zone, expected, ...point }: SeriesPoint): readonly number[] =>
  [
    point.value,
    point.reference,
    point.plan,
    point.target,
    zone?.low ?? null,
    zone?.high ?? null,
    expected?.likely ?? null,
    expected?.low ?? null,
    expected?.high ?? null,
  ].filter((value) => value !== null);

const READ: Readonly<Record<LineName, (point: SeriesPoint) => number | null>> = {
  actual: ({ value }) => value,
  reference: ({ reference }) => reference,
  plan: ({ plan }) => plan,
  target: ({ target }) => target,
  forecast: ({ expected }) => expected?.likely ?? null,
};

const valueOf = (point: SeriesPoint, name: LineName): number | null => READ[name](point);

/** Each line is named where it ends, with what it says there. */
function endsOf({ points, words, format }: SeriesQuestion, scale: ValueScale) {
  return NAMES.flatMap((name) => {
    const value =
      points.map((point) => valueOf(point, name)).findLast((one) => one !== null) ?? null;
    return value === null
      ? []
      : [{ name, text: `${words[name]} ${format(value)}`, y: scale.y(value) }];
  });
}

const NOTHING: Expected = { likely: null, low: null, high: null };

/** The cone opens at the last figure that is known. */
function joinedForecast(points: readonly SeriesPoint[], lastAt: number): readonly Expected[] {
  const isAhead = points.some(({ expected }, index) => index > lastAt && expected !== null);
  return points.map(({ expected, value }, index) => {
    if (index === lastAt && isAhead) return { likely: value, low: value, high: value };
    return index > lastAt ? (expected ?? NOTHING) : NOTHING;
  });
}

/** Lines hold for the whole of their period, so a zone is as wide as its slot. */
function zoneRibbons(
  points: readonly SeriesPoint[],
  { left, right }: Plot,
  y: (value: number | null) => number | null,
): readonly Ribbon[] {
  const slot = (right - left) / Math.max(points.length, 1);
  return points.flatMap(({ zone }, index) => {
    const edges = { low: y(zone?.low ?? null), high: y(zone?.high ?? null) };
    return [
      { x: left + slot * index, ...edges },
      { x: left + slot * (index + 1), ...edges },
    ];
  });
}
