import type { EditionArea, EditionKpi } from '../edition.ts';
import { chartedKpis } from '../charted-kpis.ts';
import { boxFigure, type SixTwelve, type SixTwelvePoint } from '../six-twelve.ts';
import { panelLayout } from './panel-layout.ts';
import { sixTwelveLayout } from './six-twelve-layout.ts';
import { sixTwelveSvg } from './six-twelve-svg.ts';
import { axisLabel, changeText, descriptionOf } from './six-twelve-words.ts';

const FORMAT = { locale: 'en', currency: 'EUR' };
const box = { left: 40, right: 240, top: 0, bottom: 112 };
const point = (
  periodKey: string,
  value: number | null,
  rest: Partial<SixTwelvePoint> = {},
): SixTwelvePoint => ({
  periodKey,
  value,
  lastYear: null,
  target: null,
  ...rest,
});
const months = Array.from({ length: 12 }, (_, at) =>
  point(`2026-${String(at + 1).padStart(2, '0')}`, 10 + at, { lastYear: 8 + at, target: 15 }),
);
const weeks = Array.from({ length: 6 }, (_, at) => point(`2026-W${40 + at}`, 3 + at));
const kind = { unit: 'count', decimals: 0 } as const;

const labelled = (values: readonly (number | null)[]) =>
  values.map((value, at) => ({ label: String(at), value, lastYear: null, target: null }));

const whole = (value: number | null) => ({ value, complete: true });

const one = (key: string, rest: Partial<EditionKpi> = {}) =>
  ({ key, value: 1, critical: false, status: 'on_track', ...rest }) as EditionKpi;

const area = (all: readonly EditionKpi[]) => ({ kpis: all }) as unknown as EditionArea;

describe('a panel', () => {
  it('draws round numbers, and every figure between them', () => {
    const { ticks, dots } = panelLayout(labelled([3, 97]), box, { format: String });
    expect(ticks.map(({ text }) => text)).toEqual(['0', '50', '100']);
    expect(dots.map(({ x }) => x)).toEqual([90, 190]);
    for (const { y } of dots) expect(y).toBeGreaterThanOrEqual(box.top);
    for (const { y } of dots) expect(y).toBeLessThanOrEqual(box.bottom);
  });

  it('leaves gaps where nothing is known, and names the last figure', () => {
    const { actual, last, dots } = panelLayout(labelled([1, null, 2, 3, null]), box, {
      format: String,
    });
    expect(actual.match(/M/g)).toHaveLength(2);
    expect(dots).toHaveLength(3);
    expect(last?.text).toBe('3');
    expect(panelLayout(labelled([null]), box, { format: String })).toMatchObject({
      actual: '',
      last: null,
    });
  });

  it('gives a steady figure room, above and below zero', () => {
    for (const value of [0, 5, -5, 1e9]) {
      const { dots, ticks } = panelLayout(labelled([value, value]), box, { format: String });
      expect(ticks.length).toBeGreaterThan(1);
      expect(dots[0]?.y).toBeGreaterThan(box.top);
      expect(dots[0]?.y).toBeLessThan(box.bottom);
    }
  });
});

describe('the 6-12 chart', () => {
  const chart: SixTwelve = { weeks, months, box: [] };
  const question = { width: 640, height: 190, format: String, label: axisLabel(FORMAT) };

  it('stands weeks beside months, and months alone where there are no weeks', () => {
    const both = sixTwelveLayout({ ...question, chart }).panels;
    expect(both).toHaveLength(2);
    expect(both[0]?.box.right).toBeLessThan(both[1]?.box.left ?? 0);
    expect(both[1]?.targets).toHaveLength(12);
    expect(both[1]?.labels.at(-1)?.text).toBe('Dec');
    expect(sixTwelveLayout({ ...question, chart: { weeks: [], months } }).panels).toHaveLength(1);
  });

  it('is drawn the same each time, with the words that people brought as words', () => {
    const layout = sixTwelveLayout({ ...question, chart });
    const colours = { ink: '#000', mute: '#666', line: '#ccc', panel: '#fff' };
    const words = { title: '<b>&"', description: 'x' };
    const svg = sixTwelveSvg(layout, colours, words);
    expect(sixTwelveSvg(layout, colours, words)).toBe(svg);
    expect(svg).toContain('<title>&lt;b&gt;&amp;&quot;</title>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is told in words', () => {
    expect(descriptionOf(chart, kind, FORMAT)).toBe('2026-12: 21; a year before 19; target 15');
    expect(descriptionOf({ weeks: [], months: [], box: [] }, kind, FORMAT)).toBe('No figures.');
    expect([axisLabel(FORMAT)('2026-W44'), axisLabel(FORMAT)('FY2026-P3')]).toEqual([
      'W44',
      'FY2026-P3',
    ]);
  });
});

describe('the box', () => {
  const kpi = { unit: 'count', direction: 'lower' } as const;

  it('compares by the direction of the KPI', () => {
    const { changes } = boxFigure('month', whole(90), { month: whole(100), year: whole(60) }, kpi);
    expect(changes).toEqual([
      { than: 'month', absolute: -10, percent: -10, verdict: 'better' },
      { than: 'year', absolute: 30, percent: 50, verdict: 'worse' },
    ]);
    expect(changeText(changes[0], kind, FORMAT)).toBe('−10 (−10 %) better');
    expect(changeText(undefined, kind, FORMAT)).toBe('');
    const percent = { unit: 'percent', decimals: 1 } as const;
    expect(
      changeText({ than: 'year', absolute: 1.5, percent: null, verdict: 'same' }, percent, FORMAT),
    ).toBe('+1.5 pp');
  });

  it('compares nothing while a part is missing', () => {
    const open = { value: 90, complete: false };
    for (const [figure, before] of [
      [open, whole(100)],
      [whole(90), { value: 100, complete: false }],
    ] as const)
      expect(boxFigure('quarter', figure, { year: before }, kpi).changes).toEqual([
        { than: 'year', absolute: null, percent: null, verdict: null },
      ]);
  });
});

describe('what a report draws', () => {
  it('is what matters most, each KPI once and twelve at most', () => {
    const kpis = [
      one('fine'),
      one('red', { status: 'off_track' }),
      one('none', { status: 'off_track', value: null }),
      one('amber', { status: 'at_risk' }),
      one('critical', { critical: true, status: 'off_track' }),
    ];
    expect(chartedKpis([area(kpis)]).map(({ key }) => key)).toEqual(['critical', 'red', 'amber']);
    const many = Array.from({ length: 20 }, (_, at) => one(`k${at}`, { critical: true }));
    expect(chartedKpis([area(many)])).toHaveLength(12);
  });
});
