import { spread } from './spread.ts';

const room = { top: 10, bottom: 200 };
const at = (...ys: readonly number[]) =>
  spread(
    ys.map((y) => ({ y })),
    room,
  ).map(({ y }) => y);

describe('Labels at the ends of lines', () => {
  test('stay where they are while nothing collides', () => {
    expect(at(20, 60, 120)).toEqual([20, 60, 120]);
  });

  test('are pushed apart where they would touch', () => {
    expect(at(50, 52)).toEqual([50, 64]);
    expect(at(50, 52, 60)).toEqual([50, 64, 78]);
  });

  test('stay inside of the chart at its bottom and at its top', () => {
    expect(at(195, 199, 200)).toEqual([172, 186, 200]);
    expect(at(2, 4)).toEqual([10, 24]);
  });

  test('keep their order whatever order they come in, and lose nobody', () => {
    const placed = spread(
      [
        { y: 52, name: 'b' },
        { y: 50, name: 'a' },
      ],
      room,
    );
    expect(placed.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
