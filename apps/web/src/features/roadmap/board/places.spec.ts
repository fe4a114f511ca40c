import { HORIZONS } from '#domain/roadmap-item';
import type { Item } from '../roadmap.ts';
import { cellOf, itemBeside, neighbourOf, placeBeside } from './places.ts';

const item = (key: string) => ({ id: key, key }) as Item;
const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')];
/** Nothing is next. */
const columns = [[a, b, c], [], [d]];

describe('a board', () => {
  it('knows where an item stands and what follows it', () => {
    expect(cellOf(columns, 'c')).toEqual({ column: 0, row: 2 });
    expect(cellOf(columns, 'd')).toEqual({ column: 2, row: 0 });
    expect(cellOf(columns, 'gone')).toBeUndefined();
    expect(neighbourOf([a, b, c], a)).toBe(b);
    expect(neighbourOf([a, b, c], c)).toBeNull();
  });

  it.each([
    ['ArrowDown', 'a', b],
    ['ArrowUp', 'a', undefined],
    ['ArrowDown', 'c', undefined],
    ['ArrowRight', 'b', d],
    ['ArrowLeft', 'd', a],
    ['ArrowLeft', 'a', undefined],
  ] as const)('%s from %s leads on, over empty columns', (arrow, from, to) => {
    const cell = cellOf(columns, from);
    expect(cell && itemBeside(columns, cell, arrow)).toBe(to);
  });

  it.each([
    ['ArrowUp', 'b', { horizon: 'now', before: a }],
    ['ArrowUp', 'a', undefined],
    ['ArrowDown', 'a', { horizon: 'now', before: c }],
    ['ArrowDown', 'b', { horizon: 'now', before: null }],
    ['ArrowDown', 'c', undefined],
    ['ArrowRight', 'a', { horizon: 'next', before: null }],
    ['ArrowLeft', 'a', undefined],
    ['ArrowRight', 'd', undefined],
    ['ArrowLeft', 'd', { horizon: 'next', before: null }],
  ] as const)('Alt and %s put %s somewhere else', (arrow, from, place) => {
    const cell = cellOf(columns, from);
    expect(cell && placeBeside(columns, HORIZONS, cell, arrow)).toEqual(place);
  });
});
