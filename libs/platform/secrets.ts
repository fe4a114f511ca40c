import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** 256 random bits behind a prefix that tells people and scanners what it opens. */
export const newSecret = (prefix: string): string =>
  `${prefix}_${randomBytes(32).toString('base64url')}`;

/** An address as it may be logged: what opens something is cut out. */
export const withoutSecrets = (path: string): string =>
  path.replaceAll(/(remit(?:_[a-z])?_)[\w-]{43}/g, '$1…');

/** A key for one purpose, derived from the installation's secret. */
export const derivedKey = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', secret).update(purpose).digest();

export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(hashSecret(one), hashSecret(other));
}
