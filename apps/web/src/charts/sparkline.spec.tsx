import { renderToStaticMarkup } from 'react-dom/server';
import { PAPER } from './palette.ts';
import { sparklineLayout } from './sparkline-layout.ts';
import { Sparkline } from './sparkline.tsx';

const size = { width: 107, height: 27 };

describe('A sparkline', () => {
  test('spreads its points over the width, the highest at the top', () => {
    expect(sparklineLayout([0, 10, 5], null, size)).toEqual({
      path: 'M3.5 23.5L53.5 3.5L103.5 13.5',
      target: null,
      last: { x: 103.5, y: 13.5 },
    });
  });

  test('keeps a gap a gap, and shows a value between two gaps as a dot', () => {
    const { path } = sparklineLayout([0, null, 10, null, 0], null, size);
    expect(path).toBe('M3.5 23.5h0M53.5 3.5h0M103.5 23.5h0');
  });

  test('holds the target on its scale', () => {
    expect(sparklineLayout([0, 5], 10, size)).toMatchObject({ target: 3.5, last: { y: 13.5 } });
  });

  test('draws a steady figure through the middle', () => {
    expect(sparklineLayout([7, 7], null, size).path).toBe('M3.5 13.5L103.5 13.5');
  });

  test('shows the last 24 points', () => {
    const values = Array.from({ length: 60 }, (_, index) => index);
    expect(sparklineLayout(values, null, size).path.match(/[ML]/g)).toHaveLength(24);
  });

  test('shows nothing where nothing is known, and no target alone', () => {
    const nothing = { path: '', target: null, last: null };
    expect(sparklineLayout([null, null], 4, size)).toEqual(nothing);
    expect(sparklineLayout([], null, size)).toEqual(nothing);
  });

  test('marks its last point by the status, and says itself in words', () => {
    const markup = renderToStaticMarkup(
      <Sparkline values={[1, 2]} target={3} status="at_risk" label="Rising" palette={PAPER} />,
    );
    expect(markup).toContain('aria-label="Rising"');
    expect(markup).toMatch(/<circle[^>]*fill="#c28a00"/);
    expect(markup).toContain('stroke-dasharray');
    expect(markup).not.toContain('var(');
  });
});
