import { statfsSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;
const LEAST = 100 * MEGABYTE;
const LITTLE = 500 * MEGABYTE;

/** Free bytes for somebody who is not root. */
function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const inMegabytes = (bytes) => `${Math.floor(bytes / MEGABYTE)} MB`;

/** PostgreSQL stops in the middle of its work when the disk is full, so it had better not begin. */
export function demandSpace(folder) {
  const free = freeBytes(folder);
  if (free < LEAST)
    throw new Error(
      `Only ${inMegabytes(free)} are free on the disk of ${folder}; PostgreSQL needs at least ${inMegabytes(LEAST)}.`,
    );
}

/** Gives a function that warns once each time the space has become little. */
export function spaceWatcher(folder, warn) {
  let little = false;
  return () => {
    const free = freeBytes(folder);
    if (free < LITTLE && !little)
      warn(
        `Only ${inMegabytes(free)} are free on the disk of ${folder}; PostgreSQL stops when it is full.`,
      );
    little = free < LITTLE;
  };
}
