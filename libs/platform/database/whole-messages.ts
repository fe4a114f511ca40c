/** A code and a length that counts itself. */
const HEAD = 5;
const CODE = 1;

type Take = (bytes: Buffer) => void;

/**
 * Hands on messages of PostgreSQL's protocol once they are whole, and gathers what comes in pieces where there is room for all of it: the
 * driver doubles its room again and again, and what it leaves behind makes the garbage collector look through everything for each large answer.
 */
export function inWholeMessages(take: Take): Take {
  let begun: Buffer | undefined;
  let filled = 0;
  let rest: Buffer | undefined;
  const fill = (bytes: Buffer, message: Buffer): Buffer => {
    const copied = bytes.copy(message, filled);
    filled += copied;
    if (filled < message.length) return bytes.subarray(copied);
    begun = undefined;
    take(message);
    return bytes.subarray(copied);
  };
  return (chunk) => {
    let bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    rest = undefined;
    if (begun) bytes = fill(bytes, begun);
    const end = endOfWhole(bytes);
    if (end > 0) take(bytes.subarray(0, end));
    const left = bytes.subarray(end);
    if (left.length >= HEAD) {
      begun = Buffer.allocUnsafe(lengthAt(left, 0));
      filled = 0;
      fill(left, begun);
    } else if (left.length > 0) rest = left;
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
