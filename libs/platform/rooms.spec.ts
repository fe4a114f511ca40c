import { LONG, leaveRoom, takeRoom } from './rooms.ts';

describe('room for bytes', () => {
  it('holds at least what was asked for', () => {
    for (const length of [1, LONG, LONG + 1, 3 * LONG])
      expect(takeRoom(length).length).toBeGreaterThanOrEqual(length);
  });

  it('is used again once it was left, and by one alone', () => {
    const room = takeRoom(5 * LONG);
    leaveRoom(room);
    const again = takeRoom(4 * LONG);
    expect(again).toBe(room);
    expect(takeRoom(4 * LONG)).not.toBe(room);
  });

  it('is the smallest that suffices', () => {
    const [small, large] = [takeRoom(20 * LONG), takeRoom(40 * LONG)];
    for (const room of [small, large]) leaveRoom(room);
    expect(takeRoom(20 * LONG)).toBe(small);
    expect(takeRoom(20 * LONG)).toBe(large);
  });

  it('is not more than twice as large as it has to be', () => {
    const large = takeRoom(60 * LONG);
    leaveRoom(large);
    expect(takeRoom(20 * LONG)).not.toBe(large);
    expect(takeRoom(50 * LONG)).toBe(large);
  });

  it('is not kept beyond eight megabytes, nor more than eight times', () => {
    const huge = takeRoom(9 * 1_024 * 1_024);
    leaveRoom(huge);
    expect(takeRoom(9 * 1_024 * 1_024)).not.toBe(huge);
    const rooms = Array.from({ length: 9 }, () => takeRoom(LONG));
    for (const room of rooms) leaveRoom(room);
    const taken = Array.from({ length: 9 }, () => takeRoom(LONG));
    expect(taken.filter((room) => rooms.includes(room))).toHaveLength(8);
  });
});
