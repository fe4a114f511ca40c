import type { VarianceItem } from '../../charts/variance-layout.ts';
import type { SeriesPoint } from '../../charts/series-layout.ts';
import type { XmrPoint, XmrSignal } from '../../charts/xmr-layout.ts';
import type { Comparison } from '../../app/view.ts';
import { isOver } from './headline.ts';
import type { Point, SeriesView } from './kpi-data.ts';

/** More bars than these would be too thin to compare. */
const BARS = 13;

type PeriodText = (period: Point['period']) => string;

export const xmrPoints = ({ points, day }: SeriesView, label: PeriodText): readonly XmrPoint[] =>
  points.map((point) => ({
    key: point.period.key,
    label: label(point.period),
    value: point.figure.value,
    isOpen: !isOver(point, day) || !point.figure.complete,
  }));

/** The first period of those that the limits were drawn from anew; null without. */
export function rebasedAt({ points, behaviour }: SeriesView): string | null {
  const { rebase } = behaviour;
  if (rebase === null) return null;
  return points.find(({ period }) => period.startsOn >= rebase.from)?.period.key ?? null;
}

/** A target to hold single periods against; of a cumulative one there is none. */
const periodTarget = ({ target }: Pick<Point, 'target'>): number | null =>
  target?.basis === 'period' ? target.target : null;

/** The target of the last point that the limits are held against. */
export const currentTarget = ({ points }: SeriesView): number | null => {
  const last = points.at(-1);
  return last ? periodTarget(last) : null;
};

/** Figures, and behind them what is expected up to the end of the fiscal year. */
export function timePoints(view: SeriesView, label: PeriodText): readonly SeriesPoint[] {
  const { points, outlook, kind } = view;
  const ahead = new Map(outlook?.points.map((point) => [point.period, point]));
  const known = points.map((point): SeriesPoint => ({
    key: point.period.key,
    label: label(point.period),
    value: point.figure.value,
    reference: point.lastYear,
    plan: point.plan,
    target: periodTarget(point),
    zone: zoneOf(point),
    expected: point.forecast ?? ahead.get(point.period.key) ?? null,
  }));
  const shown = new Set(points.map(({ period }) => period.key));
  const coming = [...ahead.values()].filter(({ period }) => !shown.has(period));
  return [
    ...known,
    ...coming.map((expected): SeriesPoint => ({
      key: expected.period,
      label: label({
        key: expected.period,
        label: expected.period,
        kind,
        startsOn: '',
        endsOn: '',
      }),
      value: null,
      reference: null,
      plan: null,
      target: null,
      zone: null,
      expected,
    })),
  ];
}

/** Of a band where it is on track, of others where it is at risk. */
function zoneOf({ target }: Point): SeriesPoint['zone'] {
  if (!target || target.basis !== 'period') return null;
  const { greenLow, greenHigh, redLow, redHigh } = target.lines;
  const [low, high] =
    greenLow !== null && greenHigh !== null
      ? [greenLow, greenHigh]
      : [greenHigh ?? redLow, redHigh ?? greenLow];
  return low === null || high === null ? null : { low, high };
}

/** Each period beside what it is compared with. */
export function varianceItems(
  view: SeriesView,
  comparison: Comparison,
  texts: { readonly period: PeriodText; readonly difference: (value: number) => string },
): readonly VarianceItem[] {
  return view.points.slice(-BARS).map((point) => {
    const { absolute, reference, verdict } = point.delta;
    const isOpen = !isOver(point, view.day) || !point.figure.complete;
    const isPlan = comparison === 'target';
    return {
      key: point.period.key,
      label: texts.period(point.period),
      actual: point.figure.value,
      previous: isPlan ? null : reference,
      plan: isPlan ? reference : null,
      forecast: point.forecast?.likely ?? null,
      isOpen,
      variance:
        absolute === null || isOpen
          ? null
          : { value: absolute, text: texts.difference(absolute), verdict: verdict ?? 'same' },
    };
  });
}

export interface SignalRun {
  readonly rule: XmrSignal['rule'];
  readonly side: XmrSignal['side'];
  readonly from: string;
  readonly to: string;
}

/** Each run of one rule told once, the newest first; only what the chart shows. */
export function signalRuns({ points, behaviour }: SeriesView): readonly SignalRun[] {
  const keys = points.map(({ period }) => period.key);
  const at = new Map(keys.map((key, index) => [key, index]));
  const runs: { rule: SignalRun['rule']; side: SignalRun['side']; from: number; to: number }[] = [];
  for (const { period, rule, side } of behaviour.signals) {
    const index = at.get(period);
    if (index === undefined) continue;
    const run = runs.find((one) => one.rule === rule && one.side === side && one.to === index - 1);
    if (run) run.to = index;
    else runs.push({ rule, side, from: index, to: index });
  }
  return runs
    .toSorted((one, other) => other.to - one.to || other.from - one.from)
    .map(({ rule, side, from, to }) => ({
      rule,
      side,
      from: keys[from] ?? '',
      to: keys[to] ?? '',
    }));
}
