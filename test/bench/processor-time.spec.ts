import { spentBy, spentByFamily } from './processor-time.ts';

/** As Linux writes it: name, state, parent, nine more, user, system, and both of children that have ended. */
const stat = (pid: number, name: string, parent: number, times: readonly number[]) =>
  `${pid} (${name}) S ${parent} 1 1 0 -1 4194304 900 10 0 0 ${times.join(' ')} 20 0 1 0 8800 0 0`;

describe('processor time of a server with its children', () => {
  it('is read in microseconds, whatever the name of the process holds', () => {
    expect(spentBy(stat(7, 'postgres: a) (b c', 5, [12, 3, 40, 2]))).toEqual({
      parent: 5,
      own: 150_000,
      ended: 420_000,
    });
  });

  it('adds up the server, its children and those that have ended, and nobody else', () => {
    const stats = new Map([
      [5, stat(5, 'postgres', 1, [1, 1, 30, 10])],
      [7, stat(7, 'postgres: io worker', 5, [20, 5, 0, 0])],
      [8, stat(8, 'postgres: remit', 5, [100, 50, 0, 0])],
      [9, stat(9, 'node', 1, [900, 90, 9, 9])],
    ]);
    expect(spentByFamily(5, stats)).toBe((2 + 40 + 25 + 150) * 10_000);
  });

  it('is unknown where the system does not tell', () => {
    expect(spentByFamily(5, new Map())).toBeUndefined();
  });
});
