import { leaveRoom, LONG, takeRoom } from '../rooms.ts';

/** A code and a length that counts itself. */
const HEAD = 5;
const CODE = 1;

/** The bytes are read at once: others stand in their place when it returns. */
type Take = (bytes: Buffer) => void;

/**
 * Hands on messages of PostgreSQL's protocol once they are whole, and gathers what comes in pieces where there is room for all of it: the
 * driver doubles its room again and again, and what it leaves behind makes the garbage collector look through everything for each large answer.
 */
export function inWholeMessages(take: Take): Take {
  let begun: Buffer | undefined;
  let room: Buffer | undefined;
  let filled = 0;
  let rest: Buffer | undefined;
  const begin = (length: number): Buffer => {
    if (length < LONG) return Buffer.allocUnsafe(length);
    room = takeRoom(length);
    return room.subarray(0, length);
  };
  const end = (message: Buffer): void => {
    const used = room;
    begun = undefined;
    room = undefined;
    take(message);
    if (used) leaveRoom(used);
  };
  const fill = (bytes: Buffer, message: Buffer): Buffer => {
    const copied = bytes.copy(message, filled);
    filled += copied;
    if (filled === message.length) end(message);
    return bytes.subarray(copied);
  };
  return (chunk) => {
    let bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    rest = undefined;
    if (begun) bytes = fill(bytes, begun);
    const whole = endOfWhole(bytes);
    if (whole > 0) take(bytes.subarray(0, whole));
    const left = bytes.subarray(whole);
    if (left.length >= HEAD) {
      begun = begin(lengthAt(left, 0));
      filled = 0;
      fill(left, begun);
    } else if (left.length > 0) rest = Buffer.from(left);
  };
}

const lengthAt = (bytes: Buffer, at: number): number => CODE + bytes.readUInt32BE(at + CODE);

/** Where the last message ends that is there from its beginning to its end. */
function endOfWhole(bytes: Buffer): number {
  let end = 0;
  while (end + HEAD <= bytes.length && end + lengthAt(bytes, end) <= bytes.length)
    end += lengthAt(bytes, end);
  return end;
}
