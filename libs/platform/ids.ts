import * as crypto from 'node:crypto';

declare module 'node:crypto' {
  function randomUUIDv7(): string;
}

/** A new key: sorts by the time at which it was made. */
export const newId = (): string => crypto.randomUUIDv7();
