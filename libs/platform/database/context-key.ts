import { createHmac } from 'node:crypto';
import { derivedKey } from '../secrets.ts';

const BLOCK = 64;

/** Signs which organization a transaction may see; the database checks the signature in every policy. */
export class ContextKey {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = derivedKey(secret, 'organization context');
  }

  sign(organizationId: string): string {
    const signature = createHmac('sha256', this.key).update(organizationId).digest('hex');
    return `${organizationId}:${signature}`;
  }

  /** What the database needs to check a signature with nothing but sha256 (RFC 2104). */
  get pads(): { readonly inner: Buffer; readonly outer: Buffer } {
    const pad = (byte: number) =>
      Buffer.alloc(BLOCK, byte).map((value, at) => value ^ (this.key[at] ?? 0));
    return { inner: Buffer.from(pad(0x36)), outer: Buffer.from(pad(0x5c)) };
  }
}
