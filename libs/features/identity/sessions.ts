import { Injectable } from '@nestjs/common';
import { TooManyRequests, Unauthorized } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { Keys, type IssuedKey } from './keys.ts';
import { isPassword } from './passwords.ts';
import type { SignIn } from './session.dto.ts';

export const SESSION_DAYS = 30;
const DAY = 86_400_000;

export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

export interface OpenedSession extends IssuedKey {
  readonly accountId: string;
  readonly organizationId: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

interface Seat {
  readonly organization_id: string;
  readonly person_id: string;
  readonly name: string;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: Keys,
  ) {}

  /** The same answer, after the same time, for a wrong password, an unknown address and an account without a seat. */
  async signIn(
    { email, password, organizationId }: SignIn,
    origin: Origin,
  ): Promise<OpenedSession> {
    const account = await this.db.transaction(() => this.findAccount(email));
    this.refuseWhileBlocked(account.blocked_until);
    const isRight = await isPassword(password, account.password_hash);
    return this.db.transaction(async () => {
      const seats =
        isRight && account.account_id !== null ? await this.seats(account.account_id) : [];
      const seat = seats.find(({ organization_id: id }) => id === organizationId) ?? seats[0];
      if (!seat || account.account_id === null) return this.refuse(email);
      await this.note(email, true);
      return this.open({
        accountId: account.account_id,
        organizationId: seat.organization_id,
        personId: seat.person_id,
        ...origin,
      });
    });
  }

  async open(
    who: { accountId: string; organizationId: string; personId: string } & Origin,
  ): Promise<OpenedSession> {
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_DAYS * DAY);
    const { accountId, organizationId, personId } = who;
    const userAgent = who.userAgent.slice(0, 300);
    const issued = await this.keys.issue({ ...who, kind: 'session', userAgent, expiresAt });
    return { ...issued, accountId, organizationId, personId, expiresAt };
  }

  seats(accountId: string): Promise<Seat[]> {
    return this.db.rows<Seat>({ text: 'SELECT * FROM gate.seats_of($1)', values: [accountId] });
  }

  private async findAccount(email: string) {
    const row = await this.db.row<{
      account_id: string | null;
      password_hash: string | null;
      blocked_until: Date | null;
    }>({ text: 'SELECT * FROM gate.find_account($1)', values: [email] });
    return row ?? { account_id: null, password_hash: null, blocked_until: null };
  }

  private refuseWhileBlocked(until: Date | null): void {
    const wait = until === null ? 0 : until.getTime() - this.clock.now().getTime();
    if (wait > 0)
      throw new TooManyRequests(
        'Too many failed attempts: wait as long as Retry-After says.',
        Math.ceil(wait / 1_000),
      );
  }

  /** The failure must be noted though the request fails: in a transaction of its own. */
  private async refuse(email: string): Promise<never> {
    await this.db.transaction(() => this.note(email, false));
    throw new Unauthorized('The e-mail address or the password is wrong.');
  }

  private async note(email: string, succeeded: boolean): Promise<void> {
    await this.db.run({ text: 'SELECT gate.note_sign_in($1, $2)', values: [email, succeeded] });
  }
}
