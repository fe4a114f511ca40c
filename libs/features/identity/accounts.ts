import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';

/** What an attempt to sign in is checked against; nulls where there is no such account. */
export interface Attempt {
  readonly accountId: string | null;
  readonly passwordHash: string | null;
}

/** What human beings sign in with: one e-mail address and one password, whatever organizations they sit in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts an attempt before its password is checked, in a transaction of its own; 429 while the address has to wait. */
  async beginSignIn(email: string): Promise<Attempt> {
    const row = await this.db.transaction(() =>
      this.db.row<{
        account_id: string | null;
        password_hash: string | null;
        blocked_until: Date | null;
      }>({ text: 'SELECT * FROM gate.begin_sign_in($1)', values: [email] }),
    );
    this.refuseWhileBlocked(row?.blocked_until ?? null);
    return { accountId: row?.account_id ?? null, passwordHash: row?.password_hash ?? null };
  }

  /** The attempt was right: forgets it and the ones before. */
  async endSignIn(email: string): Promise<void> {
    await this.db.run({ text: 'SELECT gate.end_sign_in($1)', values: [email] });
  }

  find(accountId: string): Promise<{ email: string; password_hash: string } | undefined> {
    return this.db.row({ text: 'SELECT * FROM gate.find_account($1)', values: [accountId] });
  }

  async exists(email: string): Promise<boolean> {
    const row = await this.db.row<{ known: boolean }>({
      text: 'SELECT gate.has_account($1) AS known',
      values: [email],
    });
    return row?.known ?? false;
  }

  /** Null when somebody else made one for this address meanwhile. */
  async create(email: string, passwordHash: string): Promise<string | null> {
    const id = newId();
    const row = await this.db.row<{ made: boolean }>({
      text: 'SELECT gate.create_account($1, $2, $3) AS made',
      values: [id, email, passwordHash],
    });
    return row?.made === true ? id : null;
  }

  /** Ends every session but the one kept. */
  async setPassword(
    accountId: string,
    passwordHash: string,
    keptSession: string | null,
  ): Promise<void> {
    await this.db.run({
      text: 'SELECT gate.set_password($1, $2, $3)',
      values: [accountId, passwordHash, keptSession],
    });
  }

  /** Whether the administrator administers every organization in which the account sits. */
  async isAdministeredBy(adminAccountId: string, accountId: string): Promise<boolean> {
    const row = await this.db.row<{ all: boolean }>({
      text: 'SELECT gate.administers_seats($1, $2) AS all',
      values: [adminAccountId, accountId],
    });
    return row?.all ?? false;
  }

  private refuseWhileBlocked(until: Date | null): void {
    const wait = until === null ? 0 : until.getTime() - this.clock.now().getTime();
    if (wait > 0)
      throw new TooManyRequests(
        'Too many failed attempts: wait as long as Retry-After says.',
        Math.ceil(wait / 1_000),
      );
  }
}
