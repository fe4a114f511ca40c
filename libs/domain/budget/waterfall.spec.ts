import fc from 'fast-check';
import { waterfall } from './waterfall.ts';

describe('waterfall', () => {
  const parts = [
    { key: 'a', from: 100, to: 120 },
    { key: 'b', from: 50, to: 10 },
    { key: 'c', from: 70, to: 70 },
    { key: 'd', from: 0, to: 5 },
    { key: 'e', from: 9, to: 6 },
  ];

  it('goes from the plan to the outlook by what moved most', () => {
    expect(waterfall(parts, 10)).toEqual({
      start: 229,
      end: 211,
      steps: [
        { key: 'b', parts: 1, amount: -40, startsAt: 229, endsAt: 189 },
        { key: 'a', parts: 1, amount: 20, startsAt: 189, endsAt: 209 },
        { key: 'd', parts: 1, amount: 5, startsAt: 209, endsAt: 214 },
        { key: 'e', parts: 1, amount: -3, startsAt: 214, endsAt: 211 },
      ],
    });
  });

  it('puts what does not fit into one step', () => {
    const { steps } = waterfall(parts, 2);
    expect(steps.map(({ key, parts: count, amount }) => [key, count, amount])).toEqual([
      ['b', 1, -40],
      ['a', 1, 20],
      [null, 2, 2],
    ]);
  });

  it('gives its own name to a single part that does not fit', () => {
    const { steps } = waterfall(parts, 3);
    expect(steps.map(({ key, parts: count }) => [key, count])).toEqual([
      ['b', 1],
      ['a', 1],
      ['d', 1],
      ['e', 1],
    ]);
    const [only] = waterfall(parts.slice(0, 1), 0).steps;
    expect(only).toEqual({ key: 'a', parts: 1, amount: 20, startsAt: 100, endsAt: 120 });
  });

  it('goes through zero where credits become costs, and the first of equals is the first by key', () => {
    const across = [
      { key: 'y', from: -500, to: 200 },
      { key: 'x', from: 300, to: -400 },
      { key: 'z', from: -100, to: -1000 },
    ];
    expect(waterfall(across, 5)).toEqual({
      start: -300,
      end: -1200,
      steps: [
        { key: 'z', parts: 1, amount: -900, startsAt: -300, endsAt: -1200 },
        { key: 'x', parts: 1, amount: -700, startsAt: -1200, endsAt: -1900 },
        { key: 'y', parts: 1, amount: 700, startsAt: -1900, endsAt: -1200 },
      ],
    });
  });

  it('stands still where nothing moved', () => {
    expect(waterfall([{ key: 'c', from: 70, to: 70 }], 5)).toEqual({
      start: 70,
      end: 70,
      steps: [],
    });
    expect(waterfall([], 5)).toEqual({ start: 0, end: 0, steps: [] });
  });

  const part = fc.record({
    key: fc.uuid(),
    from: fc.integer({ min: -1e9, max: 1e9 }),
    to: fc.integer({ min: -1e9, max: 1e9 }),
  });

  it('ends where its steps lead', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 0, max: 8 }), (all, max) => {
        const { start, end, steps } = waterfall(all, max);
        expect(steps.at(-1)?.endsAt ?? start).toBe(end);
        expect(steps.length).toBeLessThanOrEqual(max + 1);
      }),
    );
  });
});
