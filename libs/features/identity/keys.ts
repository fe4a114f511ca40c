import { Injectable } from '@nestjs/common';
import type { Scope } from '#domain/actor';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { hashSecret, newSecret } from '#platform/secrets';
import { Settings } from '#platform/settings';

export type KeyKind = 'session' | 'token' | 'invitation' | 'reset' | 'share';

export interface NewKey {
  readonly kind: KeyKind;
  readonly personId: string;
  readonly accountId?: string;
  readonly name?: string;
  readonly scopes?: readonly Scope[];
  /** Null or absent: bound to no area in particular. */
  readonly areaIds?: readonly string[] | null;
  readonly address?: string;
  readonly userAgent?: string;
  readonly expiresAt: Date;
}

export interface IssuedKey {
  readonly id: string;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

export type LinkKind = 'invitation' | 'reset';
/** What a secret without a session opens. */
export type TicketKind = LinkKind | 'share';

export interface IssuedLink {
  readonly id: string;
  /** Shown once. Where a page of the web app reads it, the secret stands behind the #, so that no server on the way logs it. */
  readonly link: string;
  readonly expiresAt: Date;
}

/** What a single-use link stands for. */
export interface Ticket {
  readonly id: string;
  readonly organization_id: string;
  readonly person_id: string;
}

const PREFIXES = {
  session: 'remit_s',
  token: 'remit',
  invitation: 'remit_i',
  reset: 'remit_r',
  share: 'remit_v',
} as const;

const PAGES = { invitation: 'invitation', reset: 'password-reset' } as const;

const HOUR = 3_600_000;

/** Everything that opens a door: sessions, tokens, invitations and resets. */
@Injectable()
export class Keys {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** A key to the organization of the unit of work. */
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

  /** An address that lets somebody in, once; the person's earlier links of the kind end. */
  async issueLink(
    kind: LinkKind,
    who: Pick<NewKey, 'personId' | 'accountId'>,
    hours: number,
  ): Promise<IssuedLink> {
    await this.db.run({ text: 'SELECT gate.revoke_keys($1, $2)', values: [kind, who.personId] });
    const expiresAt = this.inHours(hours);
    const { id, secret } = await this.issue({ ...who, kind, expiresAt });
    const link = `${this.settings.publicUrl.origin}/${PAGES[kind]}#${secret}`;
    return { id, link, expiresAt };
  }

  /** An address by which somebody without a session reads something, as often as they like until it ends. */
  async issueShare(
    who: Pick<NewKey, 'personId' | 'name'>,
    page: string,
    hours: number,
  ): Promise<IssuedLink> {
    const expiresAt = this.inHours(hours);
    const { id, secret } = await this.issue({ ...who, kind: 'share', expiresAt });
    return { id, link: `${this.settings.publicUrl.origin}/${page}/${secret}`, expiresAt };
  }

  /** One of the account's sessions, or (without an account) one of the organization's other keys; false when it is not there. */
  async revoke(kind: KeyKind, id: string, accountId: string | null = null): Promise<boolean> {
    const row = await this.db.row<{ done: boolean }>({
      text: 'SELECT gate.revoke_key($1, $2, $3) AS done',
      values: [kind, id, accountId],
    });
    return row?.done ?? false;
  }

  /** Enters the organization of a link that is still good, and leaves the link as it is. */
  read(kind: TicketKind, secret: string): Promise<Ticket | undefined> {
    return this.db.row<Ticket & Record<string, unknown>>({
      text: 'SELECT * FROM gate.read_ticket($1, $2)',
      values: [hashSecret(secret), kind],
    });
  }

  /** The same, and uses the link up. */
  take(kind: LinkKind, secret: string): Promise<Ticket | undefined> {
    return this.db.row<Ticket & Record<string, unknown>>({
      text: 'SELECT * FROM gate.take_ticket($1, $2)',
      values: [hashSecret(secret), kind],
    });
  }

  private inHours(hours: number): Date {
    return new Date(this.clock.now().getTime() + hours * HOUR);
  }
}
