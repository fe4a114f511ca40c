/** Bytes: rooms are whole multiples of it. */
const STEP = 16_384;
/** Bytes: a larger one is rare, and would be kept for the next of its kind in vain. */
const LARGEST = 8 * 1_024 * 1_024;
const MOST_FREE = 8;
/** Times what is needed: in a larger room, a small answer that is kept would hold what a large one could use. */
const ROOMIEST = 2;

/** The largest first. */
const free: Buffer[] = [];

/** From so many bytes on, room is worth using again. */
export const LONG = STEP;

/**
 * Room for so many bytes at least, and used before where some is free: what comes fresh from the system is cleared page by page, and each
 * megabyte of it calls the garbage collector to the whole heap. What stood in it is still there.
 */
export function takeRoom(length: number): Buffer {
  const fitting = Math.ceil(length / STEP) * STEP;
  const at = free.findLastIndex((room) => room.length >= fitting);
  const room = free[at];
  if (room === undefined || room.length > ROOMIEST * fitting)
    return Buffer.allocUnsafeSlow(fitting);
  free.splice(at, 1);
  return room;
}

/** Whoever leaves a room neither reads nor writes in it any more. */
export function leaveRoom(room: Buffer): void {
  if (room.length > LARGEST) return;
  const at = free.findIndex(({ length }) => length <= room.length);
  free.splice(at < 0 ? free.length : at, 0, room);
  if (free.length > MOST_FREE) free.length = MOST_FREE;
}
