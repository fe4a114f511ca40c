import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { hashSecret, newSecret } from '#platform/secrets';

export interface NewKey {
  readonly kind: 'session' | 'token' | 'invitation' | 'reset';
  readonly organizationId: string;
  readonly personId: string;
  readonly accountId?: string;
  readonly name?: string;
  readonly scopes?: readonly string[];
  readonly areaIds?: readonly string[];
  readonly address?: string;
  readonly userAgent?: string;
  readonly expiresAt: Date;
}

export interface IssuedKey {
  readonly id: string;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

const PREFIXES = {
  session: 'remit_s',
  token: 'remit',
  invitation: 'remit_i',
  reset: 'remit_r',
} as const;

/** Everything that opens a door: sessions, tokens, invitations and resets. */
@Injectable()
export class Keys {
  constructor(private readonly db: Database) {}

  async issue(key: NewKey): Promise<IssuedKey> {
    const id = newId();
    const secret = newSecret(PREFIXES[key.kind]);
    const hash = hashSecret(secret).toString('hex');
    await this.db.run({
      text: 'SELECT gate.issue_key($1)',
      values: [JSON.stringify({ ...key, id, hash })],
    });
    return { id, secret };
  }
}
