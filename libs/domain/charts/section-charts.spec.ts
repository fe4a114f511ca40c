import { burnLines } from './burn-lines.ts';
import { plannedItems, plannedProducts, stagesInUse, variedAreas } from './edition-rows.ts';
import { lifecycleStrip } from './lifecycle-strip.ts';
import { roadmapStrip } from './roadmap-strip.ts';
import { fitted, wrapped, type ChartPalette, type Scene } from './scene.ts';
import { sceneSvg } from './scene-svg.ts';
import { varianceBars, type VarianceRow } from './variance-bars.ts';

const PALETTE: ChartPalette = {
  ink: '#000',
  mute: '#666',
  line: '#ccc',
  panel: '#fff',
  onTrack: '#0b0',
  offTrack: '#b00',
};
const WIDTHS = [320, 640, 1000];

const textsOf = ({ shapes }: Scene) =>
  shapes.flatMap((shape) => (shape.kind === 'text' && shape.text !== '' ? [shape.text] : []));
const rectsOf = ({ shapes }: Scene) =>
  shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape] : []));

const rulesOf = ({ shapes }: Scene) =>
  shapes.filter((shape) => shape.kind === 'path' && shape.stroke === 'line');

/** What is drawn outside of the paper. */
function outside({ width, height, shapes }: Scene) {
  return shapes.filter((shape) => {
    if (shape.kind === 'path') return /NaN|Infinity/.test(shape.d);
    const right = shape.kind === 'rect' ? shape.x + shape.width : shape.x;
    return !(shape.x >= 0 && right <= width + 0.2 && shape.y >= 0 && shape.y <= height);
  });
}

const span = (from: string | null, to: string) => ({ from, to });
const item = (key: string, rest = {}) =>
  ({ key, targetOn: '2026-12-01', baselineOn: null, doneOn: null, ...rest }) as never;
const varied = (amount: number | null, nature = 'cost') => ({ nature, yearToDate: { amount } });
const product = (key: string, stage: string, on: string | null = null) => ({
  key,
  name: key,
  stage,
  next: on === null ? null : { stage: 'Retired', on },
});

const row = (name: string, rest: Partial<VarianceRow> = {}): VarianceRow => ({
  name,
  scale: 'cost',
  reference: 100,
  value: 120,
  amount: -20,
  side: 'adverse',
  told: '20 adverse',
  ...rest,
});

describe('variance bars', () => {
  const heads = ['Actual and plan', 'Difference'] as const;
  const of = (rows: readonly VarianceRow[], width = 640) =>
    varianceBars({ rows, width, heads, figure: String });

  it('tell good from bad by side and words, not by colour alone', () => {
    const scene = of([
      row('A'),
      row('B', { amount: 10, side: 'favourable', told: '10 favourable' }),
    ]);
    const bars = rectsOf(scene).filter(({ fill }) => fill === 'offTrack' || fill === 'onTrack');
    const middle = 640 * 0.82;
    expect(bars.map(({ fill, x }) => [fill, x < middle - 5])).toEqual([
      ['offTrack', true],
      ['onTrack', false],
    ]);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['20 adverse', '10 favourable']));
  });

  it('give cost and revenue each a scale of its own, and a line between them', () => {
    const large = { scale: 'revenue', reference: 100_000, value: 120_000, amount: -20 };
    const scene = of([row('A'), row('B'), row('Sales', large)]);
    const actual = rectsOf(scene).filter(({ fill }) => fill === 'ink');
    expect(new Set(actual.map(({ width }) => width)).size).toBe(1);
    expect(rulesOf(scene)).toHaveLength(1);
    expect(rulesOf(of([row('A'), row('B')]))).toEqual([]);
  });

  it('draw what is missing as nothing, and what is below zero within the paper', () => {
    const scene = of([row('A', { reference: null }), row('B', { value: -40 }), row('C')], 320);
    expect(rectsOf(scene).filter(({ stroke }) => stroke === 'ink')).toHaveLength(2);
    expect(
      WIDTHS.flatMap((width) => outside(of([row('A', { value: -40 }), row('B')], width))),
    ).toEqual([]);
  });
});

describe('burn lines', () => {
  const points = Array.from({ length: 12 }, (_, at) => ({
    label: String(at + 1),
    plan: (at + 1) * 100,
    actual: at < 5 ? (at + 1) * 110 : null,
    outlook: (at + 1) * 101,
  }));
  const question = {
    points,
    height: 200,
    figure: String,
    words: { plan: 'Plan', actual: 'Actual', outlook: 'Outlook' },
  };

  it('name the last figures at their lines, apart from each other', () => {
    const { shapes } = burnLines({ ...question, width: 640 });
    const placed = new Map(
      shapes.flatMap((shape) => (shape.kind === 'text' ? [[shape.text, shape.y] as const] : [])),
    );
    expect([...placed.keys()]).toEqual(
      expect.arrayContaining(['Plan 1200', 'Outlook 1212', 'Actual 550']),
    );
    const [plan = 0, outlook = 0] = [placed.get('Plan 1200'), placed.get('Outlook 1212')];
    expect(plan - outlook).toBeGreaterThanOrEqual(12.9);
  });

  it('stay on the paper, also with one period or without any figure', () => {
    const bare = [{ label: 'Q1', plan: null, actual: null, outlook: null }];
    const drawn = WIDTHS.flatMap((width) => [
      burnLines({ ...question, width }),
      burnLines({ ...question, points: bare, width }),
    ]);
    expect(drawn.flatMap(outside)).toEqual([]);
  });
});

describe('the roadmap strip', () => {
  const rows = [
    {
      name: 'Late',
      baseline: span('2026-07-01', '2026-09-30'),
      current: span('2026-07-15', '2026-12-01'),
      told: '62 d late',
    },
    {
      name: 'Only ends',
      baseline: span(null, '2026-10-01'),
      current: span(null, '2026-10-20'),
      told: '19 d late',
    },
    { name: 'Far', baseline: null, current: span('2019-01-01', '2039-01-01'), told: 'no baseline' },
  ];
  const of = (width: number) =>
    roadmapStrip({
      rows,
      width,
      today: { on: '2026-10-31', label: '31 Oct' },
      month: (first) => first.slice(0, 7),
    });

  it('draws the present window, what was promised first, and the day that is told of', () => {
    const scene = of(640);
    expect(outside(scene)).toEqual([]);
    const bars = rectsOf(scene);
    expect(bars.map(({ fill, height }) => [fill, height])).toEqual([
      ['mute', 3],
      ['ink', 8],
      ['ink', 8],
    ]);
    const [left, right] = [bars.map(({ x }) => x), bars.map(({ x, width }) => x + width)];
    expect(left[1]).toBeGreaterThan(Number(left[0]));
    expect(right[1]).toBeGreaterThan(Number(right[0]));
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['31 Oct', '62 d late', '19 d late']));
  });

  it('cuts what lies years away, and stays on the paper at any width', () => {
    expect(WIDTHS.flatMap((width) => outside(of(width)))).toEqual([]);
    const months = textsOf(of(640)).filter((words) => /^\d{4}-\d{2}$/.test(words));
    expect(months.every((month) => month > '2025' && month < '2028')).toBe(true);
  });
});

describe('the lifecycle strip', () => {
  const stages = [
    { name: 'Business case', count: 0 },
    { name: 'Growth', count: 2 },
  ];
  const of = (width: number) =>
    lifecycleStrip({
      stages,
      width,
      noStage: 'no stage',
      rows: [
        { name: 'A', stage: 'Growth', next: null },
        { name: 'B', stage: null, next: { stage: 'Growth', told: 'Dec 26' } },
      ],
    });

  it('counts each stage, and tells where a product is planned to go and when', () => {
    expect(textsOf(of(640))).toEqual([
      'Business case',
      '0',
      'Growth',
      '2',
      'A',
      'B',
      'no stage',
      'Dec 26',
    ]);
    expect(WIDTHS.flatMap((width) => outside(of(width)))).toEqual([]);
  });
});

describe('a drawing', () => {
  it('is the same text each time, with the words that people brought as words', () => {
    const scene = varianceBars({
      rows: [row('<script>"&')],
      width: 640,
      heads: ['a', 'b'],
      figure: String,
    });
    const svg = () => sceneSvg(scene, PALETTE, { title: '<b>', description: '&' });
    expect(svg()).toBe(svg());
    expect(svg()).not.toMatch(/<script|<b>/);
    expect(svg()).toContain('&lt;script&gt;&quot;&amp;');
    expect(svg()).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('cuts long words, and wraps them where there are two lines', () => {
    expect(fitted('A very long name', 36)).toBe('A ver…');
    expect(wrapped('End of maintenance', 60)).toEqual(['End of', 'maintenan…']);
    expect(wrapped('Maintenance', 36)).toEqual(['Maint…']);
  });
});

describe('what is drawn of an edition', () => {
  it('is twelve rows at most, the largest first, with the number of the others', () => {
    const areas = Array.from({ length: 20 }, (_, at) => varied(at % 2 === 0 ? at : -at));
    const { rows, rest } = variedAreas({ areas: [...areas, varied(null)] } as never);
    expect(rows.map(({ yearToDate: { amount } }) => Math.abs(amount ?? 0))).toEqual([
      19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8,
    ]);
    expect(rest).toBe(8);
  });

  it('is cost before revenue, each with its largest first', () => {
    const areas = [varied(5, 'revenue'), varied(-1), varied(9, 'revenue'), varied(3), varied(2)];
    const { rows, rest } = variedAreas({ areas } as never, 4);
    expect(rows.map(({ yearToDate: { amount } }) => amount)).toEqual([3, 2, 9, 5]);
    expect(rest).toBe(1);
  });

  it('shows an item once, and none without a day', () => {
    const roadmap = {
      slipped: [item('a')],
      blocked: [item('a'), item('b')],
      ahead: [item('c', { targetOn: null })],
      shipped: [item('d', { targetOn: null, doneOn: '2026-10-01' })],
    };
    expect(plannedItems(roadmap as never).rows.map(({ key }) => key)).toEqual(['a', 'b', 'd']);
  });

  it('shows products by their next move, then by their stage; stages that nobody uses are left out', () => {
    const lifecycle = {
      order: ['Idea', 'Growth', 'Maturity', 'Retired'],
      products: [
        product('old', 'Maturity'),
        product('late', 'Maturity', '2027-06-01'),
        product('young', 'Growth'),
        product('soon', 'Growth', '2026-12-01'),
      ],
    } as never;
    expect(plannedProducts(lifecycle).rows.map(({ key }) => key)).toEqual([
      'soon',
      'late',
      'young',
      'old',
    ]);
    expect(stagesInUse(lifecycle)).toEqual([
      { name: 'Growth', count: 2 },
      { name: 'Maturity', count: 2 },
      { name: 'Retired', count: 0 },
    ]);
  });

  it('shows nothing of an edition that was sealed without it', () => {
    expect(plannedProducts({} as never)).toEqual({ rows: [], rest: 0 });
    expect(stagesInUse({} as never)).toEqual([]);
  });
});
