import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { NotFound, Unauthorized } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { Accounts } from './accounts.ts';
import { accountOf, inPerson } from './in-person.ts';
import type { Seat, SessionRow } from './key-rows.ts';
import { Keys, type IssuedKey } from './keys.ts';
import { isPassword } from './passwords.ts';
import type { SignIn } from './session.dto.ts';

const SESSION_DAYS = 30;
const DAY = 86_400_000;

export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

interface Sitting {
  readonly accountId: string;
  readonly organizationId: string;
  readonly personId: string;
}

export interface OpenedSession extends IssuedKey, Sitting {
  readonly expiresAt: Date;
}

/** An account at work: it sits in one organization at a time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly keys: Keys,
    private readonly activity: ActivityLog,
  ) {}

  /** The same answer, after the same time, for a wrong password, an unknown address and an account without a seat. */
  async signIn(
    { email, password, organizationId }: SignIn,
    origin: Origin,
  ): Promise<OpenedSession> {
    const { accountId, passwordHash } = await this.accounts.beginSignIn(email);
    const isRight = await isPassword(password, passwordHash);
    if (!isRight || accountId === null) throw new Unauthorized(WRONG);
    return this.db.transaction(async () => {
      const seats = await this.seatsOf(accountId);
      const seat = seats.find(({ organization_id: id }) => id === organizationId) ?? seats[0];
      if (!seat) throw new Unauthorized(WRONG);
      await this.accounts.endSignIn(email);
      const opened = await this.open(sittingOf(seat, accountId), origin);
      this.activity.record(asSeated(seat, accountId), 'session.open', subjectOf(opened.id));
      return opened;
    });
  }

  /** Enters the organization; whoever calls records why. */
  async open(sitting: Sitting, { address, userAgent }: Origin): Promise<OpenedSession> {
    const { accountId, organizationId, personId } = sitting;
    await this.db.enter(organizationId);
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_DAYS * DAY);
    const issued = await this.keys.issue({
      kind: 'session',
      personId,
      accountId,
      address,
      userAgent: userAgent.slice(0, 300),
      expiresAt,
    });
    return { ...issued, accountId, organizationId, personId, expiresAt };
  }

  /** A person has a handful, so the list has no pages. */
  list(actor: Actor): Promise<SessionRow[]> {
    return this.db.rows<SessionRow & Record<string, unknown>>({
      text: `SELECT * FROM gate.keys_of('session', $1)`,
      values: [accountOf(actor)],
    });
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    const isRevoked = await this.keys.revoke('session', id, accountOf(actor));
    if (!isRevoked) throw new NotFound('Session');
    const action = id === actor.credentialId ? 'session.close' : 'session.revoke';
    this.activity.record(actor, action, subjectOf(id));
  }

  /** Where the account may sit down. */
  seats(actor: Actor): Promise<Seat[]> {
    return this.seatsOf(accountOf(actor));
  }

  /** The session gets up and sits down elsewhere; recorded where it sits down. */
  async switch(actor: Actor, organizationId: string): Promise<Seat> {
    const accountId = accountOf(actor);
    const seats = await this.seatsOf(accountId);
    const seat = seats.find(({ organization_id: id }) => id === organizationId);
    if (!seat || !(await this.move(actor.credentialId, organizationId)))
      throw new NotFound('Organization');
    await this.db.enter(organizationId);
    this.activity.record(
      asSeated(seat, accountId),
      'session.switch',
      subjectOf(actor.credentialId),
    );
    return seat;
  }

  private seatsOf(accountId: string): Promise<Seat[]> {
    return this.db.rows<Seat & Record<string, unknown>>({
      text: 'SELECT * FROM gate.seats_of($1)',
      values: [accountId],
    });
  }

  private async move(sessionId: string, organizationId: string): Promise<boolean> {
    const row = await this.db.row<{ moved: boolean }>({
      text: 'SELECT gate.switch_session($1, $2) AS moved',
      values: [sessionId, organizationId],
    });
    return row?.moved ?? false;
  }
}

const WRONG = 'The e-mail address or the password is wrong.';

const subjectOf = (id: string) => ({ kind: 'session', id });

const sittingOf = (seat: Seat, accountId: string): Sitting => ({
  accountId,
  organizationId: seat.organization_id,
  personId: seat.person_id,
});

const asSeated = (seat: Seat, accountId: string): Actor =>
  inPerson({ ...sittingOf(seat, accountId), role: seat.role });
