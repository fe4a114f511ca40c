import type { Point, SeriesView } from './kpi-data.ts';
import {
  currentTarget,
  rebasedAt,
  signalRuns,
  timePoints,
  varianceItems,
  xmrPoints,
} from './series-charts.ts';

const NO_LINES = { greenLow: null, greenHigh: null, redLow: null, redHigh: null };
const LINES = { ...NO_LINES, greenLow: 50, redLow: 45 };

function point(month: string, value: number | null, more: object = {}): Point {
  const key = `2026-${month}`;
  return {
    period: { key, label: key, kind: 'month', startsOn: `${key}-01`, endsOn: `${key}-28` },
    figure: { value, complete: value !== null },
    target: { basis: 'period', target: 50, lines: LINES },
    delta: { absolute: 2, reference: 46, verdict: 'better' },
    lastYear: 44,
    plan: null,
    forecast: null,
    ...more,
  } as unknown as Point;
}

function view(points: readonly Point[], more: object = {}): SeriesView {
  return {
    day: '2026-10-15',
    kind: 'month',
    points,
    behaviour: { rebase: null, signals: [], limits: null },
    outlook: null,
    ...more,
  } as unknown as SeriesView;
}

const signal = (month: string, rule: string) => ({
  period: `2026-${month}`,
  rule,
  side: 'high',
});
const label = ({ key }: { readonly key: string }): string => key;

describe('The charts of a KPI', () => {
  test('mark a period that is not over as open', () => {
    const shown = xmrPoints(view([point('09', 48), point('10', 30)]), label);
    expect(shown.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  test('leave an open period out of the variances', () => {
    const items = varianceItems(view([point('09', 48), point('10', 30)]), 'previous', {
      period: label,
      difference: String,
    });
    expect(items.map(({ variance }) => variance?.value ?? null)).toEqual([2, null]);
    expect(items[0]).toMatchObject({ actual: 48, previous: 46, plan: null });
  });

  test('outline what is compared with when that is the target', () => {
    const [item] = varianceItems(view([point('09', 48)]), 'target', {
      period: label,
      difference: String,
    });
    expect(item).toMatchObject({ previous: null, plan: 46 });
  });

  test('show at risk between the lines, of a band where it is on track', () => {
    const band = { ...NO_LINES, greenLow: 40, greenHigh: 60, redLow: 30, redHigh: 70 };
    const lower = { ...NO_LINES, greenHigh: 5, redHigh: 6 };
    const zones = timePoints(
      view([
        point('07', 1),
        point('08', 1, { target: { basis: 'period', target: null, lines: band } }),
        point('09', 1, { target: { basis: 'period', target: 5, lines: lower } }),
        point('10', 1, { target: null }),
      ]),
      label,
    ).map(({ zone }) => zone);
    expect(zones).toEqual([
      { low: 45, high: 50 },
      { low: 40, high: 60 },
      { low: 5, high: 6 },
      null,
    ]);
  });

  test('hold no single period against a cumulative target', () => {
    const cumulative = point('09', 48, {
      target: { basis: 'cumulative', target: 500, lines: LINES },
    });
    expect(currentTarget(view([cumulative]))).toBeNull();
    expect(timePoints(view([cumulative]), label)[0]).toMatchObject({ target: null, zone: null });
  });

  test('continue with what is expected after the last period', () => {
    const outlook = {
      points: [
        { period: '2026-10', likely: 49, low: 47, high: 51 },
        { period: '2026-11', likely: 50, low: 47, high: 53 },
      ],
    };
    const shown = timePoints(view([point('09', 48), point('10', null)], { outlook }), label);
    expect(shown.map(({ key, expected }) => [key, expected?.likely ?? null])).toEqual([
      ['2026-09', null],
      ['2026-10', 49],
      ['2026-11', 50],
    ]);
  });

  test('draw limits anew from the first period after the day that was given', () => {
    const behaviour = {
      rebase: { from: '2026-08-15', reason: 'New price' },
      signals: [],
      limits: null,
    };
    expect(rebasedAt(view([point('08', 1), point('09', 2)], { behaviour }))).toBe('2026-09');
    expect(rebasedAt(view([point('08', 1)]))).toBeNull();
  });

  test('tell each run of a signal once, the newest first', () => {
    const signals = [
      signal('05', 'shift'),
      signal('06', 'shift'),
      signal('08', 'shift'),
      signal('06', 'outside'),
      signal('01', 'outside'),
    ];
    const points = ['05', '06', '07', '08'].map((month) => point(month, 1));
    expect(
      signalRuns(view(points, { behaviour: { rebase: null, limits: null, signals } })),
    ).toEqual([
      { rule: 'shift', side: 'high', from: '2026-08', to: '2026-08' },
      { rule: 'outside', side: 'high', from: '2026-06', to: '2026-06' },
      { rule: 'shift', side: 'high', from: '2026-05', to: '2026-06' },
    ]);
  });
});
