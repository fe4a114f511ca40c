import { waterfallLayout, type WaterfallBarGiven } from './waterfall-layout.ts';

const bar = (kind: WaterfallBarGiven['kind'], from: number, to: number): WaterfallBarGiven => ({
  name: kind,
  kind,
  from,
  to,
  text: `${to - from}`,
});

const SIZE = { width: 600, height: 160 };

describe('the layout of a waterfall', () => {
  const far = waterfallLayout({
    size: SIZE,
    bars: [bar('start', 0, 100), bar('worse', 100, 160), bar('better', 160, 60), bar('end', 0, 60)],
  });

  it('begins at zero where the steps are large', () => {
    expect(far.cutAt).toBeNull();
    expect(far.bars[0]?.x).toBe(far.left);
    expect(far.bars[3]?.x).toBe(far.left);
  });

  it('lets each step begin where the one before it ended', () => {
    const [start, worse, better, end] = far.bars;
    expect(worse?.x).toBeCloseTo(start?.link ?? 0, 0);
    expect((better?.x ?? 0) + (better?.width ?? 0)).toBeCloseTo(worse?.link ?? 0, 0);
    expect(end?.link).toBeCloseTo(better?.link ?? 0, 0);
  });

  it('keeps the rows apart and within the picture', () => {
    const ends = far.bars.map(({ y, height }) => y + height);
    expect(far.bars.slice(1).every(({ y }, index) => y > (ends[index] ?? 0))).toBe(true);
    expect(Math.max(...ends)).toBeLessThanOrEqual(SIZE.height);
    expect(Math.max(...far.bars.map(({ x, width }) => x + width))).toBeLessThanOrEqual(SIZE.width);
  });

  it('cuts the axis where the steps are small, and says from where it goes', () => {
    const { cutAt, bars } = waterfallLayout({
      size: SIZE,
      bars: [bar('start', 0, 1_000), bar('worse', 1_000, 1_040), bar('end', 0, 1_040)],
    });
    expect(cutAt).toBe(960);
    expect(bars[1]?.width).toBeGreaterThan(100);
  });

  it('has room for what is below zero', () => {
    const { bars, left } = waterfallLayout({
      size: SIZE,
      bars: [bar('start', 0, 50), bar('better', 50, -30), bar('end', 0, -30)],
    });
    expect(bars[2]?.x).toBe(left);
    expect(bars[2]?.width).toBeGreaterThan(1);
  });
});
