import { widthOf } from './geometry.ts';
import { xmrLayout, type Note, type XmrQuestion } from './xmr-layout.ts';

const points = [10, 12, 11, null, 13, 30].map((value, index) => ({
  key: `2026-0${index + 1}`,
  label: `M${index + 1}`,
  value,
}));

const question: XmrQuestion = {
  points,
  limits: { centre: 12, lower: 6, upper: 18 },
  signals: [{ period: '2026-06', rule: 'outside', side: 'high' }],
  target: 12.2,
  rebasedAt: null,
  size: { width: 700, height: 260 },
  words: {
    upper: 'Upper limit',
    centre: 'Average',
    lower: 'Lower limit',
    target: 'Target',
    rebased: 'Limits from here',
    signal: (rule, side) => `${rule} ${side}`,
  },
  format: (value) => `${value}`,
};

/** Where the words of a note stand. */
function boxOf({ x, y, text, anchor }: Note) {
  const width = widthOf(text);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return { left, right: left + width, y };
}

describe('An XmR chart', () => {
  test('draws the limits, the average and the target over the whole plot', () => {
    const { rules, plot } = xmrLayout(question);
    expect(rules.map(({ name }) => name)).toEqual(['upper', 'centre', 'lower', 'target']);
    expect(new Set(rules.map(({ from }) => from))).toEqual(new Set([plot.left]));
    const [upper, centre, lower] = rules.map(({ y }) => y);
    expect(upper).toBeLessThan(centre ?? 0);
    expect(centre).toBeLessThan(lower ?? 0);
  });

  test('names each line at its end, and pushes apart what would collide', () => {
    const { ends } = xmrLayout(question);
    const centre = ends.find(({ name }) => name === 'centre');
    const target = ends.find(({ name }) => name === 'target');
    expect(centre?.text).toBe('Average 12');
    expect(Math.abs((centre?.y ?? 0) - (target?.y ?? 0))).toBeGreaterThanOrEqual(14);
  });

  test('names each line within a narrow sheet, clear of its points and of other names', () => {
    const wide = [21, 19, 20, 18, 22, 20, 12, 11, 9, 10, 12, 8];
    const narrow = xmrLayout({
      ...question,
      points: wide.map((value, index) => ({ key: `${index}`, label: `M${index}`, value })),
      limits: { centre: 15, lower: 9, upper: 21 },
      signals: [],
      target: 20,
      size: { width: 340, height: 260 },
    });
    expect(narrow.ends).toHaveLength(4);
    const boxes = narrow.ends.map(({ text, x = 0, y }) => ({ x, y, right: x + widthOf(text) }));
    for (const { x, y, right } of boxes)
      for (const dot of narrow.dots)
        expect(dot.x > x && dot.x < right && dot.y > y - 10 && dot.y < y + 2).toBe(false);
    for (const one of boxes)
      for (const other of boxes.filter((box) => box !== one))
        expect(one.x < other.right && other.x < one.right && Math.abs(one.y - other.y) < 11).toBe(
          false,
        );
  });

  test('marks the point that speaks, and says its rule in words', () => {
    const { dots, notes } = xmrLayout(question);
    expect(dots.filter(({ isSignal }) => isSignal).map(({ key }) => key)).toEqual(['2026-06']);
    expect(notes.map(({ text }) => text)).toEqual(['outside high']);
  });

  test('has no dot and no line where there is no value', () => {
    const { dots, path } = xmrLayout(question);
    expect(dots).toHaveLength(5);
    expect(path.match(/M/g)).toHaveLength(2);
  });

  test('tells a run of one rule once, at its last point', () => {
    const signals = points
      .slice(0, 3)
      .map(({ key }) => ({ period: key, rule: 'shift' as const, side: 'low' as const }));
    const { notes, dots } = xmrLayout({ ...question, signals });
    expect(notes).toHaveLength(1);
    expect(notes[0]?.x).toBe(dots[2]?.x);
  });

  test('tells a run once even where something stronger speaks within it', () => {
    const run = points
      .slice(0, 3)
      .map(({ key }) => ({ period: key, rule: 'shift' as const, side: 'low' as const }));
    const within = { period: run[1]?.period ?? '', rule: 'outside' as const, side: 'low' as const };
    const { notes } = xmrLayout({ ...question, signals: [...run, within] });
    expect(notes.map(({ text }) => text).toSorted()).toEqual(['outside low', 'shift low']);
  });

  test('says the strongest of several rules that speak at one point', () => {
    const signals = (['trend', 'outside', 'shift'] as const).map((rule) => ({
      period: '2026-02',
      rule,
      side: 'low' as const,
    }));
    const { notes } = xmrLayout({ ...question, signals });
    expect(notes.map(({ text }) => text)).toEqual(['outside low']);
  });

  test('keeps the words of neighbours apart', () => {
    const level = points.map(({ key, label }) => ({ key, label, value: 12 }));
    const signals = ['2026-02', '2026-03'].map((period, index) => ({
      period,
      rule: index === 0 ? ('trend' as const) : ('shift' as const),
      side: 'high' as const,
    }));
    const wordy = { ...question.words, signal: (rule: string) => `a long explanation of ${rule}` };
    const { notes } = xmrLayout({ ...question, points: level, signals, words: wordy });
    expect(notes).toHaveLength(2);
    const [one, other] = notes.map(boxOf) as [ReturnType<typeof boxOf>, ReturnType<typeof boxOf>];
    const isApart =
      one.right <= other.left || other.right <= one.left || Math.abs(one.y - other.y) >= 14;
    expect(isApart).toBe(true);
  });

  test('leaves a note out rather than put it over the line', () => {
    const size = { width: 160, height: 120 };
    const wordy = { ...question.words, signal: () => 'a note far longer than the whole chart is' };
    expect(xmrLayout({ ...question, size, words: wordy }).notes).toEqual([]);
  });

  test('draws re-based limits from their first period on, the target everywhere', () => {
    const { rules, rebase, plot } = xmrLayout({ ...question, rebasedAt: '2026-03' });
    expect(rebase?.x).toBeGreaterThan(plot.left);
    expect(rules.find(({ name }) => name === 'upper')?.from).toBe(rebase?.x);
    expect(rules.find(({ name }) => name === 'target')?.from).toBe(plot.left);
  });

  test('shows the points alone while there are too few for limits', () => {
    const { rules, dots } = xmrLayout({ ...question, limits: null, target: null, signals: [] });
    expect(rules).toEqual([]);
    expect(dots).toHaveLength(5);
  });
});
