import { nextPlace } from './use-cell-keys.ts';

const next = (key: string, isFar = false) =>
  nextPlace({ key, isFar }, { row: 3, column: 2 }, { rows: 10, columns: 5 });

describe('the keys of the grid', () => {
  it.each([
    ['ArrowDown', false, 4, 2],
    ['ArrowUp', false, 2, 2],
    ['ArrowRight', false, 3, 3],
    ['ArrowLeft', false, 3, 1],
    ['ArrowDown', true, 9, 2],
    ['ArrowLeft', true, 3, 0],
    ['PageDown', false, 9, 2],
    ['PageUp', false, 0, 2],
    ['Home', false, 3, 0],
    ['Home', true, 0, 0],
    ['End', false, 3, 4],
    ['End', true, 9, 4],
  ])('%s (far: %s) leads to row %s, column %s', (key, isFar, row, column) => {
    expect(next(key, isFar)).toEqual({ row, column });
  });

  it('lead nowhere else', () => {
    expect(next('Tab')).toBeUndefined();
    expect(next('j')).toBeUndefined();
  });
});
