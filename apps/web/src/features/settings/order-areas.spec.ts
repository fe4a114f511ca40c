import { inTree, moved } from './order-areas.ts';

const area = (id: string, position: number, parentId: string | null = null) => ({
  id,
  position,
  parentId,
});

describe('the order of areas', () => {
  const areas = [area('a', 0), area('b', 1), area('b1', 0, 'b'), area('b2', 1, 'b'), area('c', 2)];

  it('shows what belongs to an area below it', () => {
    const mixed = [area('c', 2), area('b2', 1, 'b'), area('b', 1)];
    expect(inTree(mixed).map(({ id }) => id)).toEqual(['c', 'b', 'b2']);
  });

  it('shows an area at the top whose parent is not there', () => {
    expect(inTree([area('x', 0, 'gone')]).map(({ id }) => id)).toEqual(['x']);
  });

  it('changes the two that swap', () => {
    const changes = moved(areas, 'b', 1).map(({ area: { id }, position }) => [id, position]);
    expect(changes).toEqual([
      ['c', 1],
      ['b', 2],
    ]);
  });

  it('stays among siblings', () => {
    expect(moved(areas, 'b1', -1)).toEqual([]);
    expect(moved(areas, 'b2', -1).map(({ area: { id } }) => id)).toEqual(['b2', 'b1']);
  });

  it('gives everyone a place of their own where places were shared', () => {
    const shared = [area('a', 0), area('b', 0), area('c', 0)];
    const changes = moved(shared, 'c', -1).map(({ area: { id }, position }) => [id, position]);
    expect(changes).toEqual([
      ['c', 1],
      ['b', 2],
    ]);
  });

  it('ends at the ends', () => {
    expect(moved(areas, 'a', -1)).toEqual([]);
    expect(moved(areas, 'c', 1)).toEqual([]);
  });
});
